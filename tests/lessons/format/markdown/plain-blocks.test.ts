import { readdirSync, readFileSync } from 'node:fs';

import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';

import { linesOf } from '../../../../src/lessons/format/markdown/lines-of.ts';
import { parseMarkdown, readWithLibrary } from '../../../../src/lessons/format/markdown/markdown.ts';
import { plainBlocks } from '../../../../src/lessons/format/markdown/plain-blocks.ts';
import { makeChance } from '../../../make-chance.ts';

const folders = [
  'public/lessons',
  'tests/lessons/examples',
  'tests/format/1/valid',
  'tests/format/1/invalid',
];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.md$/.test(name) && !/^X00|\.en\.md$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** Pieces of lines that may make something else of the lines around them. */
const PIECES = [
  ...[
    'Des mots',
    'un `code` ici',
    '(**mots**)',
    '**a** ',
    '**a**b',
    '** a**',
    '***a***',
    '**a* b**',
    '` x `',
    '``a`b``',
    'a*b*',
    '_mot_',
    '**gras**',
    'a < b',
    '&amp;',
    '\\*',
    'fin  ',
  ],
  ...[
    '[lien](a.md)',
    '[x]: a.md',
    '![i](a.png)',
    '<b>',
    '<!-- x',
    '-->',
    '<https://a.org>',
    '| a | b |',
    '|-|-|',
  ],
  ...[
    '# Titre',
    '## Titre {#id}',
    '## fin #',
    '#',
    '###x',
    '---',
    '===',
    '***',
    '- ',
    '- a',
    '1. a',
    '> q',
    '  - b',
  ],
  ...[
    '```',
    '```js tests',
    '````',
    '~~~',
    '~~~ a b',
    '  ```',
    '   ```js',
    '    ```',
    '- ```',
    '> ```',
    '```a`b',
    ' x',
  ],
  ...[
    '    code',
    '\t',
    '\tx',
    '\u00A0',
    'a\u00A0',
    '- [ ] a',
    '- [x] b',
    '  > oui',
    '"mot"',
    '(mot)',
    '`a',
    '\u2028',
    '1) b',
  ],
];

/** Blocks as a text, without what nobody asks for: offsets, and whether lists are loose; keys in one order. */
function told(nodes: readonly RootContent[]): string {
  return JSON.stringify(nodes, (key, value: unknown) => {
    if (key === 'offset' || key === 'spread') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function expectSame(lines: readonly string[], name: string): void {
  expect(told(parseMarkdown(lines)), name).toBe(told(readWithLibrary(lines.join('\n'))));
}

test('every lesson reads the same with and without the shortcut for plain blocks', () => {
  for (const file of files) expectSame(linesOf(readFileSync(file, 'utf8')), file);
});

test('whatever stands beside a plain block, it reads as the Markdown library reads it', () => {
  const chance = makeChance(20_261_126);
  const rounds = Number(process.env['FUZZ'] ?? 500);
  let shortcuts = 0;
  for (let round = 0; round < rounds; round++) {
    const lines = Array.from({ length: 1 + chance(12) }, () =>
      chance(3) === 0
        ? ''
        : Array.from({ length: 1 + chance(chance(3) + 1) }, () => PIECES[chance(PIECES.length)]).join(''),
    );
    shortcuts += plainBlocks(lines).length;
    expectSame(lines, lines.join('\n'));
  }
  expect(shortcuts).toBeGreaterThan(rounds / 10);
});

test('most blocks of a lesson need no library', () => {
  const lines = linesOf(readFileSync('tests/lessons/examples/des-fonctions-utiles.fr.md', 'utf8'));
  const body = lines.map((line, index) => (index < 20 ? '' : line));
  const blocks = readWithLibrary(body.join('\n')).filter(({ type }) => type !== 'list');
  expect(plainBlocks(body).length).toBeGreaterThan(blocks.length * 0.9);
});
