import { lintLessons, type FileReport, type LintOptions } from '../lint/lint-lesson.ts';
import type { Refusal } from './refusal.ts';
import { parseProgram } from './syntax.ts';
import { writeLesson, type LessonParts } from './write-lesson.ts';

/** A lesson that holds, or why none of its variants does. */
export type ProvenImport =
  | { readonly ok: true; readonly fileName: string; readonly text: string; readonly report: FileReport }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Longest running time in milliseconds that a lesson may ask for. */
const LONGEST_MS = 5000;

/**
 * Writes the lesson and proves it like each lesson: it reads without an error, its solution passes and its starter does not.
 * What a plain script lacks is tried one after the other: strictness, more time.
 */
export async function proveImport(
  parts: LessonParts,
  wasStrict: boolean,
  options: Omit<LintOptions, 'wantsMutants' | 'only'>,
): Promise<ProvenImport> {
  const fileName = `${parts.id}.${parts.language}.md`;
  const safe = withoutCurlyQuotes(parts);
  const variants = [
    safe,
    ...(wasStrict ? [asStrict(safe)] : []),
    { ...safe, timeLimitMs: LONGEST_MS },
    ...(wasStrict ? [{ ...asStrict(safe), timeLimitMs: LONGEST_MS }] : []),
  ];
  let refusals: readonly Refusal[] = [];
  for (const variant of variants) {
    const text = writeLesson(variant);
    const files = new Map([[fileName, text]]);
    for await (const report of lintLessons(files, { ...options, wantsMutants: false })) {
      const errors = report.problems.filter((problem) => problem.severity === 'error');
      if (errors.length === 0) return { ok: true, fileName, text, report };
      if (refusals.length === 0) refusals = errors.map((problem) => ({ code: 'lesson', problem }));
      // A text that is no lesson does not become one by running it otherwise.
      if (report.lesson === null) return { ok: false, refusals };
    }
  }
  return { ok: false, refusals };
}

function asStrict(parts: LessonParts): LessonParts {
  const strict = (text: string): string => `'use strict';\n\n${text}`;
  return { ...parts, starter: strict(parts.starter), solution: strict(parts.solution) };
}

/** Curly quotes inside of texts and patterns are meant; written as escapes they are not mistaken for a typo. */
function withoutCurlyQuotes(parts: LessonParts): LessonParts {
  const clean = (text: string): string => (/[“”‘’]/.test(text) ? escapeCurly(text) : text);
  return {
    ...parts,
    starter: clean(parts.starter),
    solution: clean(parts.solution),
    tests: clean(parts.tests),
    setup: clean(parts.setup),
  };
}

function escapeCurly(text: string): string {
  if (!parseProgram(text).ok) return text;
  return text.replace(/\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g, (pattern) =>
    pattern.replace(/[“”‘’]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
