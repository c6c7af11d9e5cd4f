import type { ProgramError, RunOutcome, SourceSpan } from '../../sandbox/run-program.ts';

import { explainOrder } from './explain-order.ts';
import type { OrderExplanation } from './explain-order.ts';
import { explainSyntax } from './explain-syntax.ts';
import type { SyntaxExplanation } from './explain-syntax.ts';
import { nearestName } from './nearest-name.ts';
import { calleeBefore } from './source-glimpse.ts';

/** What happened to a program and what a beginner needs to know about it; the words are in messages. */
export type Explanation =
  | SyntaxExplanation
  | OrderExplanation
  | { readonly code: 'completed' }
  | { readonly code: 'timed-out'; readonly seconds: number }
  | { readonly code: 'out-of-memory' }
  | { readonly code: 'too-deep' }
  | { readonly code: 'flooded-console'; readonly limit: number }
  | { readonly code: 'flooded-drawing'; readonly limit: number }
  | { readonly code: 'flooded-timers'; readonly limit: number }
  | { readonly code: 'flooded-questions'; readonly limit: number }
  | { readonly code: 'stopped' }
  | { readonly code: 'crashed' }
  | { readonly code: 'awaiting-input' }
  /** `nearest` is a name that exists and is written almost alike, or null. */
  | { readonly code: 'unknown-name'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'used-before-created'; readonly name: string }
  | { readonly code: 'super-first' }
  | { readonly code: 'constant-changed'; readonly name: string }
  /** `callee` is null when the text does not show what was called. */
  | { readonly code: 'not-a-function'; readonly callee: string | null }
  | { readonly code: 'not-a-constructor' }
  | { readonly code: 'class-without-new' }
  /** `property` is null when it was computed, as in `list[index]`. */
  | {
      readonly code: 'property-of-nothing';
      readonly property: string | null;
      readonly value: 'undefined' | 'null';
      readonly isWrite: boolean;
    }
  | { readonly code: 'not-iterable' }
  | { readonly code: 'bad-length' }
  | { readonly code: 'bad-digits' }
  | { readonly code: 'circular' }
  | { readonly code: 'bad-json' }
  | { readonly code: 'mixed-bigint' }
  /** The program itself threw an error with these words. */
  | { readonly code: 'own-error'; readonly message: string }
  | { readonly code: 'thrown-value'; readonly message: string }
  | { readonly code: 'other-error'; readonly message: string };

/**
 * What to tell a beginner about the end of a run. `program` is the text that ran; with it the explanation can name
 * what stands at the place of the error. Pass an empty text when it is not known.
 */
export function explainOutcome(outcome: RunOutcome, program: string): Explanation {
  switch (outcome.kind) {
    case 'completed':
    case 'out-of-memory':
    case 'too-deep':
    case 'stopped':
    case 'crashed':
    case 'awaiting-input':
      return { code: outcome.kind };
    case 'timed-out':
      return { code: 'timed-out', seconds: outcome.limitMs / 1000 };
    case 'flooded':
      return { code: `flooded-${outcome.by}`, limit: outcome.limit };
    case 'threw':
      return explainError(outcome.error, program);
  }
}

/** The place in the student's text that an outcome points at, or null. */
export function spanOf(outcome: RunOutcome | null): SourceSpan | null {
  return outcome?.kind === 'threw' ? outcome.error.span : null;
}

function explainError(error: ProgramError, program: string): Explanation {
  const { message } = error;
  switch (error.kind) {
    case 'thrown-value':
      return { code: 'thrown-value', message };
    case 'error':
      return error.name === 'Error' ? { code: 'own-error', message } : { code: 'other-error', message };
    case 'reference':
      return explainReference(message, program);
    case 'type':
      return explainType(error, program);
    case 'range':
      return explainRange(message);
    case 'syntax':
      return explainSyntax(error, program);
  }
}

function explainReference(message: string, program: string): Explanation {
  const unknown = /^'(.+)' is not defined$/.exec(message)?.[1];
  if (unknown !== undefined) {
    return { code: 'unknown-name', name: unknown, nearest: nearestName(unknown, program) };
  }
  const early = /^(.+) is not initialized$/.exec(message)?.[1];
  if (early === 'this') return { code: 'super-first' };
  if (early !== undefined) return { code: 'used-before-created', name: early };
  return { code: 'other-error', message };
}

function explainType(error: ProgramError, program: string): Explanation {
  const { message, span } = error;
  const constant = /^'(.+)' is read-only$/.exec(message)?.[1];
  if (constant !== undefined) return { code: 'constant-changed', name: constant };
  if (message === 'not a function') return { code: 'not-a-function', callee: calleeBefore(program, span) };
  if (message.endsWith('is not a constructor')) return { code: 'not-a-constructor' };
  if (message.startsWith('class constructors must be invoked')) return { code: 'class-without-new' };
  const nothing = /^cannot (read|set) property (?:'(.*)' )?of (undefined|null)$/.exec(message);
  if (nothing !== null) {
    const [, verb, property, value] = nothing;
    if (property === 'Symbol.iterator') return { code: 'not-iterable' };
    return {
      code: 'property-of-nothing',
      property: property ?? null,
      value: value === 'null' ? 'null' : 'undefined',
      isWrite: verb === 'set',
    };
  }
  if (message.endsWith('is not iterable')) return { code: 'not-iterable' };
  if (message === 'circular reference') return { code: 'circular' };
  if (message.startsWith('cannot convert bigint')) return { code: 'mixed-bigint' };
  return explainOrder(message) ?? { code: 'other-error', message };
}

function explainRange(message: string): Explanation {
  if (/^invalid (?:array|string|repeat) (?:length|count)|^array too long/.test(message)) {
    return { code: 'bad-length' };
  }
  if (/number of digits|^radix/.test(message)) return { code: 'bad-digits' };
  return explainOrder(message) ?? { code: 'other-error', message };
}
