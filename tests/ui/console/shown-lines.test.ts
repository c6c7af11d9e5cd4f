import { describe, expect, test } from 'vitest';

import type { ConsoleLine } from '../../../src/sandbox/run-program.ts';
import { shownLines } from '../../../src/ui/console/shown-lines.ts';

const lines: readonly ConsoleLine[] = [
  { level: 'log', text: 'A', opens: 'open' },
  { level: 'log', text: '  un', depth: 1 },
  { level: 'log', text: '  B', depth: 1, opens: 'folded' },
  { level: 'log', text: '    deux\n    lignes', depth: 2 },
  { level: 'log', text: '  trois', depth: 1 },
  { level: 'log', text: 'fin' },
];
const texts = (toggled: readonly number[]) => shownLines(lines, new Set(toggled)).map(({ text }) => text);

describe('groups', () => {
  test('lines of a folded group are hidden, the line that names it stays', () => {
    expect(texts([])).toEqual(['A', 'un', 'B', 'trois', 'fin']);
    expect(texts([0])).toEqual(['A', 'fin']);
    expect(texts([2])).toEqual(['A', 'un', 'B', 'deux\nlignes', 'trois', 'fin']);
  });

  test('a group knows how many lines it holds, also while it is folded', () => {
    const groups = shownLines(lines, new Set()).flatMap(({ group }) => (group === null ? [] : [group]));
    expect(groups).toEqual([
      { isFolded: false, count: 4 },
      { isFolded: true, count: 1 },
    ]);
  });
});
