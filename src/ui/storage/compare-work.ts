import type { StepWork } from '../../lessons/progress.ts';

/** What became of one step in two tabs at once. */
export type Comparison = 'keep-mine' | 'take-theirs' | 'choose';

/**
 * What to do when the store holds another version than this tab last saw. `base` is what this tab saw, null for nothing.
 * Only where both tabs changed something is the student asked.
 */
export function compareWork(base: StepWork | null, mine: StepWork, theirs: StepWork): Comparison {
  if (isSameWork(mine, theirs)) return 'keep-mine';
  if (base !== null && isSameWork(theirs, base)) return 'keep-mine';
  if (base !== null && isSameWork(mine, base)) return 'take-theirs';
  return 'choose';
}

/** True when two records hold the same work; the time of the last visit does not count. */
export function isSameWork(a: StepWork, b: StepWork): boolean {
  return JSON.stringify({ ...a, updatedAt: 0 }) === JSON.stringify({ ...b, updatedAt: 0 });
}

/** The chosen version, with the step passed if it was passed in either. */
export function keepPassed(chosen: StepWork, other: StepWork): StepWork {
  if (other.status !== 'passed') return chosen;
  const passedAt =
    chosen.passedAt === null || other.passedAt === null
      ? (chosen.passedAt ?? other.passedAt)
      : Math.min(chosen.passedAt, other.passedAt);
  return { ...chosen, status: 'passed', passedAt };
}
