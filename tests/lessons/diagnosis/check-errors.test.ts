import { afterAll, beforeAll, expect, test } from 'vitest';

import { diagnoseCheck } from '../../../src/lessons/diagnosis/diagnose.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { diagnosesFr } from '../../../src/ui/messages/diagnoses-fr.ts';
import { tellPlainly } from '../../../src/ui/run/diagnosis-words.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { failureOf, judge } from '../checks/a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

const ON_A_PATH = 'for (const { error } of paths()) if (error !== null) throw error';

/** A program, what a test does with it, and how what went wrong is told in French: key, line, words of the sentence. */
const cases: readonly (readonly [string, string, string, number | null, string])[] = [
  ['function prix(n) {\n  return nom * 2;\n}', 'expect(prix(2)).toBe(4)', 'unknown-name', 2, '`nom`'],
  ['function prix(n) {\n  return n.a.b;\n}', 'expect(prix(2)).toBe(4)', 'property-of-nothing', 2, '`n.a`'],
  ['const x = 1;', 'expect(prix(2)).toBe(4)', 'check-needs-name', null, '`prix`'],
  ['function Prix(n) { return n; }', 'expect(prix(2)).toBe(4)', 'check-needs-near-name', null, '`Prix`'],
  ['const prix = 4;', 'cases("prix", [2, 4])', 'check-needs-function', null, '`prix`'],
  ['class A {}', 'expect(new A().plus()).toBe(4)', 'check-calls-nothing', null, 'n’a pas'],
  ['function f() {}', 'expect(f().nom).toBe(4)', 'check-reads-nothing', null, '`nom`'],
  ['function f(n) {\n  if (n) throw "zéro";\n  throw "un";\n}', 'f(1)', 'own-error', 2, '`zéro`'],
  ['function f() {\n\n  throw null;\n}', 'f()', 'thrown-value', 3, '`null`'],
  ['const f = (n) => f(n + 1);', 'f(1)', 'recursion-without-end', 1, '`f`'],
  ['const f = (n) => { throw new Error("non"); };', 'f(1)', 'own-error', 1, '`non`'],
  // Thrown on by the test: an error that another run of the program has met.
  ['if (lire("?") === "a") {\n  zut();\n}', ON_A_PATH, 'unknown-function', 2, '`zut`'],
  ['const a = 1;\nif (lire("?") === "a") a = 2;', ON_A_PATH, 'constant-changed', 2, '`a`'],
  [
    'if (lire("?") === "a") {\n  console.log("😀", lire("?").b.c);\n}',
    ON_A_PATH,
    'property-of-nothing',
    2,
    '`lire("?").b`',
  ],
  ['if (lire("?") === "a") throw "non";', ON_A_PATH, 'own-error', 1, '`non`'],
];

test.each(cases)('%j under %j is told as %s', async (program, body, key, line, words) => {
  const tests = body.startsWith('cases') ? body : `test("a", () => { ${body}; });`;
  const error = failureOf(await judge(runner.run, tests, program))?.error ?? null;
  if (error === null) throw new Error('No error was told.');
  const told = diagnoseCheck(program, error);
  expect([told.key, told.span?.line ?? null]).toEqual([key, line]);
  const plain = tellPlainly(told, diagnosesFr);
  expect(plain).toContain(words.replaceAll('`', ''));
  // The engine's own words are English.
  expect(plain).not.toMatch(/not defined|not a function|cannot read|undefined of|stack overflow/);
});
