import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { atMost, tableOf } from '../../scripts/bench/figure.ts';
import { keepMeasured, readSection } from '../../scripts/write-benchmarks.ts';

/** Date, machine, memory, version and load, as a table's head tells them. */
const MACHINE = /\d{4}-\d\d-\d\d, \d+ × \S.*, \d+ GB, Node \d+\.\d+\.\d+, load \d+\.\d/;

/** The sections of docs/benchmarks.md that `npm run bench` writes, and the command of each. */
const SECTIONS = [
  ['bench', 'npm run bench'],
  ['recording', 'npm run bench -- recording'],
  ['lessons', 'npm run bench -- lessons'],
  ['loading', 'npm run bench -- loading'],
] as const;

async function aFile(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'marelle-benchmarks-')), 'benchmarks.md');
  await writeFile(path, text);
  return path;
}

test('what is kept has its command, the day and the machine, tells a miss, and leaves all around it', async () => {
  const path = await aFile(
    'Before.\n<!-- a -->\n\nold\n\n<!-- /a -->\nAfter.\n<!-- b -->\nother\n<!-- /b -->\n',
  );
  await keepMeasured(
    'a',
    'npm run it',
    tableOf([atMost('fast', 1, 2, 'ms'), atMost('slow', 3, 2, 'ms')]),
    path,
  );
  const [head = '', ...rest] = (await readSection('a', path)).split('\n');
  expect(head.startsWith('`npm run it`, ')).toBe(true);
  expect(head).toMatch(MACHINE);
  expect(head).toContain(`, ${availableParallelism()} × `);
  expect(head).toContain(new Date().toISOString().slice(0, 8));
  expect(rest).toEqual([
    '',
    '| figure | measured | wanted | |',
    '| --- | ---: | ---: | --- |',
    '| fast | 1.0 ms | ≤ 2 ms | yes |',
    '| slow | 3.0 ms | ≤ 2 ms | **no** |',
  ]);
  const file = await readFile(path, 'utf8');
  expect(file.startsWith('Before.\n<!-- a -->\n')).toBe(true);
  expect(file.endsWith('\n<!-- /a -->\nAfter.\n<!-- b -->\nother\n<!-- /b -->\n')).toBe(true);
});

test('a section that the file lacks is refused, and the file stays as it was', async () => {
  const path = await aFile('<!-- /a -->\n<!-- a -->\n');
  await expect(keepMeasured('a', 'x', [], path)).rejects.toThrow('has no section a');
  expect(await readFile(path, 'utf8')).toBe('<!-- /a -->\n<!-- a -->\n');
});

test.each(SECTIONS)(
  'the table of %s has its day and machine, and says of each figure what is so',
  async (section, command) => {
    const text = await readSection(section);
    const [head = ''] = text.split('\n');
    expect(head.startsWith(`\`${command}\`, `)).toBe(true);
    expect(head).toMatch(MACHINE);
    const figures = text
      .split('\n')
      .map(readFigure)
      .filter((figure) => figure !== null);
    expect(figures.length).toBeGreaterThan(2);
    expect(figures.filter(({ isReached, isSaid }) => isReached !== null && isReached !== isSaid)).toEqual([]);
  },
);

test('each browser of the table has been through all programs on a day and a machine that are told', async () => {
  const rows = (await readSection('browsers'))
    .split('\n')
    .filter((line) => /^\| (chromium|firefox|webkit) /.test(line));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatch(MACHINE);
});

interface Told {
  readonly what: string;
  /** What follows from the numbers; null where rounding hides it or nothing is wanted. */
  readonly isReached: boolean | null;
  readonly isSaid: boolean;
}

/** A row of a table of figures, or null for any other line. */
function readFigure(line: string): Told | null {
  const [, what = '', measured = '', wanted = '', said = ''] = line.split('|').map((cell) => cell.trim());
  if (said !== 'yes' && said !== '**no**') return null;
  const bound = /^([≤≥]) ([\d.]+)|^(\d+)$/.exec(wanted);
  if (bound === null) return { what, isReached: null, isSaid: said === 'yes' };
  const value = Number.parseFloat(measured);
  const limit = Number(bound[2] ?? bound[3]);
  const isReached = value === limit ? null : value > limit === (bound[1] === '≥');
  return { what, isReached, isSaid: said === 'yes' };
}
