import type { LanguageCode, Lesson, Step } from '../../lessons/lesson.ts';
import type { LessonSession } from './lesson-session.svelte.ts';
import type { StepRecord } from './step-record.svelte.ts';

/** What every step view is given: the lesson around the step, what is kept of it, and a voice. */
export interface StepPlace {
  readonly session: LessonSession;
  readonly record: StepRecord;
  /** Says a sentence to screen readers, politely, over the page's one live region. */
  readonly say: (sentence: string) => void;
}

/** The same step of another language of a lesson, null when that language has no step of that name and kind. */
export function sameStep<Kind extends Step>(lesson: Lesson | null, step: Kind): Kind | null {
  const found = lesson?.steps.find((candidate) => candidate.id === step.id && candidate.kind === step.kind);
  // The kind was compared, and a step type is told by its kind alone.
  return (found as Kind | undefined) ?? null;
}

/** A list in the page's language, or in the program's where both languages do not count alike. */
export function inPageLanguage<Item>(page: readonly Item[], program: readonly Item[]): readonly Item[] {
  return page.length === program.length ? page : program;
}

/** Text of a language's name in the words of the page; the code itself for a language without a name. */
export function languageName(names: Readonly<Record<string, string>>, language: LanguageCode): string {
  return names[language] ?? language;
}
