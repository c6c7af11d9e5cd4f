import { describe, expect, test } from 'vitest';

import { applyFix } from '../../../../src/lessons/format/problems/apply-fix.ts';
import { parseLesson } from '../../../../src/lessons/format/parse-lesson.ts';

const HEAD = '---\nformat: 1\nid: essai\nlang: fr\ntitle: Essai\n---\n';

/** The text after the cure of the first problem with a code. */
function cured(text: string, code: string): string {
  const problem = parseLesson(text, 'essai.fr.md').problems.find((each) => each.code === code);
  if (problem?.fix === undefined) throw new Error(`There is no cure for ${code}.`);
  return applyFix(text, problem.fix);
}

describe('a mechanical cure', () => {
  const text = `${HEAD}\n## Lecture : Les boucles\n\nLis.\n`;

  test('changes the text at its place and nothing else', () => {
    expect(cured(text, 'S003')).toBe(text.replace('Les boucles', 'Les boucles {#les-boucles}'));
  });

  test('has offsets of the text as it was read, with its byte-order mark and its line ends', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(cured(windows, 'S003')).toBe(windows.replace('Les boucles', 'Les boucles {#les-boucles}'));
  });

  test('proposes the word that was meant', () => {
    const wrong = `${HEAD}\n## Prédire : Voir {#voir}\n\nLis.\n\n\`\`\`js progam\n1;\n\`\`\`\n`;
    expect(cured(wrong, 'C001')).toBe(wrong.replace('progam', 'program'));
  });
});
