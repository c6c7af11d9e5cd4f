import type { LessonSummary } from '../../lessons/catalogue.ts';
import { conceptsAhead } from '../../lessons/concepts/concepts-ahead.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';
import { lessonHref } from '../routing/route.ts';
import type { LaterLesson } from '../run/later-lesson.ts';
import { progressOf } from './course-progress.ts';

/**
 * The lessons that explain what a lesson cannot count on yet, by the name of the concept; those that the student has passed
 * are left out. `lessons` are those of the course in one language, in order.
 */
export function laterLessons(
  lessons: readonly LessonSummary[],
  id: LessonId,
  works: readonly StepWork[],
): ReadonlyMap<string, LaterLesson> {
  const open = [...conceptsAhead(lessons, id)].filter(
    ([, lesson]) => progressOf(lesson, works).state !== 'passed',
  );
  return new Map(
    open.map(([concept, { id: later, title, language }]) => [
      concept,
      { title, language, href: lessonHref(later) },
    ]),
  );
}
