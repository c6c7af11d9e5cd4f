import { expect, test } from 'vitest';

import { parseLesson } from '../../../../src/lessons/format/parse-lesson.ts';
import { applyFix } from '../../../../src/lessons/format/problems/apply-fix.ts';

const HEAD = '---\nformat: 1\nid: a\nlang: fr\ntitle: A\n---\n\n';

test.each([
  [
    'a line of too few dashes is replaced',
    '## Lecture : T {#t}\n\na | b\n--- |\n1 | 2\n',
    '## Lecture : T {#t}\n\na | b\n| --- | --- |\n1 | 2\n',
  ],
  [
    'a missing line of dashes is put in',
    '## Lecture : T {#t}\n\n| a |\n| 1 |\n',
    '## Lecture : T {#t}\n\n| a |\n| --- |\n| 1 |\n',
  ],
  [
    'an id in the middle of a title goes to its end',
    '## Lecture {#t} : Titre\n\nUn texte.\n',
    '## Lecture : Titre {#t}\n\nUn texte.\n',
  ],
  [
    'the first of two ids goes',
    '## Lecture : T {#s} {#t}\n\nUn texte.\n',
    '## Lecture : T {#t}\n\nUn texte.\n',
  ],
])('%s', (_, body, cured) => {
  const [problem, ...others] = parseLesson(HEAD + body, 'a.fr.md').problems;
  expect(others).toEqual([]);
  expect(problem?.fix === undefined ? null : applyFix(HEAD + body, problem.fix)).toBe(HEAD + cured);
});
