import { ORDER, orderOf } from '../../sandbox/trace/log/log-format.ts';
import type { Recording } from '../../sandbox/trace/log/recording.ts';
import type { StepIndex } from '../../sandbox/trace/log/step-index.ts';
import type { StepRange } from './step-moves.ts';

/** The steps that a test's calls of the program took; null when it called nothing. */
export function stepsOfTest(recording: Recording, check: number): StepRange | null {
  const { tests, stepEnds } = recording;
  const at = tests.findIndex((test) => test.check === check);
  const test = tests[at];
  if (test === undefined) return null;
  const next = tests[at + 1];
  const first = indexOf(recording, test.steps);
  const last = (next === undefined ? stepEnds.length : indexOf(recording, next.steps)) - 1;
  return first <= last ? { first, last } : null;
}

/** The steps before any test called the program: what it did by itself. */
export function stepsBeforeTests(recording: Recording): StepRange {
  const [test] = recording.tests;
  const end = test === undefined ? recording.stepEnds.length : indexOf(recording, test.steps);
  return { first: 0, last: Math.max(0, end - 1) };
}

/** The step at which the last call from outside of the program begins, within a range; the range's start when there is none. */
export function lastCallIn(recording: Recording, index: StepIndex, range: StepRange): number {
  for (let step = range.last; step > range.first; step--) {
    const order = orderOf(recording.words[index.heads[step] ?? 0] ?? 0);
    if (order === ORDER.enter && index.depths[step] === 1) return step;
  }
  return range.first;
}

/** The kept step that came after so many steps of the program. */
function indexOf({ gap }: Recording, steps: number): number {
  if (gap === null || steps <= gap.at) return steps;
  return Math.max(gap.at, steps - gap.steps);
}
