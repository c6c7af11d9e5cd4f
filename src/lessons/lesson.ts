import type { Inline, Prose } from './prose.ts';

/** Stable name of a lesson, the same in all languages; also its file name without language. */
export type LessonId = string & { readonly __brand: 'LessonId' };
/** Name of a step, unique in its lesson, the same in all languages. Progress is keyed by lesson and step. */
export type StepId = string & { readonly __brand: 'StepId' };
/** An ISO 639 code: `fr`, `en`, … */
export type LanguageCode = string;

/** One lesson in one language, complete: a translation already has its code, renamed. */
export interface Lesson {
  readonly format: 1;
  readonly id: LessonId;
  readonly language: LanguageCode;
  readonly title: string;
  readonly summary: string;
  /** What a student has made at its end, in a few words; empty when the author does not say. */
  readonly makes: string;
  /** Planned time, null when the author gave none. */
  readonly minutes: number | null;
  /** 1 (discovery) to 5, null when the author gave none. */
  readonly level: number | null;
  readonly part: 'core' | 'extension';
  readonly introduces: readonly string[];
  readonly skills: readonly string[];
  readonly requires: readonly LessonId[];
  readonly authors: readonly string[];
  /** SPDX name, null when the author gave none. */
  readonly license: string | null;
  readonly canvas: 'none' | 'draw';
  /** Running time of one run in milliseconds. */
  readonly timeLimitMs: number;
  /** Attempts after which hints are offered. */
  readonly hintsAfter: number;
  /** Attempts after which the solution is offered. */
  readonly solutionAfter: number;
  readonly intro: Prose;
  readonly steps: readonly Step[];
}

interface StepBase {
  readonly id: StepId;
  readonly title: string;
  /** Language of this step's prose: the lesson's own, or the base language where a translation has none. */
  readonly language: LanguageCode;
  readonly body: Prose;
  readonly hints: readonly Prose[];
  readonly wellDone: Prose | null;
  readonly goingFurther: Prose | null;
  /** For mentors only: never on the student's page. */
  readonly mentor: Prose | null;
}

/** Program text that a student starts from. */
export interface Starter {
  readonly text: string;
  /** Parts that may be edited, as offsets into `text` in UTF-16 code units, in order; null when all may. */
  readonly zones: readonly { readonly from: number; readonly to: number }[] | null;
}

/** A common mistake: programs that make it, and what to say to a student whose program behaves alike. */
export interface Mistake {
  readonly title: string;
  readonly message: Prose;
  readonly programs: readonly string[];
}

/** All that is needed to judge a program. */
export interface Judging {
  /** Lesson code that runs before the student's program, empty when there is none. */
  readonly setup: string;
  /** Text in the test API, empty when there is none. */
  readonly tests: string;
  readonly solutions: readonly string[];
  readonly mistakes: readonly Mistake[];
  /** What the student reads for a test, by the test's title; a test without one shows its title. */
  readonly checkTexts: Readonly<Record<string, readonly Inline[]>>;
}

/** One answer that can be ticked. */
export interface Choice {
  readonly text: Prose;
  /** The text alone, as a program would print it: the code of a code span or code block, else the plain words. */
  readonly plain: string;
  readonly isRight: boolean;
  readonly feedback: Prose | null;
}

/** Prose with demos. */
export interface ReadStep extends StepBase {
  readonly kind: 'read';
}

/** A program to write, repair or draw. */
export interface CodeStep extends StepBase {
  readonly kind: 'exercise' | 'fix' | 'drawing';
  readonly starter: Starter;
  readonly judging: Judging;
}

/** What does this program print? */
export interface PredictStep extends StepBase {
  readonly kind: 'predict';
  readonly setup: string;
  readonly program: string;
  /** Empty when the student writes the answer as text. */
  readonly choices: readonly Choice[];
  /** The output that the author wrote down, null when the run alone decides. */
  readonly output: string | null;
}

/** A question with answers to tick. */
export interface QuizStep extends StepBase {
  readonly kind: 'quiz';
  readonly choices: readonly Choice[];
  /** Whether several answers are right, so that several can be ticked. */
  readonly isMultiple: boolean;
}

/** Lines that move as one in a puzzle. */
export interface PuzzlePiece {
  /** One line, or several glued by `//: with`, joined with line feeds. */
  readonly text: string;
  readonly isDistractor: boolean;
}

/** Lines to put in order. */
export interface PuzzleStep extends StepBase {
  readonly kind: 'puzzle';
  /** In the author's right order, distractors where the author wrote them. */
  readonly pieces: readonly PuzzlePiece[];
  /** Without tests only the author's order is right. */
  readonly judging: Judging;
}

/** A program with blanks to fill. */
export interface CompleteStep extends StepBase {
  readonly kind: 'complete';
  /** `texts` has one entry more than `answers`: text, blank, text, blank, … text. */
  readonly texts: readonly string[];
  readonly answers: readonly string[];
  readonly output: string | null;
  readonly judging: Judging;
}

/** One line of a project's checklist. */
export interface ProjectTask {
  readonly text: readonly Inline[];
  /** Title of the test that ticks it, null when the student does. */
  readonly test: string | null;
}

/** A free program with a checklist. */
export interface ProjectStep extends StepBase {
  readonly kind: 'project';
  readonly starter: Starter;
  readonly tasks: readonly ProjectTask[];
  readonly judging: Judging;
}

/** A trade, shown as a card. */
export interface CareerStep extends StepBase {
  readonly kind: 'career';
  readonly card: CareerCard;
}

/** The facts of a career card; optional ones are null. */
export interface CareerCard {
  readonly job: string;
  readonly source: string;
  readonly person: string | null;
  readonly quote: string | null;
  readonly studies: string | null;
  readonly image: string | null;
  readonly alt: string | null;
  readonly link: string | null;
}

/** One question of a reflection; with a scale it is answered by a number. */
export interface ReflectPrompt {
  readonly text: readonly Inline[];
  readonly scale: { readonly min: number; readonly max: number } | null;
}

/** Questions that the student answers for herself; nothing leaves the browser. */
export interface ReflectStep extends StepBase {
  readonly kind: 'reflect';
  readonly prompts: readonly ReflectPrompt[];
}

/** One square of the hopscotch. Consumers switch over `kind` without a default branch. */
export type Step =
  | ReadStep
  | CodeStep
  | PredictStep
  | QuizStep
  | PuzzleStep
  | CompleteStep
  | ProjectStep
  | CareerStep
  | ReflectStep;

/** Kind of a step. */
export type StepKind = Step['kind'];
