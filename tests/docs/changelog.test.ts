import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const lines = changelog.slice(changelog.indexOf('\n## ')).split('\n');

test('what changed stands in three groups: added, changed, fixed', () => {
  const groups = lines.filter((line) => line.startsWith('### ')).map((line) => line.slice(4));
  expect([...new Set(groups)]).toEqual(['Added', 'Changed', 'Fixed']);
});

test('a line of the changelog is a sentence in its group, without the word that ends its commit', () => {
  let group: string | null = null;
  const wrong = lines.filter((line) => {
    if (line.startsWith('#')) group = line.startsWith('### ') ? line : null;
    return line.startsWith('- ') && (group === null || /^- (?:FEATURE|FIX)\b/.test(line));
  });
  expect(wrong).toEqual([]);
});
