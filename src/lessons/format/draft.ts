import type { CareerCard, Choice, LanguageCode, LessonId, StepId, StepKind } from '../lesson.ts';
import type { Inline, Prose } from '../prose.ts';
import type { Place } from './problems/problem-list.ts';

/** The information between the two `---` lines, typed. */
export interface FrontMatter {
  readonly id: LessonId;
  readonly language: LanguageCode;
  readonly title: string;
  readonly summary: string;
  readonly makes: string;
  readonly minutes: number | null;
  readonly level: number | null;
  readonly part: 'core' | 'extension';
  readonly introduces: readonly string[];
  readonly skills: readonly string[];
  readonly requires: readonly LessonId[];
  readonly authors: readonly string[];
  readonly license: string | null;
  readonly canvas: 'none' | 'draw';
  readonly timeLimitMs: number;
  readonly hintsAfter: number;
  readonly solutionAfter: number;
  /** Language that holds the code, null in a base file. */
  readonly base: LanguageCode | null;
  readonly lexicon: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  /** Fingerprint of each base step at the time of its translation, by the step's id. */
  readonly synced: Readonly<Record<string, string>>;
  /** Where the values stand that are judged together with other files. */
  readonly places: {
    readonly id: Place;
    readonly base: Place;
    readonly lexicon: ReadonlyMap<string, Place>;
    readonly texts: ReadonlyMap<string, Place>;
    readonly synced: ReadonlyMap<string, Place>;
  };
}

/** Role words of code fences, in the form the code uses. */
export type FenceRole =
  | 'starter'
  | 'tests'
  | 'solution'
  | 'mistake'
  | 'program'
  | 'output'
  | 'blanks'
  | 'parsons'
  | 'card'
  | 'setup'
  | 'run';

/** A code fence with a role. */
export interface Fence {
  readonly role: FenceRole;
  readonly language: string;
  readonly text: string;
  readonly place: Place;
  /** Line of its last mark. */
  readonly lastLine: number;
}

/** An answer with its place. */
export interface DraftChoice extends Choice {
  readonly place: Place;
}

/** A common mistake as written. */
export interface DraftMistake {
  readonly title: string;
  readonly message: Prose;
  readonly fences: readonly Fence[];
  readonly place: Place;
}

/** One line of a plain or task list that belongs to a project or a reflection. */
export interface DraftItem {
  readonly text: readonly Inline[];
  readonly isTask: boolean;
  readonly place: Place;
}

/** A step as written, before it is known whether it is complete. */
export interface DraftStep {
  readonly kind: StepKind;
  readonly id: StepId;
  readonly title: string;
  readonly place: Place;
  /** Null means the lesson's own language. */
  readonly language: LanguageCode | null;
  readonly body: Prose;
  readonly fences: readonly Fence[];
  /** The answers to tick, and where their list begins; null when there is no list. */
  readonly choices: { readonly list: readonly DraftChoice[]; readonly place: Place } | null;
  readonly items: readonly DraftItem[] | null;
  readonly card: CareerCard | null;
  readonly hints: readonly Prose[];
  readonly mistakes: readonly DraftMistake[];
  readonly wellDone: Prose | null;
  readonly goingFurther: Prose | null;
  readonly mentor: Prose | null;
  readonly checkTexts: ReadonlyMap<string, CheckText>;
  /** Fingerprint of its words and code, by which a translation knows that it is stale. */
  readonly hash: string;
}

/** What the student reads for a test. */
export interface CheckText {
  readonly text: readonly Inline[];
  readonly place: Place;
}

/** A lesson file as written. */
export interface Draft {
  readonly front: FrontMatter;
  readonly intro: Prose;
  readonly steps: readonly DraftStep[];
}
