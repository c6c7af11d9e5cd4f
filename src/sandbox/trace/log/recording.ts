import type { Rerun } from '../../live-input.ts';
import type { ConsoleLine, RunOutcome } from '../../run-program.ts';
import type { DrawingStory } from '../story/drawing-story.ts';
import type { RunState } from './run-state.ts';
import type { TracedProgram } from '../weave/traced-program.ts';

/** All that a recorded run told. */
export interface Recording {
  readonly traced: TracedProgram;
  readonly outcome: RunOutcome;
  readonly console: readonly ConsoleLine[];
  /** Counts of lines after which the console was cleared. */
  readonly clearings: readonly number[];
  readonly drawing: DrawingStory;
  /** The tests that judged the program in this run, in order; none without a harness. */
  readonly tests: readonly RecordedTest[];
  /** The recorder's log, record after record. */
  readonly words: Float64Array;
  /** Texts by the numbers that the log has for them. */
  readonly texts: readonly string[];
  /** For each step, the offset in `words` behind the record that is the step. */
  readonly stepEnds: Uint32Array;
  /** Steps in the middle that are not kept; null when all are, up to `stepsCut`. */
  readonly gap: Gap | null;
  /** Steps that the program took after the last one that is kept. */
  readonly stepsCut: number;
}

/** Where one test called the program. */
export interface RecordedTest {
  /** Number of its verdict in the report. */
  readonly check: number;
  /** Steps that the program had taken when it began, those that are not kept included. */
  readonly steps: number;
  /** The program that it ran from its start last, if it did; none of those steps are in the recording. */
  readonly rerun: Rerun | null;
}

/** Steps that were taken but are not kept. */
export interface Gap {
  /** Steps that are kept before them. */
  readonly at: number;
  readonly steps: number;
  /** Offset in `words` of the first record behind them. */
  readonly offset: number;
  /** The state there; nobody may move it on. */
  readonly state: RunState;
}
