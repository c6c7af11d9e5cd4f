import type { Problem } from '../../lessons/problem.ts';
import { problemsEn } from '../messages/problems-en.ts';
import { problemsFr } from '../messages/problems-fr.ts';
import { schoolEn } from '../messages/school-en.ts';
import { schoolFr, type SchoolMessages } from '../messages/school-fr.ts';

/** The words about a school's own courses in one language, with the sentence for each problem. */
export type SchoolWords = SchoolMessages & { readonly problem: (problem: Problem) => string };

/** The words by language. */
export const schoolMessages: Readonly<Record<'fr' | 'en', SchoolWords>> = {
  fr: { ...schoolFr, problem: (problem) => networkSentence(schoolFr, problem) ?? problemsFr(problem) },
  en: { ...schoolEn, problem: (problem) => networkSentence(schoolEn, problem) ?? problemsEn(problem) },
};

function networkSentence({ network }: SchoolMessages, { code, params }: Problem): string | null {
  const sentence = Object.entries(network).find(([key]) => key === code)?.[1];
  return sentence?.replace(/‹(\w+)›/g, (_, name: string) => String(params[name] ?? '…')) ?? null;
}
