import type { ProgramError } from '../../sandbox/run-program.ts';

import { findSlip } from './find-slip.ts';
import type { SlipExplanation } from './find-slip.ts';
import { nearestKeyword } from './nearest-name.ts';
import { glimpseAt } from './source-glimpse.ts';
import type { SourceGlimpse } from './source-glimpse.ts';

/** Why the machine could not read a program. */
export type SyntaxExplanation =
  | SlipExplanation
  /** `quote` is the sign that was opened, null when it is not known. */
  | { readonly code: 'unclosed-string'; readonly quote: string | null }
  | { readonly code: 'unclosed-comment' }
  | { readonly code: 'unclosed-regexp' }
  | { readonly code: 'unexpected-end' }
  | { readonly code: 'curly-quote'; readonly character: string }
  | { readonly code: 'unexpected-character'; readonly character: string | null }
  | { readonly code: 'unexpected-token'; readonly token: string }
  | { readonly code: 'misspelt-comparison'; readonly written: string; readonly right: string }
  | { readonly code: 'misspelt-keyword'; readonly written: string; readonly right: string }
  | { readonly code: 'missing-comma-or-parenthesis' }
  | { readonly code: 'missing-sign'; readonly sign: string }
  | { readonly code: 'missing-end-of-instruction' }
  | { readonly code: 'reserved-word'; readonly word: string }
  | { readonly code: 'else-without-if' }
  | { readonly code: 'not-assignable' }
  /** `name` is null when it is not known. */
  | { readonly code: 'declared-twice'; readonly name: string | null }
  | { readonly code: 'missing-initial-value' }
  | { readonly code: 'missing-name' }
  | { readonly code: 'bad-number' }
  | { readonly code: 'for-signs' }
  | { readonly code: 'outside'; readonly word: 'return' | 'break' | 'continue' }
  | { readonly code: 'bad-escape' }
  | { readonly code: 'bad-json' }
  | { readonly code: 'other-syntax'; readonly message: string };

const CURLY_QUOTES = '“”„«»‘’‚';
/** Words that JavaScript keeps for itself, so that no variable can be called so. */
const RESERVED = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with'.split(
    ' ',
  ),
);
/** Messages of the engine that need nothing but themselves. */
const FIXED: Readonly<Record<string, SyntaxExplanation>> = {
  'unexpected end of comment': { code: 'unclosed-comment' },
  'unexpected end of regexp': { code: 'unclosed-regexp' },
  'unexpected line terminator in regexp': { code: 'unclosed-regexp' },
  "expected '}' after template expression": { code: 'missing-sign', sign: '}' },
  'invalid assignment left-hand side': { code: 'not-assignable' },
  'invalid increment/decrement operand': { code: 'not-assignable' },
  'missing initializer for const variable': { code: 'missing-initial-value' },
  'variable name expected': { code: 'missing-name' },
  'function name expected': { code: 'missing-name' },
  'class statement requires a name': { code: 'missing-name' },
  'missing formal parameter': { code: 'missing-name' },
  'expecting field name': { code: 'missing-name' },
  'invalid number literal': { code: 'bad-number' },
  "expected 'of' or 'in' in for control expression": { code: 'for-signs' },
  'return not in a function': { code: 'outside', word: 'return' },
  'break must be inside loop or switch': { code: 'outside', word: 'break' },
  'continue must be inside loop': { code: 'outside', word: 'continue' },
  'malformed escape sequence in string literal': { code: 'bad-escape' },
  'Unexpected end of JSON input': { code: 'bad-json' },
  'expecting property name': { code: 'bad-json' },
};

/** What a beginner needs to know about a syntax error of the engine, with the program's text as a witness. */
export function explainSyntax(error: ProgramError, program: string): SyntaxExplanation {
  const glimpse = glimpseAt(program, error.span);
  return fromText(glimpse) ?? fromMessage(error.message, glimpse);
}

/** Slips that the text at the place shows more plainly than the engine's message. */
function fromText(glimpse: SourceGlimpse | null): SyntaxExplanation | null {
  if (glimpse === null) return null;
  const [character = ''] = glimpse.after;
  if (character !== '' && CURLY_QUOTES.includes(character)) return { code: 'curly-quote', character };
  const comparison = /(=<|=>)\s*$/.exec(glimpse.before)?.[1] ?? /^(?:=<|=>)/.exec(glimpse.after)?.[0];
  if (comparison === '=<') return { code: 'misspelt-comparison', written: '=<', right: '<=' };
  const swapped = glimpse.before.endsWith('=') && /^[<]/.test(glimpse.after);
  if (swapped) return { code: 'misspelt-comparison', written: '=<', right: '<=' };
  return null;
}

