import type { SourceGlimpse } from './source-glimpse.ts';

/** A slip of the first days that the text shows more plainly than the engine's message. */
export type SlipExplanation =
  /** Words that follow each other where a text was meant. */
  | { readonly code: 'words-without-quotes'; readonly words: string }
  /** A quote inside a text that ends it too early. */
  | { readonly code: 'quote-inside-text'; readonly quote: string }
  | { readonly code: 'call-without-parentheses'; readonly name: string }
  /** A name in two words behind `let`, `const` or `var`. */
  | { readonly code: 'name-with-space'; readonly words: string }
  | { readonly code: 'maths-sign'; readonly written: string; readonly right: string }
  | { readonly code: 'decimal-comma' };

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const DECLARED_BEFORE = new RegExp(String.raw`(?:^|[\s;{(])(?:let|const|var)\s+(${NAME})\s+$`, 'u');
const CALLEE_BEFORE = new RegExp(String.raw`^\s*(${NAME}(?:\.${NAME})*)\s+$`, 'u');
const WORD_BEFORE = new RegExp(String.raw`(${NAME})\s+$`, 'u');
const WORDS_AFTER = new RegExp(String.raw`^${NAME}(?:\s+${NAME})*`, 'u');
const VALUE_AFTER_X = new RegExp(String.raw`^x\s*(?:${NAME}|[\d(])`, 'u');

/** The slip at the place of an error, or null. `glimpse` is the text around the place. */
export function findSlip(message: string, glimpse: SourceGlimpse | null): SlipExplanation | null {
  if (glimpse === null) return null;
  const { before, after } = glimpse;
  if (message === 'unexpected character') {
    const right = { '×': '*', '÷': '/', '−': '-' }[after.slice(0, 1)];
    return right === undefined ? null : { code: 'maths-sign', written: after.slice(0, 1), right };
  }
  if (message === 'variable name expected')
    return /\d,\s*$/.test(before) && /^\d/.test(after) ? { code: 'decimal-comma' } : null;
  if (message !== "expecting ','" && message !== "expecting ';'") return null;
  return findTwoInARow(before, after);
}

/** Two things stand side by side and no sign is between them. */
function findTwoInARow(before: string, after: string): SlipExplanation | null {
  const words = WORDS_AFTER.exec(after)?.[0];
  const declared = DECLARED_BEFORE.exec(before)?.[1];
  if (declared !== undefined)
    return words === undefined ? null : { code: 'name-with-space', words: `${declared} ${words}` };
  const quote = /["'](?=\s*$)/.exec(before)?.[0];
  if (quote !== undefined && words !== undefined) return { code: 'quote-inside-text', quote };
  if (/[\w)\]]\s*$/.test(before) && VALUE_AFTER_X.test(after))
    return { code: 'maths-sign', written: 'x', right: '*' };
  const callee = CALLEE_BEFORE.exec(before)?.[1];
  if (callee !== undefined && (/^["'`\d]/.test(after) || callee.includes('.')))
    return { code: 'call-without-parentheses', name: callee };
  const word = WORD_BEFORE.exec(before)?.[1];
  return word === undefined || words === undefined
    ? null
    : { code: 'words-without-quotes', words: `${word} ${words}` };
}
