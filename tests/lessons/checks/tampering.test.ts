import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { checkProgram } from '../../../src/lessons/checks/check-program.ts';
import type { CheckReport } from '../../../src/lessons/check-report.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { aCodeStep, aLesson, someWork } from './a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** What the programs of tests/cases/tampering.txt answer, with a right answer to each. */
const exercises: Readonly<Record<string, { readonly tests: string; readonly solution: string }>> = {
  double: {
    solution: 'function double(n) { return n * 2; }',
    tests: `
cases("double", [2, 4], [21, 42], [-3, -6], [0.5, 1]);
test("une autre valeur", () => { expect(double(50)).toBe(100); });
test("async", async () => { expect(await double(7)).toBe(14); });
test("le code", () => { expect(code.uses("function")).toBe(true); });
sameAsSolution("double", () => [random.int(-1000, 1000)], 20);`,
  },
  evens: {
    solution:
      'function evens(n) { const list = []; for (let i = 1; i <= n; i++) list.push(2 * i); return list; }',
    tests: `
cases("evens", [0, []], [1, [2]], [3, [2, 4, 6]]);
test("une liste", () => {
  const list = evens(2);
  expect(list).toEqual([2, 4]);
  expect(list).toHaveLength(2);
  expect(list[1]).toBe(4);
  expect([...list]).toEqual([2, 4]);
  expect(list).toContain(4);
});
sameAsSolution("evens", () => [random.int(5, 30)]);`,
  },
  hello: {
    solution: 'console.log("Bonjour Zoé");',
    tests: `
test("affiche", () => { expect(output()).toBe("Bonjour Zoé"); expect(lines()).toEqual(["Bonjour Zoé"]); });
test("relance", () => { expect(run().lines).toEqual(["Bonjour Zoé"]); });`,
  },
  counter: {
    solution: 'class Compteur { valeur = 0; plus() { this.valeur++; } }',
    tests: `
test("compte", () => {
  const a = new Compteur(); const b = new Compteur();
  expect(a.valeur).toBe(0);
  a.plus(); a.plus(); b.plus();
  expect(a.valeur).toBe(2); expect(a.valeur).toBe(2); expect(b.valeur).toBe(1);
  expect(a).toBeInstanceOf(Compteur);
});`,
  },
  root: {
    solution: 'function racine(n) { if (n < 0) throw new RangeError("négatif"); return Math.sqrt(n); }',
    tests: `
test("refuse", () => { expect(() => racine(-1)).toThrow(RangeError); });
test("calcule", () => { expect(racine(9)).toBe(3); expect(() => racine(4)).not.toThrow(); });`,
  },
  later: {
    solution: 'function attends(ms) { return new Promise((ok) => setTimeout(() => ok("fini"), ms)); }',
    tests: `
test("attend", async () => {
  const promise = attends(50);
  expect(promise).toBeInstanceOf(Promise);
  expect(await promise).toBe("fini");
});
test("resolves", async () => { await expect(attends(5)).resolves.toBe("fini"); });`,
  },
};

const programs = readFileSync('tests/cases/tampering.txt', 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((part) => {
    const [, id = '', exercise = '', right = ''] = /^(\S+) @(\S+) (\S+)/.exec(part) ?? [];
    return { id, exercise, right, text: part.slice(part.indexOf('\n') + 1).trimEnd() };
  });

/** What a program's exercise says of it; an endless one is stopped soon. */
function report(exercise: string, program: string, id = ''): Promise<CheckReport> {
  const { tests, solution } = exercises[exercise] ?? { tests: '', solution: '' };
  const lesson = { ...aLesson(), timeLimitMs: id.startsWith('endless') ? 300 : 2000 };
  return checkProgram(aCodeStep({ tests, solutions: [solution] }), program, someWork(runner.run, lesson));
}

const titles = (right: string) =>
  programs
    .filter((one) => one.right === right)
    .map(({ id, exercise, text }) => [id, exercise, text] as const);

test('every program is of a known exercise and kind, and there are many', () => {
  expect(programs.filter(({ exercise }) => !(exercise in exercises))).toEqual([]);
  expect(programs.filter(({ right }) => !['refused', 'passed', 'poison'].includes(right))).toEqual([]);
  expect(titles('refused').length).toBeGreaterThanOrEqual(80);
});

describe('a wrong program does not pass, whatever it does', () => {
  test.each(titles('refused'))('%s (%s)', async (id, exercise, text) => {
    const { passed, checks, outcome } = await report(exercise, text, id);
    expect(passed).toBe(false);
    // The student is told why: by a check that failed, or by how the program ended.
    expect(checks.some((check) => !check.passed) || outcome.kind !== 'completed').toBe(true);
  });
});

describe('a right program passes, however odd it is', () => {
  test.each(Object.entries(exercises).map(([name, { solution }]) => [name, solution] as const))(
    'the solution of %s',
    async (exercise, solution) => {
      expect((await report(exercise, solution)).passed).toBe(true);
    },
  );

  test.each(titles('passed'))('%s (%s)', async (_, exercise, text) => {
    const { passed, checks, outcome } = await report(exercise, text);
    expect([outcome, ...checks.filter((check) => !check.passed)]).toEqual([{ kind: 'completed' }]);
    expect(passed).toBe(true);
  });
});

describe('a poisoned realm changes no verdict', () => {
  test.each(titles('poison'))('%s', async (_, exercise, poison) => {
    const { solution = '' } = exercises[exercise] ?? {};
    const right = await report(exercise, `${solution}\n${poison}`);
    expect(right.checks.filter((check) => !check.passed)).toEqual([]);
    expect(right.passed).toBe(true);
    const wrong = await report(exercise, `function double(n) { return n; }\n${poison}`);
    expect(wrong.passed).toBe(false);
  });
});
