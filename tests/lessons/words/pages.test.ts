import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { blocksOfPage } from './page-texts.ts';
import { faultsIn } from './rules.ts';

/** Every French page that mentors and schools read; the guide for lessons holds for them, too. */
const pages = [
  'README.fr.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.fr.md'))
    .map((name) => `docs/${name}`),
];

/** A sentence about a lesson file quotes what was written there: `«\u00A0title:\u00A0»`, `"…"`. */
function withoutQuotedCode(text: string): string {
  return text.replace(
    /«\u00A0[^»]*(?:[\p{L}›]: |[\p{L}›]:\u00A0|::|\/\/:)[^»]*»|"[^"]*"/gu,
    '«\u00A0¤\u00A0»',
  );
}

describe('the words of the pages', () => {
  test.each(pages)('%s follows the guide', (path) => {
    const blocks = blocksOfPage(readFileSync(path, 'utf8'));
    expect(blocks.length).toBeGreaterThan(10);
    const faults = blocks.flatMap(({ line, text }) =>
      faultsIn(withoutQuotedCode(text), 'fr')
        // Adults read these pages: their sentences may be longer.
        .filter(({ rule }) => rule !== 'long sentence')
        .map(({ rule, found }) => `${path}:${line} ${rule}: ${found}`),
    );
    expect(faults).toEqual([]);
  });

  test.each(['README.md', 'docs/lesson-format.md', 'docs/sandbox-api.md', 'docs/curriculum.md'])(
    '%s has the words of the glossary',
    (path) => {
      const faults = blocksOfPage(readFileSync(path, 'utf8')).flatMap(({ line, text }) =>
        faultsIn(text, 'en')
          .filter(({ rule }) => rule.startsWith('glossary'))
          .map(({ rule, found }) => `${path}:${String(line)} ${rule}: ${found}`),
      );
      expect(faults).toEqual([]);
    },
  );

  test('a fault is found in a heading, a list, a table and a link, and not in code', () => {
    const faultsOf = (page: string): number =>
      blocksOfPage(page).flatMap(({ text }) => faultsIn(text, 'fr')).length;
    for (const page of ['# C’est facile', '- C’est facile', '| a |\n| - |\n| facile |', '[facile](x.md)'])
      expect([page, faultsOf(page)]).toEqual([page, 1]);
    expect(faultsOf('Le mot `facile`\n\n```js\nfacile\n```\n\n<!-- facile -->')).toBe(0);
  });
});
