import { afterAll, beforeAll, expect, test } from 'vitest';

import { collectRun } from '../../src/sandbox/collect-run.ts';
import { limitsForTime } from '../../src/sandbox/limits.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { createWorkerRunner } from '../../src/sandbox/workers/worker-client.ts';
import errors from '../cases/platform-errors.txt?raw';
import values from '../cases/platform.txt?raw';

let runner: Runner;
beforeAll(async () => {
  runner = createWorkerRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** Texts that the sandbox gives for expressions, one run for all of them. */
async function inside(expressions: readonly string[]): Promise<readonly string[]> {
  const { lines, outcome } = await collectRun(
    runner.run,
    {
      program: expressions.map((expression) => `console.log(${expression})`).join('\n'),
      ...{ setup: '', seed: 1, startTimeMs: 0, clock: 'virtual', answers: [], harness: null },
      locale: new Intl.DateTimeFormat().resolvedOptions().locale,
      limits: limitsForTime(5000),
    },
    new AbortController().signal,
  );
  expect(outcome).toEqual({ kind: 'completed' });
  return lines.map(({ text }) => text);
}

/** What a text is worth in this very browser. */
function outside(text: string): string {
  const evaluate = globalThis.eval; // In the global scope.
  return String(evaluate(text));
}

const named = (keys: readonly string[], found: readonly string[]): readonly string[] =>
  keys.map((key, index) => `${key} → ${found[index] ?? ''}`);

test('every expression of cases/platform.txt is worth what this browser makes of it', async () => {
  const expressions = linesOf(values);
  expect(expressions.length).toBeGreaterThan(250);
  const texts = expressions.map((expression) => `JSON.stringify({ value: (() => (${expression}))() })`);
  expect(named(expressions, await inside(texts))).toEqual(named(expressions, texts.map(outside)));
});

test('every expression of cases/platform-errors.txt throws the class that this browser throws', async () => {
  const expressions = linesOf(errors);
  const texts = expressions.map(
    (expression) =>
      `(() => { try { (0, eval)(${JSON.stringify(expression)}); return 'nothing' } catch (error) { return [error.name, error instanceof Error, error.constructor.name].join() } })()`,
  );
  const expected = texts.map(outside);
  expect(expected).not.toContain('nothing');
  expect(named(expressions, await inside(texts))).toEqual(named(expressions, expected));
});
