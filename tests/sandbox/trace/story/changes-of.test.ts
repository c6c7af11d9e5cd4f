import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { changesOf, lastChange } from '../../../../src/sandbox/trace/story/changes-of.ts';
import type { Watched } from '../../../../src/sandbox/trace/story/changes-of.ts';
import { describeFrame } from '../../../../src/sandbox/trace/log/describe-state.ts';
import { lookUp } from '../../../../src/sandbox/trace/story/evaluate.ts';
import type { Timeline } from '../../../../src/sandbox/trace/log/timeline.ts';
import { valueText } from '../../../../src/sandbox/trace/log/value-text.ts';
import { aThreadRunner } from '../../a-runner.ts';
import { aTimeline } from '../a-recording.ts';
import { generateProgram } from '../generate-program.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** A name as the last step sees it. */
function atTheEnd(timeline: Timeline, name: string): Watched & { kind: 'variable' } {
  const state = timeline.stateAfter(timeline.length - 1);
  const [frame] = state.frames;
  const seen = frame === undefined ? null : lookUp(state, frame, name);
  if (seen === null) throw new Error(`${name} has no value.`);
  return { kind: 'variable', instance: seen.instance, binding: seen.binding };
}

function told(timeline: Timeline, watched: Watched): string[] {
  const { steps, valueAt } = changesOf(timeline, watched);
  return steps.map((step, index) => {
    const value = valueAt(index);
    return value === null ? 'gone' : valueText(timeline.stateAfter(step), value);
  });
}

test('a variable’s history is each value that it got', async () => {
  const timeline = await aTimeline(
    runner,
    'let a = 1; a += 2; if (a > 1) a = "x"; let b = a; a = undefined; b;',
  );
  const history = atTheEnd(timeline, 'a');
  expect(told(timeline, history)).toEqual(['1', '3', '"x"', 'undefined']);
  const { steps } = changesOf(timeline, history);
  expect(lastChange(steps, (steps[2] ?? 0) + 1)).toBe(steps[2]);
  expect(lastChange(steps, -1)).toBeNull();
});

test('each call has a variable of its own, and its first value is its argument', async () => {
  const timeline = await aTimeline(runner, 'function f(n) { if (n > 0) { f(n - 1); n = 9 } return n } f(2);');
  const histories = new Set<string>();
  for (let step = 0; step < timeline.length; step++) {
    const state = timeline.stateAfter(step);
    for (const frame of state.frames.slice(1))
      for (const { instance, binding } of describeFrame(state, frame).scopes[0]?.variables ?? [])
        histories.add(told(timeline, { kind: 'variable', instance, binding }).join());
  }
  expect([...histories]).toEqual(['2,9', '1,9', '0']);
});

test('a loop’s variable is one variable through all turns, also when functions keep each of them', async () => {
  const timeline = await aTimeline(runner, 'const f = []; for (let i = 0; i < 3; i++) f.push(() => i);');
  const state = timeline.stateAfter(6);
  const [frame] = state.frames;
  const seen = frame === undefined ? null : lookUp(state, frame, 'i');
  if (seen === null) throw new Error('i has no value.');
  const { instance, binding } = seen;
  expect(told(timeline, { kind: 'variable', instance, binding })).toEqual(['0', '1', '2', '3']);
});

test('an entry’s history tells when it came and went', async () => {
  const timeline = await aTimeline(
    runner,
    'const a = [1]; a[0] = 2; a.push(5); a[0]++; delete a[0]; const o = { a }; o.a = 1;',
  );
  const list =
    lookUp(timeline.stateAfter(0), timeline.stateAfter(0).frames[0] ?? never(), 'a')?.value.payload ?? -1;
  expect(told(timeline, { kind: 'entry', object: list, key: 0 })).toEqual(['1', '2', '3', 'gone']);
  expect(changesOf(timeline, { kind: 'contents', object: list }).steps).toHaveLength(5);
});

function never(): never {
  throw new Error('The whole program is always there.');
}

test('histories of generated programs agree with the states', async () => {
  const wrong: string[] = [];
  let seen = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const timeline = await aTimeline(runner, generateProgram(seed));
    for (const name of ['n', 'm', 's', 'b']) {
      const watched = atTheEnd(timeline, name);
      const { steps, valueAt } = changesOf(timeline, watched);
      let index = -1;
      for (let step = 0; step < timeline.length; step++) {
        if (steps[index + 1] === step) index += 1;
        const now = timeline.stateAfter(step).value(watched.instance, watched.binding);
        const then = index < 0 ? undefined : valueAt(index);
        seen += 1;
        if (now?.tag !== then?.tag || !Object.is(now?.payload, then?.payload))
          wrong.push(`${String(seed)} ${name} ${String(step)}`);
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(seen).toBeGreaterThan(2000);
});

test('a million steps are searched without rebuilding a state of each', async () => {
  const timeline = await aTimeline(runner, 'let s = 0; for (let i = 0; i < 400000; i++) s += i;');
  expect(timeline.length).toBeGreaterThanOrEqual(1_000_000);
  const watched = atTheEnd(timeline, 's');
  const start = performance.now();
  const { steps } = changesOf(timeline, watched);
  expect(performance.now() - start).toBeLessThan(4000);
  expect(steps.length).toBeGreaterThan(300_000);
});
