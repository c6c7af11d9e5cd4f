import type { RunOutcome } from '../../sandbox/run-program.ts';

/** What is known about a run besides its program. */
export interface RunFacts {
  readonly outcome: RunOutcome;
  /** What it printed, a text a line. */
  readonly printed: readonly string[];
}
