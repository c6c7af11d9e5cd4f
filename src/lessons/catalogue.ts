import type { LanguageCode, LessonId, StepId, StepKind } from './lesson.ts';

/** What the course map needs to know of one step. */
export interface StepSummary {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly title: string;
}

/** What the course map needs to know of one lesson in one language. */
export interface LessonSummary {
  readonly id: LessonId;
  readonly language: LanguageCode;
  readonly title: string;
  readonly summary: string;
  /** What a student has made at its end; empty when the author does not say. */
  readonly makes: string;
  readonly minutes: number | null;
  readonly level: number | null;
  readonly part: 'core' | 'extension';
  readonly canvas: 'none' | 'draw';
  readonly requires: readonly LessonId[];
  /** Concepts that are met here for the first time, and those that are used from before. */
  readonly introduces: readonly string[];
  readonly skills: readonly string[];
  readonly steps: readonly StepSummary[];
}

/** A named group of lessons, in order. */
export interface Chapter {
  /** The larger part of the course that it belongs to, such as a week; empty when the course has no parts. */
  readonly part: string;
  readonly title: string;
  /** What the chapter is for, in one line; empty when the author wrote none. */
  readonly aim: string;
  readonly lessons: readonly LessonId[];
}

/** A concept in words. */
export interface Concept {
  readonly name: string;
  /** One sentence that reminds of it; empty when the author wrote none. */
  readonly recall: string;
}

/** A table of contents in one language. */
export interface Course {
  readonly id: string;
  readonly language: LanguageCode;
  readonly title: string;
  /** The words for the concepts that its lessons name. */
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly chapters: readonly Chapter[];
}

/** All that is built in: every course and every lesson summary, in each language there is. */
export interface Catalogue {
  readonly courses: readonly Course[];
  readonly lessons: readonly LessonSummary[];
}
