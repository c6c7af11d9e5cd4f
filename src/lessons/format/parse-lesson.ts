import type { Lesson } from '../lesson.ts';
import type { Problem } from '../problem.ts';
import { buildLesson } from './build-lesson.ts';
import { checkDraft } from './steps/check-draft.ts';
import { checkTranslation } from './translation/check-translation.ts';
import { linesOf } from './markdown/lines-of.ts';
import { readDraft } from './read-draft.ts';
import { ProblemList } from './problems/problem-list.ts';
import { translateDraft } from './translation/translate-draft.ts';

/** A lesson with its warnings, or all that is wrong with its text. */
export type ParseResult =
  | { readonly ok: true; readonly lesson: Lesson; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a base file. Any text gives a result, in linear time; `fileName` may be empty when there is none. */
export function parseLesson(text: string, fileName: string): ParseResult {
  const problems = new ProblemList(text);
  const draft = readDraft(text, fileName, problems);
  if (draft !== null) checkDraft(draft, linesOf(text), problems);
  if (draft === null || problems.hasErrors) return { ok: false, problems: problems.all };
  return { ok: true, lesson: buildLesson(draft), problems: problems.all };
}

/** Reads a translation together with its base file. The problems are those of the translation. */
export function parseTranslation(text: string, fileName: string, baseText: string): ParseResult {
  const problems = new ProblemList(text);
  const translation = readDraft(text, fileName, problems);
  const ofBase = new ProblemList(baseText);
  const base = readDraft(baseText, '', ofBase);
  // A translation of itself was told already.
  if (translation !== null && translation.front.base === translation.front.language)
    return { ok: false, problems: problems.all };
  if (translation !== null && base !== null && base.front.base !== null) {
    problems.add('T021', translation.front.places.base, { base: base.front.language });
    return { ok: false, problems: problems.all };
  }
  if (base !== null) checkDraft(base, linesOf(baseText), ofBase);
  if (ofBase.hasErrors) {
    const place = translation?.front.places.base ?? { line: 1, column: 1 };
    problems.add('T020', place, { base: base?.front.language ?? '?' });
  }
  if (translation !== null && base !== null) checkTranslation(base, translation, linesOf(text), problems);
  if (translation === null || base === null || problems.hasErrors)
    return { ok: false, problems: problems.all };
  return { ok: true, lesson: buildLesson(translateDraft(base, translation)), problems: problems.all };
}

/** Fingerprints of the steps of a base file, by their ids, for `synced` in a translation. */
export function stepHashes(baseText: string): Readonly<Record<string, string>> {
  const draft = readDraft(baseText, '', new ProblemList());
  return Object.fromEntries((draft?.steps ?? []).map((step) => [step.id, step.hash]));
}
