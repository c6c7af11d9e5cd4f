import type { Catalogue, Course, LessonSummary } from '../../lessons/catalogue.ts';
import type { LanguageCode, LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';

/** How far a lesson is. */
export interface LessonProgress {
  readonly state: 'untouched' | 'started' | 'passed';
  readonly done: number;
  readonly total: number;
}

/** Progress of one lesson from all works. */
export function progressOf(lesson: LessonSummary, works: readonly StepWork[]): LessonProgress {
  const own = works.filter((work) => work.lesson === lesson.id);
  const done = lesson.steps.filter((step) =>
    own.some((work) => work.step === step.id && work.status === 'passed'),
  ).length;
  const total = lesson.steps.length;
  return { state: done === total ? 'passed' : own.length > 0 ? 'started' : 'untouched', done, total };
}

/** The course in a language; the first there is when it has none in that language. */
export function courseIn(catalogue: Catalogue, language: LanguageCode): Course | null {
  return catalogue.courses.find((course) => course.language === language) ?? catalogue.courses[0] ?? null;
}

/** A lesson's summary in a language, else in the one it has. */
export function summaryIn(catalogue: Catalogue, id: LessonId, language: LanguageCode): LessonSummary | null {
  const all = catalogue.lessons.filter((lesson) => lesson.id === id);
  return all.find((lesson) => lesson.language === language) ?? all[0] ?? null;
}

/** The step touched last, null before the first one. */
export function lastVisited(
  works: readonly StepWork[],
): { readonly lesson: LessonId; readonly step: StepId } | null {
  const latest = works.toSorted((a, b) => b.updatedAt - a.updatedAt)[0];
  return latest === undefined ? null : { lesson: latest.lesson, step: latest.step };
}
