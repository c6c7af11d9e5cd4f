import type { LanguageCode, LessonId, StepId } from './lesson.ts';

/** All that a student has made on one step; kept on her own device only. */
export interface StepWork {
  readonly lesson: LessonId;
  readonly step: StepId;
  readonly status: 'started' | 'passed';
  /** Checks (or answers handed in) so far. */
  readonly attempts: number;
  readonly hintsShown: number;
  /** The language whose names the program uses: checks run in this language whatever the page's own is. */
  readonly programLanguage: LanguageCode;
  /** Null while the starter is untouched. */
  readonly program: string | null;
  /** Ticked choices of a quiz or prediction, as indices into the step's `choices`. */
  readonly choices: readonly number[];
  /** A prediction written as text. */
  readonly prediction: string;
  /** Puzzle pieces that are in place, as indices into the step's `pieces`. */
  readonly order: readonly number[];
  readonly blanks: readonly string[];
  /** Project tasks ticked by hand, as indices into the step's `tasks`. */
  readonly tasks: readonly number[];
  /** Answers to a reflection, one a prompt. */
  readonly answers: readonly string[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Milliseconds since 1970, null before the step was passed for the first time. */
  readonly passedAt: number | null;
}
