import type { Note, TimedInput } from '../live-input.ts';
import type { Answer, ConsoleLine, DrawCommand, JsonValue, RunOutcome } from '../run-program.ts';

/**
 * What the harness is given inside the engine, as the only argument of `HarnessRequest.source`.
 * The harness lives in its own realm: the student's program can neither see it nor change its built-ins.
 * Values of the student's realm may pass through `unknown` results and must be looked at with care:
 * their getters, proxies and methods are the student's code.
 */
export interface Bridge {
  /** `HarnessRequest.input`, made anew in the harness's realm. */
  readonly input: JsonValue;
  /** Looks a top-level name of the student's program up: also `let`, `const` and `class`. Runs none of her code. */
  readonly lookup: (name: string) => { readonly found: boolean; readonly value: unknown };
  /**
   * Evaluates a text of the HARNESS (never of a test) in the student's realm, in a function of its own with
   * built-ins captured before her program ran as `primordials`; used to make arrays and objects of her realm.
   */
  readonly evaluate: (text: string) => unknown;
  /** All console lines of the student's program so far, also those that a test's calls printed. */
  readonly console: () => readonly ConsoleLine[];
  /** All drawing commands of the student's program so far. */
  readonly drawing: () => readonly DrawCommand[];
  /** Runs a program from its start in a fresh runtime, synchronously, within what is left of the limits. */
  readonly run: (request: BridgeRunRequest) => BridgeRun;
  /** Runs a companion program once in a realm of its own, and looks one of its top-level names up. */
  readonly companion: (program: string, name: string) => { readonly found: boolean; readonly value: unknown };
  /** Says that a test begins; `check` is the number of its verdict in the report. */
  readonly mark: (check: number) => void;
  /** Keeps a text that is handed out when `report` is never called; the last one counts. */
  readonly draft: (text: string) => void;
  /** Hands the verdict out; a second call is ignored. */
  readonly report: (text: string) => void;
}

/** A program to run anew: by name (`student`, or a companion) or as text. */
export interface BridgeRunRequest {
  readonly program: { readonly name: string } | { readonly text: string };
  readonly answers: readonly Answer[];
  readonly inputs: readonly TimedInput[];
  /** Frames after which an animation ends. */
  readonly frames: number;
}

/** What such a run did. */
export interface BridgeRun {
  readonly outcome: RunOutcome;
  readonly console: readonly ConsoleLine[];
  readonly drawing: readonly DrawCommand[];
  /** What it played, silently. */
  readonly notes: readonly Note[];
  /** Messages of the questions that the program asked, in order. */
  readonly asked: readonly string[];
}
