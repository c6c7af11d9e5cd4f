import { expect, test } from 'vitest';

import { Budget } from '../../../src/sandbox/run/budget.ts';

/** A budget of 100 ms that has begun, and the clock that it looks at. */
function aBudget(): { budget: Budget; clock: { ms: number } } {
  const clock = { ms: 0 };
  const budget = new Budget(100, 1000, () => clock.ms);
  budget.resume();
  return { budget, clock };
}

test('a run that waits for an answer has to end, and has time left to do so', () => {
  const { budget } = aBudget();
  budget.stop = { kind: 'awaiting-input', question: { type: 'prompt', message: '', proposal: '' } };
  expect([budget.isSpent(), budget.isLate()]).toEqual([true, false]);
});

test('a run that has used its time is late and has to end', () => {
  const { budget, clock } = aBudget();
  clock.ms = 101;
  expect([budget.isLate(), budget.isSpent()]).toEqual([true, true]);
  expect(budget.stop).toEqual({ kind: 'timed-out', limitMs: 100 });
});

test('a run inside another that is late has used the time of both', () => {
  const { budget, clock } = aBudget();
  clock.ms = 60;
  const inner = budget.child();
  clock.ms = 101;
  expect(inner.isLate()).toBe(true);
  expect(budget.stop).toEqual({ kind: 'timed-out', limitMs: 100 });
});
