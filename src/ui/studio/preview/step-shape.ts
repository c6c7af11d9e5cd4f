import type { Lesson, Step, StepId } from '../../../lessons/lesson.ts';

/**
 * All of a step that a student answers to, as one text. While it stays the same, a changed step is shown without
 * making its page anew: only words have changed.
 */
export function shapeOf(step: Step): string {
  const words = {
    title: '',
    body: [],
    hints: step.hints.length,
    wellDone: null,
    goingFurther: null,
    mentor: null,
  };
  const demos = step.body.filter((block) => block.type === 'demo');
  return JSON.stringify([{ ...step, ...words }, demos]);
}

/** Steps of the lesson after that ask for something else than the steps of that name did before, or are new. */
export function changedSteps(before: Lesson, after: Lesson): readonly StepId[] {
  const shapes = new Map(before.steps.map((step) => [step.id, shapeOf(step)]));
  return after.steps.filter((step) => shapes.get(step.id) !== shapeOf(step)).map((step) => step.id);
}
