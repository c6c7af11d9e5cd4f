import type { Lesson } from '../lesson.ts';
import type { Problem } from '../problem.ts';
import { buildLesson } from './build-lesson.ts';
import type { Draft } from './draft.ts';
import { ProblemList } from './problem-list.ts';
import { readDraft } from './read-draft.ts';
import { translateDraft } from './translate-draft.ts';

/** A lesson with its warnings, or all that is wrong with its text. */
export type ParseResult =
  | { readonly ok: true; readonly lesson: Lesson; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a base file. Any text gives a result, in linear time; `fileName` may be empty when there is none. */
export function parseLesson(text: string, fileName: string): ParseResult {
  const problems = new ProblemList(text);
  const draft = readDraft(text, fileName, problems);
  return finish(draft, problems);
}

/** Reads a translation together with its base file. The problems are those of the translation. */
export function parseTranslation(text: string, fileName: string, baseText: string): ParseResult {
  const problems = new ProblemList(text);
  const translation = readDraft(text, fileName, problems);
  const base = readDraft(baseText, '', new ProblemList());
  if (translation === null || base === null) return finish(null, problems);
  return finish(translateDraft(base, translation, problems), problems);
}

function finish(draft: Draft | null, problems: ProblemList): ParseResult {
  const lesson = draft === null ? null : buildLesson(draft, problems);
  if (lesson === null || problems.hasErrors) return { ok: false, problems: problems.all };
  return { ok: true, lesson, problems: problems.all };
}
