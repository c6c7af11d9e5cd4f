import type { RunChoices } from '../../lessons/checks/build-run-request.ts';

/** A run that a student watches: chance is new each time, the clock is the real one, in the student's own zone. `nowMs` counts from 1970. */
export function liveRun(nowMs: number): RunChoices {
  const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { seed, startTimeMs: nowMs, timeZone, clock: 'real' };
}
