import { describe, expect, test } from 'vitest';

import {
  pictureAt,
  pictureMentions,
  renamePictures,
} from '../../../../src/lessons/format/markdown/picture-mentions.ts';

const LESSON = `---
format: 1
---

## Lecture : Un titre {#un-titre}

Voici ![un plan](plan.png "Plan") et ![](<images/le plan.svg>), puis ![a \\] b](./c%20d.webp).

\`\`\`js run
const text = "![no](no.png)";
\`\`\`

\`\`\`yaml card
job: Dentiste
image: "images/ada.jpg"
\`\`\`

![ailleurs](https://example.org/x.png) ![dehors](../x.png) ![fini](fin.svg)
`;

test('pictures are found in prose and on cards, not in code, on other sites or outside of the folder', () => {
  expect(pictureMentions(LESSON).map(({ url }) => url)).toEqual([
    'plan.png',
    'images/le plan.svg',
    'c d.webp',
    'images/ada.jpg',
    'fin.svg',
  ]);
  const [first] = pictureMentions(LESSON);
  expect(first).toMatchObject({ line: 7, column: 18 });
  expect(LESSON.slice(first?.from, first?.to)).toBe('plan.png');
});

test('a renamed picture is renamed wherever it is shown, and nothing else is', () => {
  const names = new Map([
    ['plan.png', 'plan-2.png'],
    ['images/ada.jpg', 'ada.jpg'],
  ]);
  const renamed = renamePictures(LESSON, names);
  expect(renamed).toBe(LESSON.replace('(plan.png', '(plan-2.png').replace('images/ada.jpg', 'ada.jpg'));
});

test('a text full of beginnings of pictures is searched in a moment', () => {
  const started = performance.now();
  pictureMentions('!['.repeat(5000) + '\n' + '![](('.repeat(2000) + '\n' + '![\\'.repeat(3000));
  expect(performance.now() - started).toBeLessThan(2000);
});

describe('a picture that is put in', () => {
  const put = (text: string, where: string, alt = 'Un plan'): string => {
    const found = pictureAt(text, text.indexOf(where), { name: 'p.png', alt });
    return text.slice(0, found.at) + found.text + text.slice(found.at);
  };

  test('stands at the cursor in prose', () => {
    expect(put('a b', 'b')).toBe('a ![Un plan](p.png)b');
    expect(put('![a](a.png)\n|', '\n|')).toBe('![a](a.png)\n\n![Un plan](p.png)\n|');
  });

  test('stands below a heading, code or the front matter, never in it', () => {
    const image = '![Un plan](p.png)';
    expect(put(LESSON, 'titre {#')).toContain(`{#un-titre}\n\n${image}\n\nVoici`);
    expect(put(LESSON, 'const text')).toContain(`"![no](no.png)";\n\`\`\`\n\n${image}\n\n`);
    expect(put(LESSON, '```js run')).toContain(`"![no](no.png)";\n\`\`\`\n\n${image}\n`);
    expect(put(LESSON, 'format: 1')).toContain(`---\n\n${image}\n\n## Lecture`);
    expect(put('## T {#t}\n\n```js\nlet a', 'let')).toContain(`let a\n\n${image}`);
  });

  test('has words that cannot end its description or begin something else', () => {
    expect(put('x', 'x', ' a ]( b\n\\ *c* ')).toBe('![a \\]( b \\\\ \\*c\\*](p.png)x');
  });
});
