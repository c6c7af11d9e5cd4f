import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

test.each([
  ['small texts', 'const all = []; for (let i = 0; ; i++) all.push("texte " + i);'],
  ['objects', 'const all = []; for (;;) all.push({ a: "x".repeat(1000) });'],
  ['a map', 'const all = new Map(); for (let i = 0; ; i++) all.set({}, i);'],
  ['closures', 'let f = () => 0; for (;;) { const g = f; f = () => g; }'],
  ['one buffer', 'new ArrayBuffer(1.9e9);'],
])('what a program printed before it filled the memory with %s is told', async (_, end) => {
  const { lines, outcome } = await tell(runner.run, aRequest(`console.log('avant', [1]);\n${end}`));
  expect(outcome.kind).toBe('out-of-memory');
  expect(lines.map(({ text }) => text)).toEqual(['avant [1]']);
});
