import type { Course, LessonSummary } from '../../lessons/catalogue.ts';
import type { StepWork } from '../../lessons/progress.ts';
import { progressOf } from './course-progress.ts';

/** A concept that a lesson builds on, and the lesson that teaches it. */
export interface Recall {
  readonly concept: string;
  readonly name: string;
  /** One sentence that reminds of it; empty when the course has none. */
  readonly sentence: string;
  readonly lesson: LessonSummary;
}

/**
 * What a lesson builds on and the student may not have met: the concepts it uses whose own lesson is not passed, in the
 * order of the course. `lessons` are those of the course in one language, in order.
 */
export function recallsFor(
  lesson: LessonSummary,
  course: Course,
  lessons: readonly LessonSummary[],
  works: readonly StepWork[],
): readonly Recall[] {
  return lessons
    .filter((other) => other.id !== lesson.id && progressOf(other, works).state !== 'passed')
    .flatMap((other) =>
      other.introduces
        .filter((concept) => lesson.skills.includes(concept))
        .map((concept): Recall => {
          const words = Object.hasOwn(course.concepts, concept) ? course.concepts[concept] : undefined;
          return { concept, name: words?.name ?? concept, sentence: words?.recall ?? '', lesson: other };
        }),
    );
}
