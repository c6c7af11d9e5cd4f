import type { Catalogue, Chapter, Course, LessonSummary } from '../../lessons/catalogue.ts';
import type { LanguageCode, LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';

/** How far a lesson is. */
export interface LessonProgress {
  readonly state: 'untouched' | 'started' | 'passed';
  readonly done: number;
  readonly total: number;
}

/** A lesson and, where the student was inside of it, its step. */
export interface Spot {
  readonly lesson: LessonId;
  readonly step: StepId | null;
}

/** Chapters of one part of a course, such as the days of a week. */
export interface CoursePart {
  readonly title: string;
  readonly chapters: readonly Chapter[];
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

/** The lessons of a course in its order, each in a language or in the one it has. */
export function lessonsOf(
  catalogue: Catalogue,
  course: Course,
  language: LanguageCode,
): readonly LessonSummary[] {
  return course.chapters
    .flatMap((chapter) => chapter.lessons)
    .flatMap((id) => summaryIn(catalogue, id, language) ?? []);
}

/** The course that a lesson is in, in a language when there is one; null when it is in none. */
export function courseOf(catalogue: Catalogue, id: LessonId, language: LanguageCode): Course | null {
  const all = catalogue.courses.filter((course) =>
    course.chapters.some((chapter) => chapter.lessons.includes(id)),
  );
  return all.find((course) => course.language === language) ?? all[0] ?? null;
}

/** The step touched last, null before the first one. */
export function lastVisited(works: readonly StepWork[]): Spot | null {
  const latest = works.toSorted((a, b) => b.updatedAt - a.updatedAt)[0];
  return latest === undefined ? null : { lesson: latest.lesson, step: latest.step };
}

/** The parts of a course in order; chapters that have no lesson yet are left out. */
export function partsOf(course: Course): readonly CoursePart[] {
  const parts: { title: string; chapters: Chapter[] }[] = [];
  for (const chapter of course.chapters) {
    if (chapter.lessons.length === 0) continue;
    const last = parts.at(-1);
    if (last?.title === chapter.part) last.chapters.push(chapter);
    else parts.push({ title: chapter.part, chapters: [chapter] });
  }
  return parts;
}

/**
 * Where to go on: the lesson touched last while it is not passed, else the next one after it that is not; with nothing
 * after it, the first that is not passed at all. Null when the whole course is passed or empty.
 */
export function whereToGoOn(lessons: readonly LessonSummary[], works: readonly StepWork[]): Spot | null {
  const isOpen = (lesson: LessonSummary): boolean => progressOf(lesson, works).state !== 'passed';
  const own = works.filter((work) => lessons.some((lesson) => lesson.id === work.lesson));
  const last = lastVisited(own);
  const at = lessons.findIndex((lesson) => lesson.id === last?.lesson);
  const current = lessons[at];
  if (last !== null && current !== undefined && isOpen(current)) return last;
  const next = lessons.slice(at + 1).find(isOpen) ?? lessons.find(isOpen);
  return next === undefined ? null : { lesson: next.id, step: null };
}
