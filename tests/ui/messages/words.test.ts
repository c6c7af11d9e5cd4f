import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { lessonEn } from '../../../src/ui/messages/lesson-en.ts';
import { lessonFr } from '../../../src/ui/messages/lesson-fr.ts';
import { instrumentsEn } from '../../../src/ui/messages/instruments-en.ts';
import { instrumentsFr } from '../../../src/ui/messages/instruments-fr.ts';
import { stepperEn } from '../../../src/ui/messages/stepper-en.ts';
import { stepperFr } from '../../../src/ui/messages/stepper-fr.ts';
import { shellEn } from '../../../src/ui/messages/shell-en.ts';
import { shellFr } from '../../../src/ui/messages/shell-fr.ts';
import { faultsIn } from '../../lessons/words/rules.ts';

/** Words that no learner reads, from the language guide; each as a whole word. */
const BANNED_FR =
  /(?<![\p{L}’'])(?:faciles?|facilement|simples?|simplement|juste|il suffit|évidemment|trivial\w*|même toi|ma belle|tu n[’']as qu[’']à|premier de|en retard|lente?s?)(?!\p{L})/iu;
const BANNED_EN = /\b(?:easy|easily|just|simply|obviously|only need|even you|late|slow)\b/i;
/** A participle or adjective that would agree with *tu*. */
const AGREEING =
  /\btu (?:es|étais|seras|sembles|restes|t[’']es) (?!à\b|ici\b|en\b|où\b|là\b|sur\b|dans\b|au\b)\p{L}+(?:é|ée|i|ie|u|ue|e|eux|euse)\b/iu;
const MIDDLE_POINT = /\p{L}·\p{L}/u;

const folder = 'src/ui/messages';
/** Only what stands in quotes: code has words of its own. */
function quoted(file: string): string[] {
  const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/^\s*(?:\/\*\*.*|\*.*|\/\/.*)$/gm, '');
  return [...text.matchAll(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g)].map(([found]) =>
    found.slice(1, -1).replace(/\$\{[^}]*\}/g, '…'),
  );
}
/** The sentences about lesson files are for those who write them. */
const areas = readdirSync(folder).filter((name) => !name.startsWith('problems-'));
const french = areas.filter((name) => name.endsWith('-fr.ts'));
const english = areas.filter((name) => name.endsWith('-en.ts'));

describe('the words of the page', () => {
  test('each French area has an English one', () => {
    expect(english.map((name) => name.replace('-en', ''))).toEqual(
      french.map((name) => name.replace('-fr', '')),
    );
  });

  test.each(french)('%s has no banned word, no agreement with tu, no middle point', (file) => {
    const texts = quoted(file);
    expect(texts.length).toBeGreaterThan(10);
    expect(
      texts.filter((text) => BANNED_FR.test(text) || AGREEING.test(text) || MIDDLE_POINT.test(text)),
    ).toEqual([]);
  });

  test.each(english)('%s has no banned word', (file) => {
    expect(quoted(file).filter((text) => BANNED_EN.test(text))).toEqual([]);
  });

  test.each(english)('%s has the words of the glossary', (file) => {
    const sentences = quoted(file).filter((text) => !text.endsWith('.ts'));
    const faults = sentences.flatMap((text) =>
      faultsIn(text, 'en').filter(({ rule }) => rule.startsWith('glossary')),
    );
    expect(faults).toEqual([]);
  });

  test('the rules find what they are for', () => {
    for (const text of ['C’est facile.', 'Il suffit de lire', 'juste une ligne', 'C’est simple !'])
      expect(BANNED_FR.test(text)).toBe(true);
    for (const text of ['la justesse', 'difficile', 'simplifier', 'un test juste'.slice(0, 6)])
      expect(BANNED_FR.test(text)).toBe(false);
    for (const text of ['tu es arrivée', 'Tu es prêt·e et tu es bloqué'])
      expect(AGREEING.test(text)).toBe(true);
    for (const text of ['tu es ici', 'tu étais là', 'tu es à l’étape 2'])
      expect(AGREEING.test(text)).toBe(false);
    expect(MIDDLE_POINT.test('étudiant·e')).toBe(true);
    expect(BANNED_EN.test('It is just a line')).toBe(true);
  });

  test.each([
    ['shell', shellFr, shellEn],
    ['lesson', lessonFr, lessonEn],
    ['instruments', instrumentsFr, instrumentsEn],
    ['stepper', stepperFr, stepperEn],
  ] as const)('%s: nothing is empty, and functions take as many parameters', (_, fr, en) => {
    // CodeMirror has English words of its own: `phrases` is empty there.
    const shapes = (words: unknown, path = ''): string[] => {
      if (typeof words === 'string') return [`${path}${words.trim() === '' ? ' EMPTY' : ''}`];
      if (typeof words === 'function') return [`${path}()`];
      if (typeof words !== 'object' || words === null || path.endsWith('.phrases')) return [path];
      return Object.entries(words).flatMap(([key, value]) => shapes(value, `${path}.${key}`));
    };
    expect(shapes(en)).toEqual(shapes(fr));
    expect(shapes(fr).filter((shape) => shape.endsWith('EMPTY'))).toEqual([]);
  });
});
