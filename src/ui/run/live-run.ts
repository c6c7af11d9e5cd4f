import type { RunChoices } from '../../lessons/checks/build-run-request.ts';

/** A run that a student watches: chance is new each time, the clock is the real one. `nowMs` counts from 1970. */
export function liveRun(nowMs: number): RunChoices {
  const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
  return { seed, startTimeMs: nowMs, clock: 'real' };
}
