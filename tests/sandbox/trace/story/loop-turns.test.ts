import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { describeFrames } from '../../../../src/sandbox/trace/log/describe-state.ts';
import { valueText } from '../../../../src/sandbox/trace/log/value-text.ts';
import { aThreadRunner } from '../../a-runner.ts';
import { aTimeline } from '../a-recording.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** What the names hold where `here()` has just run, all but functions. */
async function atHere(program: string): Promise<string[]> {
  const timeline = await aTimeline(runner, `function here() {} ${program}`);
  return Array.from({ length: timeline.length }, (_, step) => timeline.stateAfter(step)).flatMap((state) => {
    const top = describeFrames(state).at(-1);
    const { site } = top ?? {};
    if (!site || state.traced.program.slice(site.start, site.end) !== 'here()') return [];
    const all = (top?.scopes ?? []).flatMap((scope) => scope.variables);
    return [
      all
        .map(({ name, value }) => `${name}=${valueText(state, value)}`)
        .filter((text) => !text.includes('[Function'))
        .join(' '),
    ];
  });
}

test('a name of a loop’s body has no value in a turn before its declaration has run', async () => {
  expect(
    await atHere('for (let i = 0; i < 2; i++) { here(); let a = i; for (const b of [7]) { here() } }'),
  ).toEqual(['i=0', 'b=7 a=0 i=0', 'i=1', 'b=7 a=1 i=1']);
  expect(await atHere('for (const x of [1, 2]) { here(); { let a = x; here() } var v = 5 }')).toEqual([
    'x=1',
    'a=1 x=1',
    'x=2 v=5',
    'a=2 x=2 v=5',
  ]);
});

test('what an inner loop leaves, and its end, take no name of the outer body away', async () => {
  expect(
    await atHere(
      'function f() { let n = 0; while (n < 2) { n++; const a = n; for (let k = 0; k < 1; k++) {} for (const k of [1]) break; here() } } f();',
    ),
  ).toEqual(['a=1 n=1', 'a=2 n=2']);
});

test('names that functions keep are new in each turn as well', async () => {
  expect(
    await atHere(
      'function f(keep) { for (let i = 0; i < 2; i++) { here(); let a = i; keep(() => a + i); { let b = a; here() } } } f(() => 0);',
    ),
  ).toEqual(['i=0', 'b=0 a=0 i=0', 'i=1', 'b=1 a=1 i=1']);
});
