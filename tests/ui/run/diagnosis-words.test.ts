import { describe, expect, test } from 'vitest';

import { DIAGNOSES } from '../../../src/lessons/diagnosis/catalogue.ts';
import type { DiagnosisKey } from '../../../src/lessons/diagnosis/catalogue.ts';
import { diagnosesEn } from '../../../src/ui/messages/diagnoses-en.ts';
import { diagnosesFr } from '../../../src/ui/messages/diagnoses-fr.ts';
import { explain, tellPlainly } from '../../../src/ui/run/diagnosis-words.ts';
import type { DiagnosisLanguage } from '../../../src/ui/run/diagnosis-words.ts';

const languages: readonly (readonly [string, DiagnosisLanguage])[] = [
  ['French', diagnosesFr],
  ['English', diagnosesEn],
];
const keys = Object.keys(DIAGNOSES) as DiagnosisKey[]; // The keys of our own table.
/** Values as programs have them: signs for brackets, a kind of value for an owner, some words of code for what is quoted. */
const SAMPLES: Readonly<Record<string, string | number>> = {
  open: '(',
  close: ')',
  found: ']',
  owner: 'list',
  line: 12,
  limit: 2000,
  seconds: 2,
  what: 'notes[i] + 1',
  condition: 'i < 3',
  names: 'i',
  message: 'not a number',
  words: 'Bonjour tout le monde',
};
const sample = (key: DiagnosisKey) => ({
  key,
  params: Object.fromEntries(DIAGNOSES[key].map((name) => [name, SAMPLES[name] ?? 'total'])),
  span: null,
});
const placeholders = (pattern: string): string[] =>
  [...pattern.matchAll(/\{(?:\w+:)?(\w+)\}/g)].map(([, name = '']) => name);

describe.each(languages)('the sentences in %s', (name, language) => {
  const spoken = keys.map((key) => tellPlainly(sample(key), language));

  test('are there for every key, and for no other', () => {
    expect(Object.keys(language.sentences).sort()).toEqual([...keys].sort());
  });

  test('say what there is and what to try, in at most 30 words', () => {
    expect(keys.filter((key) => language.sentences[key].some((text) => text.trim() === ''))).toEqual([]);
    expect(
      spoken.filter((text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length > 30),
    ).toEqual([]);
  });

  test('name nothing but the parameters of their key, and leave none of them open', () => {
    const unknown = keys.filter((key) =>
      language.sentences[key].some((text) =>
        placeholders(text).some((each) => !(DIAGNOSES[key] as readonly string[]).includes(each)),
      ),
    );
    expect(unknown).toEqual([]);
    expect(spoken.filter((text) => /\{\w+\}/.test(text.replaceAll('${total}', '')))).toEqual([]);
  });

  test('hold code in pairs of backticks', () => {
    expect(
      keys.filter((key) => language.sentences[key].some((text) => text.split('`').length % 2 === 0)),
    ).toEqual([]);
  });

  test('blame nobody and call nothing easy', () => {
    const blame =
      name === 'French'
        ? /\b(?:faux|mauvais|oubli|faute|tu as|tu n’as|erreur de ta)\b|facile|simple|juste\b|il suffit|évidemment/i
        : /\b(?:you forgot|your mistake|wrong|bad|easy|just|simply|obviously)\b/i;
    expect(
      spoken.filter((text) => blame.test(text)).filter((text) => !/vrai ou faux|devienne fausse/.test(text)),
    ).toEqual([]);
  });
});

test('both languages name the same parameters for a key', () => {
  const named = (language: DiagnosisLanguage, key: DiagnosisKey): string[] =>
    [...new Set(placeholders(language.sentences[key].join(' ')))].sort();
  for (const key of keys) expect([key, named(diagnosesEn, key)]).toEqual([key, named(diagnosesFr, key)]);
});

test('every parameter of a key is named by its sentence, so that nothing is carried for nothing', () => {
  const idle = keys.filter((key) =>
    DIAGNOSES[key].some((name) => !placeholders(diagnosesFr.sentences[key].join(' ')).includes(name)),
  );
  expect(idle).toEqual([]);
});

test('French keeps the typography of French', () => {
  const texts = keys.flatMap((key) =>
    diagnosesFr.sentences[key].map((text) => text.replace(/`[^`]*`/g, 'x')),
  );
  expect(texts.filter((text) => / [;!?:»]|« |'|\.\.\./.test(text))).toEqual([]);
  expect(texts.filter((text) => /[^\u202F][;!?]/.test(text))).toEqual([]);
});

test('a sign and a kind of value are called by their names', () => {
  const span = { line: 1200, column: 1, endLine: 1200, endColumn: 2 };
  const bracket = { key: 'extra-bracket', params: { close: '}' }, span } as const;
  expect(tellPlainly(bracket, diagnosesFr)).toMatch(/^Ligne 1\u202F200\u00A0: L’accolade \} ne ferme rien/);
  expect(tellPlainly(bracket, diagnosesEn)).toMatch(/^Line 1,200: The brace \} closes nothing/);
  const { what } = explain(
    { key: 'unknown-method', params: { method: 'add', owner: 'text' }, span },
    diagnosesEn,
  );
  expect(what).toEqual({ texts: ['A string has no ', '.'], codes: ['add'] });
});

test('a backtick in a parameter stays code, and a long value is cut', () => {
  const { what } = explain({ key: 'unclosed-template', params: { open: '`' }, span: null }, diagnosesFr);
  expect(what.codes).toEqual(['`']);
  const long = explain({ key: 'unknown-name', params: { name: 'x'.repeat(500) }, span: null }, diagnosesFr);
  expect(long.what.codes[0]?.length).toBe(60);
});
