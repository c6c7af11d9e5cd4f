import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { seedOf } from '../../../src/lessons/checks/build-run-request.ts';
import { judgeProgram } from '../../../src/lessons/checks/judge-program.ts';
import { isPassed } from '../../../src/lessons/checks/check-program.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { aCodeStep, aLesson, judge } from './a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

interface Tampering {
  readonly id: string;
  readonly note: string;
}
interface Comparison {
  readonly id: string;
  readonly expr: string;
  readonly expected: string;
  readonly pass: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`tests/corpus/${name}`, 'utf8'));
const tamperings = read('tamper.json') as readonly Tampering[]; // Our own corpus.
const comparisons = read('compare.json') as readonly Comparison[]; // Our own corpus.
/** Random inputs differ from seed to seed: one of them might be a wrong program's luck. */
const SEEDS = 20;
const SOLUTION = 'function double(n) { return n * 2; }';
const TESTS = `
cases("double", [2, 4], [21, 42], [-3, -6], [0.5, 1]);
test("une autre valeur", () => { expect(double(50)).toBe(100); });
sameAsSolution("double", () => [random.int(-1000, 1000)], 20);
test("async", async () => { expect(await double(7)).toBe(14); });
test("le texte", () => { expect(code.uses("function")).toBe(true); });
`;
const doubling = aCodeStep({ tests: TESTS, solutions: [SOLUTION] });

describe('tampering', () => {
  test.each([
    'function double(n) { return n * 2; }',
    'const double = (n) => n + n;',
    'var double = function (x) { return 2 * x }',
  ])('the honest %s passes', async (program) => {
    const behaviour = await judgeProgram(
      aLesson(),
      doubling,
      program,
      1,
      runner.run,
      new AbortController().signal,
    );
    expect(behaviour.checks.filter((check) => !check.passed)).toEqual([]);
    expect(isPassed(behaviour)).toBe(true);
  });

  test.each(tamperings.map(({ id, note }) => [id, note] as const))('%s does not pass: %s', async (id) => {
    const program = readFileSync(`tests/corpus/tamper/${id}.txt`, 'utf8');
    for (let seed = 1; seed <= SEEDS; seed++) {
      const behaviour = await judgeProgram(
        aLesson(),
        doubling,
        program,
        seed === 1 ? seedOf(program) : seed,
        runner.run,
        new AbortController().signal,
      );
      expect(isPassed(behaviour)).toBe(false);
      // No seed makes a program that never gets to the tests get there.
      if (behaviour.outcome.kind === 'timed-out' && seed === 2) return;
    }
  });

  // The same poison before a RIGHT function must not make it wrong either.
  const poisons = ['t01', 't04', 't07', 't08', 't10', 't37', 't38', 't39', 't41', 't49', 't54'];
  test.each(
    tamperings.filter(({ id }) => poisons.some((start) => id.startsWith(start))).map(({ id }) => [id]),
  )('a right function passes in a realm poisoned as in %s', async (id) => {
    const poison = readFileSync(`tests/corpus/tamper/${id}.txt`, 'utf8').split('\n').slice(1).join('\n');
    const report = await judge(runner.run, TESTS, `${SOLUTION}\n${poison}`, { solutions: [SOLUTION] });
    expect(report.checks.filter((check) => !check.passed)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});

describe('comparisons', () => {
  test.each(
    comparisons.map(
      ({ id, expr, expected, pass }) => [id, expr, pass ? 'is' : 'is not', expected, pass] as const,
    ),
  )('%s: %s %s what a check accepts for %s', async (_, expr, __, expected, pass) => {
    const report = await judge(
      runner.run,
      `test("equal", () => { expect(value).toEqual(${expected}); });
        test("call", () => { expect(give()).toEqual(${expected}); });
        cases("give", [${expected}]);`,
      `const value = ${expr}; function give() { return value; }`,
    );
    expect(report.checks.map((check) => check.passed)).toEqual([pass, pass, pass]);
  });
});
