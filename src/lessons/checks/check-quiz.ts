import type { QuizStep } from '../lesson.ts';

/** Whether exactly the right choices are ticked; `choices` are indices into the step's choices, in any order. */
export function checkQuiz(step: QuizStep, choices: readonly number[]): { readonly passed: boolean } {
  const ticked = new Set(choices);
  return { passed: step.choices.every((choice, index) => choice.isRight === ticked.has(index)) };
}
