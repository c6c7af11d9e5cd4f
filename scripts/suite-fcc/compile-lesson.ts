import type { CodeStep, Lesson, LessonId, StepId } from '../../src/lessons/lesson.ts';

/** What differs from one lesson of the suite to the next. */
export interface LessonParts {
  readonly id: string;
  readonly title: string;
  readonly setup: string;
  readonly tests: string;
  readonly starter: string;
  readonly solution: string;
}

/** A lesson of one exercise, without going through its Markdown. */
export function compileLesson({ id, title, setup, tests, starter, solution }: LessonParts): Lesson {
  const step: CodeStep = {
    kind: 'exercise',
    id: 'program' as StepId, // A plain slug.
    title,
    language: 'en',
    body: [],
    hints: [],
    wellDone: null,
    goingFurther: null,
    mentor: null,
    starter: { text: starter, zones: null },
    judging: { setup, tests, solutions: [solution], mistakes: [], checkTexts: {} },
  };
  return {
    format: 1,
    id: id as LessonId, // Hexadecimal.
    language: 'en',
    title,
    summary: '',
    makes: '',
    minutes: null,
    level: null,
    part: 'core',
    introduces: [],
    skills: [],
    requires: [],
    authors: [],
    license: null,
    canvas: 'none',
    timeLimitMs: 5000,
    hintsAfter: 1,
    solutionAfter: 3,
    intro: [],
    steps: [step],
  };
}
