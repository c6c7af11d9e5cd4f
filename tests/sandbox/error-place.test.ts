import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { RunOutcome } from '../../src/sandbox/run-program.ts';
import type { Runner } from '../../src/sandbox/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

const cases = readFileSync('tests/cases/errors.txt', 'utf8')
  .split(/\n\n+/)
  .filter((part) => !part.startsWith('#') && part.includes('\n==> '))
  .map((part) => part.trim().split('\n==> '))
  .map(([marked = '', expected = '']) => [marked, expected] as const);

/** The program with its marks put where the error was told. */
function mark(program: string, outcome: RunOutcome): string {
  if (outcome.kind !== 'threw' || outcome.error.span === null) return program;
  const { line, column, endLine, endColumn } = outcome.error.span;
  const lines = program.split('\n');
  const at = (row: number, col: number): number =>
    lines.slice(0, row - 1).reduce((sum, text) => sum + text.length + 1, 0) + col - 1;
  const [from, to] = [at(line, column), at(endLine, endColumn)];
  return `${program.slice(0, from)}«${program.slice(from, to)}»${program.slice(to)}`;
}

describe('an error is told at the stretch that a reader would point at', () => {
  test('there are at least 120 wrong programs', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  test.each(cases)('%s', async (marked, expected) => {
    const program = marked.replace(/[«»]/g, '');
    const { outcome } = await tell(runner.run, aRequest(program));
    const words = outcome.kind === 'threw' ? `${outcome.error.name}: ${outcome.error.message}` : outcome.kind;
    expect(`${mark(program, outcome)}\n==> ${words}`).toBe(`${marked}\n==> ${expected}`);
  });
});
