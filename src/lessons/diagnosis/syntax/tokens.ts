import type { Token } from './lex.ts';
import type { BrokenProgram, Edit } from './repair.ts';

/** What closes each bracket. */
export const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '${': '}' };
/** Words that begin an instruction. */
export const BEGINS_INSTRUCTION =
  /^(?:let|const|var|if|for|while|do|return|function|class|switch|break|continue|throw|try)$/;
/** Longest stretch of a program that a sentence quotes. */
const MAX_QUOTE = 30;

/** A stretch of a program as a sentence quotes it: on one line, and short. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= MAX_QUOTE ? line : `${line.slice(0, MAX_QUOTE - 1)}…`;
}

/** The change that puts something at an offset. */
export function inserted(at: number, insert: string): Edit {
  return { from: at, to: at, insert };
}

/** The change that puts something in place of a token. */
export function replaced({ start, end }: { start: number; end: number }, insert: string): Edit {
  return { from: start, to: end, insert };
}

/** Offset of the end of the line that an offset is on, without the spaces before it. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end < 0 ? text.length : end);
  return offset + line.trimEnd().length;
}

/** Offset of the start of the line that an offset is on. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** How far the line of an offset is indented, in signs. */
export function indentAt(text: string, offset: number): number {
  const start = startOfLine(text, offset);
  return /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
}

/** Indexes of the tokens on the line of the token at an index. */
export function lineOf(tokens: readonly Token[], index: number): { first: number; last: number } {
  let first = Math.min(index, tokens.length - 1);
  while (first > 0 && tokens[first]?.isOnNewLine === false) first -= 1;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]?.isOnNewLine === false) last += 1;
  return { first: Math.max(0, first), last };
}

/** Index of the first token of the instruction that the token at an index belongs to, as far as signs show it. */
export function startOfInstruction(tokens: readonly Token[], index: number): number {
  let at = Math.min(index, tokens.length - 1);
  while (at > 0) {
    const before = tokens[at - 1];
    if (before === undefined || [';', '{', '}'].includes(before.text)) break;
    if (tokens[at]?.isOnNewLine === true) break;
    at -= 1;
  }
  return Math.max(at, 0);
}

/** Index of the sign that closes the bracket at an index; -1 when nothing does. */
export function closerOf(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let at = index; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'sign') continue;
    if (/^[([{]$/.test(token.text)) depth += 1;
    if (/^[)\]}]$/.test(token.text)) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Index of the innermost bracket that is open before the token at an index; -1 for none. */
export function openerBefore(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || (token.type !== 'sign' && token.type !== 'template')) continue;
    if (/^[)\]}]$/.test(token.text)) depth += 1;
    if (/^[([{]$/.test(token.text)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** The token before the failure and the one at it. */
export function aroundFailure({ tokens, at }: BrokenProgram): {
  before: Token | undefined;
  here: Token | undefined;
} {
  return { before: tokens[at - 1], here: tokens[at] };
}
