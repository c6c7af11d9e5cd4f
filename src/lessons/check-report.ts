import type { ConsoleLine, DrawCommand, ProgramErrorKind, RunOutcome } from '../sandbox/run-program.ts';

/** What a check found about one step and one program. */
export interface CheckReport {
  /** True when the program ended well, at least one check ran, and every check passed. */
  readonly passed: boolean;
  /** The program that was judged. */
  readonly program: string;
  /** How the program itself ended, before any test. A program that threw has no `checks`. */
  readonly outcome: RunOutcome;
  readonly checks: readonly CheckResult[];
  /** Index into the step's `mistakes` when this behaves like exactly one of them, else null. */
  readonly mistake: number | null;
  readonly console: readonly ConsoleLine[];
  readonly drawing: readonly DrawCommand[];
  /** Seed of the random inputs: the same seed gives the same report. */
  readonly seed: number;
}

/** Whether the tests got to judge a program: it ran to its end, or up to a question that the tests answer. */
export function hasEnded(outcome: RunOutcome): boolean {
  return outcome.kind === 'completed' || outcome.kind === 'awaiting-input';
}

/** One test's verdict. */
export interface CheckResult {
  /** The test's title as the author wrote it, or `price(12) → 5` for a row of `cases`. */
  readonly title: string;
  readonly passed: boolean;
  /** Null when passed. */
  readonly failure: CheckFailure | null;
}

/** A value as JavaScript writes it, cut to a readable length. */
export interface ShownValue {
  readonly text: string;
  /** What `typeof` says, with `null` and `array` apart. */
  readonly type: string;
}

/** Something about expected and received that is worth a sentence of its own. */
export type FailureClue =
  | 'received-undefined'
  | 'number-as-text'
  | 'text-as-number'
  | 'only-spaces-differ'
  | 'only-case-differs'
  | 'only-accents-differ'
  /** An accent as a sign of its own after its letter looks like the letter that has it. */
  | 'only-composition-differs'
  | 'only-invisible-differ'
  | 'received-nan';

/** An error that a test met. */
export interface CheckError {
  readonly kind: ProgramErrorKind;
  /** Its class; `Told` for a failure that the test tells in its own words, `NeverEnded` for a test that still waits. */
  readonly name: string;
  readonly message: string;
  /** As the engine writes it; `diagnoseCheck` finds the place in the program. */
  readonly stack: string;
}

/** Why a test failed, without words: the page writes the sentence. */
export interface CheckFailure {
  /** Name of the matcher, e.g. `toBe`; null when the test threw by itself. */
  readonly matcher: string | null;
  readonly negated: boolean;
  readonly expected: ShownValue | null;
  readonly received: ShownValue | null;
  /** The call that was judged, e.g. `price(12)`; null when there is none. */
  readonly call: string | null;
  /** The error that the test or the student's code threw, null when an expectation failed. */
  readonly error: CheckError | null;
  /** The author's own reason, third argument of `test`. */
  readonly because: string | null;
  readonly clues: readonly FailureClue[];
}
