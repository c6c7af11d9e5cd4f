import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import type { Timeline } from '../../../../src/sandbox/trace/log/timeline.ts';
import { Closures } from '../../../../src/sandbox/trace/weave/closures.ts';
import { seeState } from '../../../../src/ui/stepper/state/see-state.ts';
import type { VariableSight } from '../../../../src/ui/stepper/state/see-state.ts';
import { historyLines, historyOf } from '../../../../src/ui/stepper/state/variable-history.ts';
import { aThreadRunner } from '../../../sandbox/a-runner.ts';
import { aTimeline } from '../../../sandbox/trace/a-recording.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** A variable as it is seen at the end of a run. */
function atEnd(timeline: Timeline, name: string): VariableSight {
  const { calls } = seeState(timeline, timeline.length - 1, new Closures(timeline));
  const found = calls
    .flatMap(({ scopes }) => scopes.flatMap(({ variables }) => variables))
    .find((variable) => variable.name === name);
  if (found === undefined) throw new Error(`${name} is not seen.`);
  return found;
}

test('a history holds each step that gave a value, and those that changed the list by another name', async () => {
  const timeline = await aTimeline(
    runner,
    'let n = 1;\nn += 2;\nconst list = [1];\nconst other = list;\nother.push(n);\nn = 9;\nlist.pop();',
  );
  const told = (name: string): (string | number)[][] => {
    const variable = atEnd(timeline, name);
    const { lines } = historyLines(timeline, historyOf(timeline, variable), variable, timeline.length - 1);
    return lines.map(({ line, text }) => (text === null ? [line] : [line, text]));
  };
  expect(told('n')).toEqual([
    [1, '1'],
    [2, '3'],
    [6, '9'],
  ]);
  expect(told('list')).toEqual([[3], [5], [7]]);
});

test('of a long history the part around the step is shown, and the rest is counted', async () => {
  const timeline = await aTimeline(runner, 'let n = 0;\nwhile (n < 40) n += 1;');
  const variable = atEnd(timeline, 'n');
  const steps = historyOf(timeline, variable);
  expect(steps).toHaveLength(41);
  const around = (step: number): [string | null | undefined, number, number] => {
    const { lines, before, after } = historyLines(timeline, steps, variable, step);
    expect(before + lines.length + after).toBe(41);
    return [lines[0]?.text, before, after];
  };
  expect(around(steps[20] ?? 0)).toEqual(['16', 16, 17]);
  expect(around(timeline.length - 1)).toEqual(['33', 33, 0]);
});
