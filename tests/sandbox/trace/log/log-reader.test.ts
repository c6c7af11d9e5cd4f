import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { DEFAULT_LIMITS } from '../../../../src/sandbox/limits.ts';
import { describeFrames } from '../../../../src/sandbox/trace/log/describe-state.ts';
import { recordProgram } from '../../../../src/sandbox/trace/log/record-program.ts';
import type { RecordingOptions } from '../../../../src/sandbox/trace/log/record-program.ts';
import type { Recording } from '../../../../src/sandbox/trace/log/recording.ts';
import { indexSteps } from '../../../../src/sandbox/trace/log/step-index.ts';
import { Timeline } from '../../../../src/sandbox/trace/log/timeline.ts';
import { valueText } from '../../../../src/sandbox/trace/log/value-text.ts';
import { aRequest, aThreadRunner } from '../../a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

async function record(program: string, options: RecordingOptions = {}): Promise<Recording> {
  const limits = { ...DEFAULT_LIMITS, timeMs: 20_000, steps: 200_000 };
  const request = aRequest(program, { limits });
  const recording = await recordProgram(request, runner.run, new AbortController().signal, options);
  if (recording === null) throw new Error('The program cannot be read.');
  return recording;
}

/** All that can be seen at a step, as text. */
function shown(timeline: Timeline, step: number): string {
  const state = timeline.stateAfter(step);
  const frames = describeFrames(state).map(({ name, scopes }) => [
    name,
    ...scopes.flatMap(({ variables }) =>
      variables.map((each) => `${each.name} ${valueText(state, each.value)}`),
    ),
  ]);
  return JSON.stringify([frames, state.lines, state.portions]);
}

test('each state knows how many lines were printed and how many pictures were sent so far', async () => {
  const told = async (program: string): Promise<(readonly number[])[]> => {
    const timeline = new Timeline(await record(program));
    return Array.from({ length: timeline.length }, (_, step) => {
      const { lines, portions } = timeline.stateAfter(step);
      return [lines, portions];
    });
  };
  expect(await told("console.log('a');\nconsole.log('b', 2);\nconsole.warn({});")).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
  expect(await told("avancer(10);\ndroite(90);\ncouleur('rouge');\nconsole.log(1);")).toEqual([
    [0, 1],
    [0, 2],
    [0, 2],
    [1, 2],
  ]);
});

const LONG = `const list = [];
function add(n) { list.push(n); if (list.length > 5) list.shift(); return n * 2; }
let total = 0;
for (let i = 0; i < 8000; i++) { total += add(i); if (i % 2000 === 0) console.log(i); }
console.log(total);`;

describe('a run with more steps than are kept', () => {
  test('has its beginning and its end, and states there are those of a whole recording', async () => {
    const whole = await record(LONG);
    const cut = await record(LONG, { kept: 8000 });
    expect(whole.gap).toBeNull();
    const { gap } = cut;
    if (gap === null) throw new Error('Nothing was left out.');
    expect(gap.at).toBeGreaterThanOrEqual(8000);
    expect(gap.steps).toBeGreaterThan(1000);
    expect(cut.stepEnds.length + gap.steps).toBe(whole.stepEnds.length);
    const [all, kept] = [new Timeline(whole), new Timeline(cut)];
    const places = [0, 500, gap.at - 1, gap.at, gap.at + 1, gap.at + 4321, kept.length - 1];
    for (const step of places)
      expect(shown(kept, step)).toBe(shown(all, step < gap.at ? step : step + gap.steps));
    const [ofAll, ofKept] = [indexSteps(whole), indexSteps(cut)];
    for (const step of places) {
      const same = step < gap.at ? step : step + gap.steps;
      expect([ofKept.sites[step], ofKept.depths[step]]).toEqual([ofAll.sites[same], ofAll.depths[same]]);
    }
  });

  test('counts the steps that are too many to be told', async () => {
    const program = 'let n = 0;\nwhile (n < 60000) n++;\nconsole.log(n);';
    const recording = await record(program, { kept: 1000, mostWords: 200_000 });
    const kept = recording.stepEnds.length + (recording.gap?.steps ?? 0);
    expect(kept).toBeLessThan(110_000);
    expect(kept).toBeGreaterThan(60_000);
    expect(kept + recording.stepsCut).toBe(2 * 60_000 + 3);
    expect(recording.console.map(({ text }) => text)).toEqual(['60000']);
  });
});
