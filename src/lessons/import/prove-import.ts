import { lintLessons, type FileReport, type LintOptions } from '../lint/lint-lesson.ts';
import { ignoreUnawaited } from './suite/ignore-unawaited.ts';
import type { ImportResult } from './import-exercise.ts';
import type { Refusal } from './refusal.ts';
import { parseProgram } from './source/syntax.ts';
import { writeLesson, type LessonParts } from './write-lesson.ts';

/** A lesson that holds, or why none of its variants does. */
export type ProvenImport =
  | { readonly ok: true; readonly fileName: string; readonly text: string; readonly report: FileReport }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Longest running time in milliseconds that a lesson may ask for. */
const LONGEST_MS = 5000;
/** Nothing that fails within this time fails for want of time, in milliseconds. */
const SHORT_MS = 1000;

/**
 * Writes the lesson and proves it like each lesson: it reads without an error, its solution passes and its starter does not.
 * What a plain script lacks is tried one after the other: strictness, more time.
 */
export async function proveImport(
  {
    parts,
    others,
    wasStrict,
    doubts,
  }: Pick<Extract<ImportResult, { ok: true }>, 'parts' | 'others' | 'wasStrict' | 'doubts'>,
  options: Omit<LintOptions, 'wantsMutants' | 'only'>,
): Promise<ProvenImport> {
  const fileName = `${parts.id}.${parts.language}.md`;
  const safe = [parts, ...others].map(withoutCurlyQuotes);
  const quick = [...safe, ...(wasStrict ? safe.map(asStrict) : [])];
  const variants = [...quick];
  const began = options.now();
  let refusals: readonly Refusal[] = [];
  let isLong = false;
  while (variants.length > 0) {
    const next = variants.shift() ?? parts;
    const text = writeLesson(next);
    const files = new Map([[fileName, text]]);
    for await (const report of lintLessons(files, { ...options, wantsMutants: false })) {
      const errors = report.problems.filter((problem) => problem.severity === 'error');
      if (errors.length === 0) return { ok: true, fileName, text, report };
      const isFirst = refusals.length === 0;
      if (isFirst) refusals = errors.map((problem) => ({ code: 'lesson', problem }));
      // A text that is no lesson does not become one by running it otherwise.
      if (report.lesson === null) return { ok: false, refusals };
      const tests = isFirst ? ignoreUnawaited(next.tests, failedTests(report)) : null;
      if (tests !== null) variants.unshift(...quick.map((one) => ({ ...one, tests })));
    }
    // More time helps only what takes long.
    if (variants.length > 0 || isLong || options.now() - began < SHORT_MS) continue;
    isLong = true;
    variants.push(...quick.map((one) => ({ ...one, timeLimitMs: LONGEST_MS })));
  }
  return { ok: false, refusals: doubts.length > 0 ? doubts : refusals };
}

function failedTests({ steps }: FileReport): readonly string[] {
  const checks = steps.flatMap(({ solutions }) => solutions.flatMap((solution) => solution.checks));
  return checks.filter(({ passed }) => !passed).map(({ name }) => name);
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
