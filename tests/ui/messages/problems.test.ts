import { describe, expect, test } from 'vitest';

import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';
import type { Fix, Problem } from '../../../src/lessons/problem.ts';
import { problemSentencesEn, problemsEn } from '../../../src/ui/messages/problems-en.ts';
import { fixEn, fixSentencesEn } from '../../../src/ui/messages/problems-fix-en.ts';
import { fixFr, fixSentencesFr } from '../../../src/ui/messages/problems-fix-fr.ts';
import { problemSentencesFr, problemsFr } from '../../../src/ui/messages/problems-fr.ts';

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/‹(\w+)›/g)].map((match) => match[1] ?? '').toSorted();

describe('sentences about lesson files', () => {
  test.each([
    ['## Lecture : A {#a}\n\n![x](../x.png)', /pas dans le dossier de la leçon/],
    ['## Lecture : A {#a}\n\n![x](//a.example/x.png)', /vient d’un autre site/],
    ['## Lecture : A {#a}\n\nUn mot[^1].', /Les notes « \[\^1\] » ne font pas partie/],
    ['## Lec\u200Bture : A {#a}\n\nb', /Un caractère invisible est caché dans cette ligne/],
    ['## Lecture : \u202EA {#a}\n\nb', /change ici le sens de lecture/],
    ['## Lecture : A {#a}\n\nb\n\n```js run run\n1;\n```', /n’a qu’un rôle : enlève « run »/],
  ])('%j is told as what it is', (body, sentence) => {
    const text = `---\nformat: 1\nid: a\nlang: fr\ntitle: A\n---\n\n${body}\n`;
    const told = parseLesson(text, 'a.fr.md').problems.map((problem) =>
      problemsFr(problem).replace(/[\u00a0\u202f]/g, ' '),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(sentence);
  });

  const failed: readonly (readonly [string, Problem['params'], string, string])[] = [
    [
      'a value that differs',
      { matcher: 'toEqual', negated: 'no', call: 'f(2)', got: '[1]', want: '[2]' },
      'f(2) donne [1], et le test attend [2]',
      'f(2) gives [1], and the test expects [2]',
    ],
    [
      'a value that is the very one',
      { matcher: 'toBe', negated: 'yes', call: 'f(2)', got: '4', want: '4' },
      'f(2) ne devait pas valoir 4. La valeur obtenue est 4',
      'f(2) should not be 4. The value is 4',
    ],
    [
      'a text without another',
      { matcher: 'toMatch', negated: 'no', call: '', got: '"b"', want: '"a"' },
      'La valeur reçue devait contenir "a". La valeur obtenue est "b"',
      'The received value should contain "a". The value is "b"',
    ],
    [
      'an error',
      { matcher: 'error', m: 'TypeError: x' },
      'le test s’arrête sur l’erreur TypeError: x',
      'the test stops with the error TypeError: x',
    ],
    [
      'waiting for ever',
      { matcher: 'endless', m: 'NeverEnded: ' },
      'il attend quelque chose qui n’arrive jamais',
      'it waits for something that never comes',
    ],
    ['the test’s own words', { m: 'Pas encore.' }, 'Pas encore.', 'Pas encore.'],
  ];
  test.each(failed)('a test that fails by %s is told in words', (_, params, fr, en) => {
    const problem: Problem = {
      ...{ code: 'R001', severity: 'error', line: 1, column: 1 },
      params: { t: 'T', ...params },
    };
    expect(problemsFr(problem).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      `La solution ne passe pas le test « T » : ${fr}`,
    );
    expect(problemsEn(problem)).toBe(`The solution fails the test “T”: ${en}`);
  });

  test('both languages have the same codes, with the same parameters', () => {
    expect(Object.keys(problemSentencesEn)).toEqual(Object.keys(problemSentencesFr));
    for (const [code, sentence] of Object.entries(problemSentencesFr))
      expect([code, placeholders(problemSentencesEn[code] ?? '')]).toEqual([code, placeholders(sentence)]);
  });

  test('a cure is told with what it changes, in both languages', () => {
    const fix: Fix = { code: 'replace', params: { old: 'progam', text: 'program' }, edits: [] };
    expect(fixFr(fix)).toBe('Remplacer « progam » par « program »');
    expect(fixEn(fix)).toBe('Replace “progam” with “program”');
    const codes = Object.keys(fixSentencesFr) as Fix['code'][]; // The table has one entry a code.
    for (const code of codes)
      expect(placeholders(fixSentencesEn[code])).toEqual(placeholders(fixSentencesFr[code]));
  });
});
