import type { SourceSpan } from '../../sandbox/run-program.ts';
import type { Diagnosis, Finding } from './catalogue.ts';

/** A stretch of a text by offsets in UTF-16 code units; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The span of a stretch of a text. Lines end as the engine ends them, with a line feed. */
export function spanAt(text: string, { start, end }: Stretch): SourceSpan {
  const from = placeAt(text, start);
  const to = placeAt(text, Math.max(start, end));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The offset at which a span starts; null when the text has no such place. */
export function offsetAt(text: string, span: SourceSpan | null): number | null {
  if (span === null) return null;
  let start = 0;
  for (let line = 1; line < span.line; line += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  const offset = start + span.column - 1;
  return offset > text.length ? null : offset;
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return placeAt(text, offset).line;
}

/** A finding with its place as lines and columns. */
export function placed(text: string, { key, params, from, to }: Finding): Diagnosis {
  return { key, params, span: spanAt(text, { start: from, end: to }) };
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
