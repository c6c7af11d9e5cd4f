import { parse } from 'acorn';
import type { Program } from 'acorn';

import { tooDeepAt } from '../../code-depth.ts';

/** Why and where a text is no program; the offset counts UTF-16 code units. */
export interface ReadFailure {
  readonly message: string;
  readonly offset: number;
}

/** A program's tree, or why there is none. */
export type ReadResult =
  { readonly tree: Program; readonly failure: null } | { readonly tree: null; readonly failure: ReadFailure };

/** Longest text that is read, in UTF-16 code units: no student writes more, and reading it again takes its time. */
const MAX_LENGTH = 100_000;
/** Most open brackets that are read: beyond, no program of a reader is so deep. */
const MAX_DEPTH = 300;

/** False for a text that is not read here, because it is too long or too deep: the engine may well run it. */
export function isReadable(text: string): boolean {
  return text.length <= MAX_LENGTH && tooDeepAt(text, MAX_DEPTH) === null;
}

/** Reads a program as the engine does: a script that may wait outside of functions. */
export function readProgram(text: string): ReadResult {
  if (!isReadable(text)) return { tree: null, failure: { message: '', offset: 0 } };
  const script = attempt(text, false);
  if (script.failure === null || !text.includes('await')) return script;
  const waiting = attempt(text, true);
  if (waiting.failure === null || waiting.failure.offset >= script.failure.offset) return waiting;
  return script;
}

function attempt(text: string, allowAwaitOutsideFunction: boolean): ReadResult {
  try {
    const tree = parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowHashBang: true,
      allowAwaitOutsideFunction,
    });
    return { tree, failure: null };
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : '';
    const offset = error instanceof SyntaxError && 'pos' in error ? Number(error.pos) : 0;
    return { tree: null, failure: { message, offset: Math.min(offset, text.length) } };
  }
}
