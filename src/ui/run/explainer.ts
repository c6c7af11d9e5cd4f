import type { Diagnosis } from '../../lessons/diagnosis/catalogue.ts';
import { findUseAhead } from '../../lessons/concepts/use-ahead.ts';
import { diagnoseCheck, diagnoseRun, diagnoseText } from '../../lessons/diagnosis/diagnose.ts';
import { diagnosesEn } from '../messages/diagnoses-en.ts';
import { diagnosesFr } from '../messages/diagnoses-fr.ts';
import { wordsIn } from '../messages/words-in.ts';
import { explain } from './diagnosis-words.ts';
import type { ExplanationWords } from './sentence.ts';

/** All that finds and says what is wrong with a program: a chunk that comes when there is something to explain. */
export const explainer = {
  diagnoseCheck,
  diagnoseRun,
  diagnoseText,
  findUseAhead,
  /** The sentences of a diagnosis in a language of the page. */
  explainIn: (language: string, diagnosis: Diagnosis): ExplanationWords =>
    explain(diagnosis, wordsIn(language, { fr: diagnosesFr, en: diagnosesEn })),
};

/** What the chunk has. */
export type Explainer = typeof explainer;
