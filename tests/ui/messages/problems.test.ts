import { describe, expect, test } from 'vitest';

import type { Fix } from '../../../src/lessons/problem.ts';
import { problemSentencesEn } from '../../../src/ui/messages/problems-en.ts';
import { fixEn, fixSentencesEn } from '../../../src/ui/messages/problems-fix-en.ts';
import { fixFr, fixSentencesFr } from '../../../src/ui/messages/problems-fix-fr.ts';
import { problemSentencesFr } from '../../../src/ui/messages/problems-fr.ts';

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/‹(\w+)›/g)].map((match) => match[1] ?? '').toSorted();

describe('sentences about lesson files', () => {
  test('both languages have the same codes, with the same parameters', () => {
    expect(Object.keys(problemSentencesEn)).toEqual(Object.keys(problemSentencesFr));
    for (const [code, sentence] of Object.entries(problemSentencesFr))
      expect([code, placeholders(problemSentencesEn[code] ?? '')]).toEqual([code, placeholders(sentence)]);
  });

  test('a cure is told with what it changes, in both languages', () => {
    const fix: Fix = { code: 'replace', params: { old: 'progam', text: 'program' }, edits: [] };
    expect(fixFr(fix)).toBe('Remplacer « progam » par « program »');
    expect(fixEn(fix)).toBe('Replace “progam” with “program”');
    const codes = Object.keys(fixSentencesFr) as Fix['code'][]; // The table has one entry a code.
    for (const code of codes)
      expect(placeholders(fixSentencesEn[code])).toEqual(placeholders(fixSentencesFr[code]));
  });
});
