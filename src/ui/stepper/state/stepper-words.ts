import { stepperEn } from '../../messages/stepper-en.ts';
import { stepperFr } from '../../messages/stepper-fr.ts';
import type { StepperMessages } from '../../messages/stepper-fr.ts';
import { wordsIn } from '../../messages/words-in.ts';

/** The words of the state in a language. Both come with the view, which itself comes only when it is first asked for. */
export function stepperWords(language: string): StepperMessages {
  return wordsIn(language, { fr: stepperFr, en: stepperEn });
}
