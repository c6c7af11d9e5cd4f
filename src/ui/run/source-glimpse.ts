import type { SourceSpan } from '../../sandbox/run-program.ts';

/** What stands in a program's text at the start of a span, and before it on the same line. */
export interface SourceGlimpse {
  readonly before: string;
  readonly after: string;
}

/** The line that a span starts on, cut at the start of the span; null when the text has no such place. */
export function glimpseAt(program: string, span: SourceSpan | null): SourceGlimpse | null {
  if (span === null) return null;
  const line = program.split(/\r\n|\n|\r/)[span.line - 1];
  if (line === undefined || span.column > line.length + 1) return null;
  return { before: line.slice(0, span.column - 1), after: line.slice(span.column - 1) };
}

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const PATH = String.raw`${NAME}(?:\s*\.\s*${NAME})*`;
const PATH_BEFORE_CALL = new RegExp(String.raw`(${PATH})\s*$`, 'u');
const PATH_AT_CALL = new RegExp(String.raw`^(${PATH})\s*\(`, 'u');
const PATH_END = new RegExp(String.raw`(?:${NAME}\s*\.\s*)+$`, 'u');

/**
 * The name of what a call at the span calls, e.g. `console.lgo`; null when it is no plain name. The span is the last
 * name of the path, or the bracket where something else is called.
 */
export function calleeBefore(program: string, span: SourceSpan | null): string | null {
  const glimpse = glimpseAt(program, span);
  if (glimpse === null) return null;
  const atName = PATH_AT_CALL.exec(glimpse.after)?.[1];
  if (atName !== undefined) return (PATH_END.exec(glimpse.before)?.[0] ?? '') + atName;
  if (!glimpse.after.startsWith('(')) return null;
  const path = PATH_BEFORE_CALL.exec(glimpse.before);
  return path === null || /[.)\]]\s*$/.test(glimpse.before.slice(0, path.index)) ? null : (path[1] ?? null);
}
