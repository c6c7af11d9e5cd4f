import { describe, expect, test } from 'vitest';

import { mendSlips } from '../../../../src/lessons/format/problems/mend-slips.ts';
import { ProblemList } from '../../../../src/lessons/format/problems/problem-list.ts';

/** What is told of a text, and how it is read. */
function mend(text: string): { codes: string[]; meant: string } {
  const problems = new ProblemList(text);
  const meant = mendSlips(text.split('\n'), 0, problems).join('\n');
  return { codes: problems.all.map(({ code }) => code), meant };
}

describe('nothing is wrong with', () => {
  test.each([
    ['a word behind one hash', '#atelier est un mot'],
    ['sub-titles of any name', '#### Solution\n\n#### Projet : plus tard\n\n#### Bravo'],
    ['a step to read about a quiz', '## Quiz de fin {#fin}\n\nUn texte.\n\n```js run\n1;\n```'],
    [
      'bold words and ids in a sentence',
      '**Attention : la suite**\n\nÉcris {#mon-id} après le titre {#mon-id}\nici.',
    ],
    ['a heading with a line below', 'Quiz : Combien {#combien}\n---\n'],
    ['headings in code', '```js\n## Exercice : x {#x}\n#a\n```\n\n~~~\n### Erreur x\n~~~'],
    ['a quotation below the answers', '## Quiz : Q {#q}\n\n- [x] 1\n- [ ] 2\n\n> Une citation.'],
    ['tasks in tasks', '## Projet : P {#p}\n\n- [ ] un\n  - [ ] deux'],
    ['explanations and code below an answer', '## Quiz : Q {#q}\n\n- [x] 1\n  > Oui.\n  > Encore.\n- [ ] 2'],
    [
      'pictures with a title, marks or another site',
      '![a](a.png "Un plan") ![b](<b c.png>) ![c](https://x.fr/a.png)',
    ],
    ['quotes in prose', "L’''ami'' dit ''js'' ''"],
    ['two backticks in a line', 'Écris ``js`` ou ``js ` x``.'],
    ['an opening of quotes that nothing closes', "'''js\nlet a;"],
  ])('%s', (_, text) => {
    expect(mend(text)).toEqual({ codes: [], meant: text });
  });
});

test('what stands below a slip is read as it was meant, and every line stays one line', () => {
  const text = "# Quiz : Q {#q}\n\n- [x] 1\n> Oui.\n  - [ ] 2\n\n'''js\nlet a;\n'''\n\n###Indice";
  const { codes, meant } = mend(text);
  expect(codes).toEqual(['S014', 'Q013', 'Q014', 'B012', 'S016']);
  expect(meant).toBe('## Quiz : Q {#q}\n\n- [x] 1\n  > Oui.\n- [ ] 2\n\n```js\nlet a;\n```\n\n### Indice');
});

test('a text full of beginnings is read in a moment', () => {
  const started = performance.now();
  mend(`${'!['.repeat(4000)}\n${'# '.repeat(4000)}{#\n${"'''js\n".repeat(2000)}${'## Quiz x\n'.repeat(200)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