function fromMessage(message: string, glimpse: SourceGlimpse | null): SyntaxExplanation {
  const fixed = Object.hasOwn(FIXED, message) ? FIXED[message] : undefined;
  if (fixed !== undefined) return findSlip(message, glimpse) ?? fixed;
  if (message === 'unexpected end of string') {
    const [quote = ''] = glimpse?.after ?? '';
    return { code: 'unclosed-string', quote: /["'`]/.test(quote) ? quote : lastQuote(glimpse) };
  }
  if (message === 'unexpected character') {
    const slip = findSlip(message, glimpse);
    if (slip !== null) return slip;
    return { code: 'unexpected-character', character: /^./su.exec(glimpse?.after ?? '')?.[0] ?? null };
  }
  const token = /^unexpected token(?: in expression)?: '(.*)'$/s.exec(message)?.[1];
  if (token !== undefined) return fromToken(token);
  if (/^invalid redefinition/.test(message)) {
    return { code: 'declared-twice', name: declaredName(glimpse) };
  }
  const reserved =
    /^'(.+)' is (?:not a valid lexical identifier|a reserved identifier)$/.exec(message)?.[1] ??
    /^unsupported keyword: (.+)$/.exec(message)?.[1];
  if (reserved !== undefined) return { code: 'reserved-word', word: reserved };
  if (message === "expecting ';'") {
    return (
      reservedName(glimpse) ??
      misspeltKeyword(glimpse) ??
      findSlip(message, glimpse) ?? { code: 'missing-end-of-instruction' }
    );
  }
  if (message === "expecting ','") {
    return misspeltKeyword(glimpse) ?? findSlip(message, glimpse) ?? { code: 'missing-comma-or-parenthesis' };
  }
  const sign = /^expecting '(.+)'$/.exec(message)?.[1];
  if (sign !== undefined && !sign.includes('\uFFFD')) return { code: 'missing-sign', sign };
  return { code: 'other-syntax', message };
}

function fromToken(token: string): SyntaxExplanation {
  if (token === '') return { code: 'unexpected-end' };
  if (token === 'else') return { code: 'else-without-if' };
  return { code: 'unexpected-token', token };
}

/** A word of JavaScript that was chosen as a name: the engine stops before it and expects the end. */
function reservedName(glimpse: SourceGlimpse | null): SyntaxExplanation | null {
  const word = /^\s*([a-z]+)/.exec(glimpse?.after ?? '')?.[1] ?? '';
  const isName = /(?:let|const|var)\s*$/.test(glimpse?.before ?? '');
  return isName && RESERVED.has(word) ? { code: 'reserved-word', word } : null;
}

/** A word before the place, or at the start of its line, that looks like a word of JavaScript with a slip in it. */
function misspeltKeyword(glimpse: SourceGlimpse | null): SyntaxExplanation | null {
  const before = glimpse?.before ?? '';
  const words = [/(\p{L}+)\s*$/u.exec(before)?.[1], /^[\s}]*(\p{L}+)\b/u.exec(before)?.[1]];
  for (const written of words) {
    const right = written === undefined ? null : nearestKeyword(written);
    if (written !== undefined && right !== null) return { code: 'misspelt-keyword', written, right };
  }
  return null;
}

/** The quote that is open at the end of the text before the place, or null when all are closed. */
function lastQuote(glimpse: SourceGlimpse | null): string | null {
  let open: string | null = null;
  let isEscaped = false;
  for (const character of glimpse?.before ?? '') {
    if (isEscaped) isEscaped = false;
    else if (character === '\\') isEscaped = true;
    else if (open === null && /["'`]/.test(character)) open = character;
    else if (character === open) open = null;
  }
  return open;
}

/** The engine points at, or right behind, the name that is declared for the second time. */
function declaredName(glimpse: SourceGlimpse | null): string | null {
  if (glimpse === null) return null;
  const behind = /(?:let|const|var|function|class)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*$/u.exec(
    glimpse.before,
  )?.[1];
  const at = /^\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(glimpse.after)?.[1];
  return behind ?? (/(?:let|const|var|function|class|,)\s*$/.test(glimpse.before) ? (at ?? null) : null);
}
