import type { ConsoleLine, DrawCommand, RunOutcome } from '../../sandbox/run-program.ts';

/** What a result pane shows of a run, of a check or of a recorded step. */
export interface ShownRun {
  readonly lines: readonly ConsoleLine[];
  readonly commands: readonly DrawCommand[];
  readonly outcome: RunOutcome | null;
  /** True when the program emptied its console. */
  readonly isCleared: boolean;
  /** The text that ran. */
  readonly program: string;
}
