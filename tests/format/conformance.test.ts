import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { applyFix } from '../../src/lessons/format/problems/apply-fix.ts';
import { parseLesson, parseTranslation, type ParseResult } from '../../src/lessons/format/parse-lesson.ts';
import type { Problem } from '../../src/lessons/problem.ts';
import { problemSentencesEn, problemsEn } from '../../src/ui/messages/problems-en.ts';
import { problemsFr } from '../../src/ui/messages/problems-fr.ts';

/** One file of the suite: what it is called as a lesson, the base of a translation, and all that is wrong with it. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly file: string;
  readonly baseText: string | null;
  readonly problems: readonly { readonly code: string; readonly line: number; readonly column: number }[];
}

const ROOT = 'tests/format/1';
/** Codes that are found by running a lesson or by asking a server, or that need a file too large to keep. */
const FOUND_ELSEWHERE = /^(?:R\d+|L\d+|B011|B016|T016|T022|X001|X004)$/;

function casesOf(folder: string): Case[] {
  const names = readdirSync(`${ROOT}/${folder}`).filter((name) => name.endsWith('.md'));
  return names.map((name) => {
    const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');
    const about = JSON.parse(read(`${folder}/${name.replace(/\.md$/, '.expected.json')}`)) as Omit<Case, 'text'> & {
      readonly base?: string; // Written beside each file, by hand.
    };
    const { file, problems, base } = about;
    return { name, text: read(`${folder}/${name}`), file, baseText: base === undefined ? null : read(base), problems };
  });
}

const parse = (text: string, { file, baseText }: Case): ParseResult =>
  baseText === null ? parseLesson(text, file) : parseTranslation(text, file, baseText);
const brief = ({ code, line, column }: Problem): Case['problems'][number] => ({ code, line, column });
const valid = casesOf('valid');
const invalid = casesOf('invalid');

describe('format 1', () => {
  test.each(valid.map((each) => [each.name, each] as const))('%s is a lesson without a problem', (_, each) => {
    expect(parse(each.text, each).problems).toEqual([]);
    expect(parse(each.text, each).ok).toBe(true);
  });

  test.each(invalid.map((each) => [each.name, each] as const))('%s has these problems, there', (name, each) => {
    const found = parse(each.text, each).problems;
    expect(found.map(brief)).toEqual(each.problems);
    expect(found.map(({ code }) => code)).toContain(name.slice(0, 4));
  });

  test('a file has every problem that a text alone can have', () => {
    const met = new Set(invalid.flatMap((each) => each.problems.map(({ code }) => code)));
    const codes = Object.keys(problemSentencesEn).filter((code) => !FOUND_ELSEWHERE.test(code));
    expect(codes.filter((code) => !met.has(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(90);
  });

  test('the words of both languages make the same lesson', () => {
    const [fr, en] = ['all-kinds-fr.md', 'all-kinds-en.md'].map((name) => {
      const found = valid.find((each) => each.name === name);
      const result = found === undefined ? null : parse(found.text, found);
      return result?.ok === true ? { ...result.lesson, language: '' } : null;
    });
    const withoutLanguage = (lesson: typeof fr): unknown => lesson?.steps.map((step) => ({ ...step, language: '' }));
    expect(withoutLanguage(fr)).toEqual(withoutLanguage(en));
    expect(fr?.steps.map((step) => step.kind)).toContain('reflect');
    expect(fr?.steps).toHaveLength(12);
  });

  test('every problem has a whole sentence in both languages', () => {
    for (const problem of invalid.flatMap((each) => parse(each.text, each).problems))
      for (const sentence of [problemsFr(problem), problemsEn(problem)]) {
        expect(sentence).not.toMatch(/[‹›]|undefined|« … »|“…”/);
        expect(sentence).not.toBe(problem.code);
      }
  });

  test('a mechanical cure takes its problem away, whatever it is', () => {
    const lasting = invalid.flatMap((each) =>
      parse(each.text, each).problems.flatMap((problem, index) => {
        if (problem.fix === undefined) return [];
        const file = problem.fix.fileName ?? each.file;
        const cured = applyFix(each.text, problem.fix);
        const before = parse(each.text, each).problems.filter(({ code }) => code === problem.code).length;
        const after = parse(cured, { ...each, file }).problems.filter(({ code }) => code === problem.code).length;
        return after < before ? [] : [`${each.name} ${index} ${problem.code}`];
      }),
    );
    expect(lasting).toEqual([]);
  });
});

test('a reserved id and a picture within the text are told as what they are', () => {
  const text =
    '---\nformat: 1\nid: constructor\nlang: fr\ntitle: Essai\n---\n\n## Lecture : Lis {#constructor}\n\n![Un point](data:image/png;base64,AAAA)\n';
  const { problems } = parseLesson(text, 'constructor.fr.md');
  expect(problems.map(({ code }) => code)).toEqual(['M004', 'S004', 'B004']);
  expect(problems.map(problemsEn)).toEqual([
    '“id” cannot be “constructor”, a word that JavaScript keeps for itself. Choose another one.',
    'The id “constructor” is a word that JavaScript keeps for itself. Choose another one.',
    'The image is written out in the text (data:image/png;base64,AAAA). Save it as a file next to the lesson, then write its name here.',
  ]);
  expect(problems.map(problemsFr).every((sentence) => !/n’accepte que|autre site/.test(sentence))).toBe(true);
});
