/** One note to be played. */
export interface Note {
  /** From now, in milliseconds. */
  readonly delayMs: number;
  readonly durationMs: number;
  /** In hertz, 20 to 12,000. */
  readonly frequency: number;
}

/** What the student does while a program runs, in drawing units. */
export type ProgramInput =
  /** `key` as browsers name it, e.g. `ArrowLeft`, `a`, or a space. */
  | { readonly type: 'key'; readonly key: string; readonly isDown: boolean }
  /** `isDown` is null when the pointer only moved. */
  | { readonly type: 'pointer'; readonly x: number; readonly y: number; readonly isDown: boolean | null };

/** An input, and when it came, in milliseconds of the program's clock since it started. */
export interface TimedInput {
  readonly atMs: number;
  readonly input: ProgramInput;
}

/** What the page tells a program that runs on the real clock. */
export type LiveMessage =
  | { readonly type: 'input'; readonly input: ProgramInput }
  /** The program's clock stands still from now on. */
  | { readonly type: 'pause' }
  | { readonly type: 'resume' };

/** A stretch of a run on the real clock that is gone through at once, with the inputs that came in it. */
export interface Replay {
  readonly inputs: readonly TimedInput[];
  readonly untilMs: number;
}

/** A program that a test runs from its start, and what it is given. */
export interface Rerun {
  readonly program: string;
  readonly answers: readonly (string | boolean | null)[];
  readonly inputs: readonly TimedInput[];
  readonly frames: number;
}
