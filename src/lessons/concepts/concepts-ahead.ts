import type { LessonSummary } from '../catalogue.ts';
import type { LessonId } from '../lesson.ts';

/**
 * The concepts that a course teaches only after a lesson, each with the lesson that does. What this lesson, one before it or
 * one that it requires names in `introduces` or `skills` is known. `lessons` are those of the course, in order; a lesson that
 * is none of them has nothing ahead.
 */
export function conceptsAhead(
  lessons: readonly LessonSummary[],
  id: LessonId,
): ReadonlyMap<string, LessonSummary> {
  const at = lessons.findIndex((lesson) => lesson.id === id);
  const ahead = new Map<string, LessonSummary>();
  if (at < 0) return ahead;
  const required = new Set(lessons[at]?.requires);
  const isMet = (lesson: LessonSummary, index: number): boolean => index <= at || required.has(lesson.id);
  const known = new Set(
    lessons.filter(isMet).flatMap(({ introduces, skills }) => [...introduces, ...skills]),
  );
  for (const lesson of lessons.slice(at + 1))
    for (const concept of lesson.introduces)
      if (!known.has(concept) && !ahead.has(concept)) ahead.set(concept, lesson);
  return ahead;
}
