import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { lineAt } from '../places.ts';
import type { Token } from './lex.ts';
import type { BrokenProgram } from './repair.ts';
import { CLOSERS, openerBefore, quoted } from './tokens.ts';

/** What the reader's own words say plainly: it understood the program, and a rule of the language forbids it. */
export function byMessage(program: BrokenProgram): Finding | null {
  const { text, tokens, at, failure } = program;
  const { message } = failure;
  const here = tokens[at];
  const name = /^Identifier '(.+)' has already been declared$/.exec(message)?.[1];
  if (
    name !== undefined &&
    !isInForHead(program) &&
    !/^[-.+/*&@?!%]\S/.test(text.slice(failure.offset + name.length))
  ) {
    return finding('declared-twice', { name }, { start: failure.offset, end: failure.offset + name.length });
  }
  if (here === undefined) return null;
  if (message === "'return' outside of function") return finding('outside-function', {}, here);
  const line = /^'import' and 'export' may|^Cannot use 'import/.test(message);
  if (line) return finding('module-line', { word: here.text }, here);
  const word = /^Unsyntactic (break|continue)$/.exec(message)?.[1];
  if (word !== undefined) {
    const method = methodAround(tokens, at);
    return method === null
      ? finding('outside-loop', { word }, here)
      : finding('break-in-callback', { word, method }, here);
  }
  if (message === 'Missing catch or finally clause') {
    const start = tokens.findLast((token) => token.text === 'try' && token.start <= failure.offset) ?? here;
    return finding('try-alone', {}, start);
  }
  if (/^Assigning to rvalue|^Parenthesized pattern|^Invalid left-hand side/.test(message))
    return notAssignable(program);
  if (/await/.test(message) && here.text === 'await') return finding('await-outside-async', {}, here);
  // `\\ a note`: outside of texts it was meant to begin a comment.
  const start = text.lastIndexOf('\\\\', failure.offset);
  const isInText = /^(?:string|template|regexp)$/.test(tokenAround(tokens, start)?.type ?? '');
  if (start >= 0 && start >= failure.offset - 1 && !isInText)
    return finding('wrong-sign', { written: '\\\\', right: '//' }, { start, end: start + 2 });
  if (/escape sequence|^Bad character escape|^Octal/.test(message))
    return finding('bad-escape', {}, tokenAround(tokens, failure.offset) ?? here);
  return null;
}

/** The method that is given the function around a place: `list.forEach((n) => { break; })`; null for none. */
function methodAround(tokens: readonly Token[], at: number): string | null {
  for (let opener = openerBefore(tokens, at); opener >= 0; opener = openerBefore(tokens, opener)) {
    const name = tokens[opener - 1];
    if (tokens[opener]?.text === '(' && tokens[opener - 2]?.text === '.' && name?.type === 'name')
      return name.text;
  }
  return null;
}

/** `for (let i = 0, i < 3, …)` creates `i` twice only because of its commas. */
function isInForHead({ tokens, at }: BrokenProgram): boolean {
  const opener = openerBefore(tokens, at);
  return tokens[opener]?.text === '(' && tokens[opener - 1]?.text === 'for';
}

/** The left side of an assignment that nothing can be put into. */
function notAssignable({ text, tokens, at, failure }: BrokenProgram): Finding | null {
  const here = tokens[at];
  if (here === undefined) return null;
  let end = at;
  let depth = 0;
  while (end < tokens.length) {
    const token = tokens[end];
    if (token === undefined) break;
    if (/^[([{]$/.test(token.text)) depth += 1;
    if (/^[)\]}]$/.test(token.text)) depth -= 1;
    if (depth < 0 || (depth === 0 && /^(?:[-+*/%]?=|\+\+|--)$/.test(token.text))) break;
    end += 1;
  }
  // `=<` and `=!` begin like an assignment: the detectors of signs know better.
  if (/^[<>!]/.test(tokens[end + 1]?.text ?? '') || tokens[end] === undefined) return null;
  const stop = tokens[end - 1]?.end ?? here.end;
  const left = { start: failure.offset, end: Math.max(stop, here.end) };
  return finding('not-assignable', { left: quoted(text.slice(left.start, left.end)) }, left);
}

function tokenAround(tokens: readonly Token[], offset: number): Token | undefined {
  return tokens.find(({ start, end }) => start <= offset && offset < end);
}

/** The innermost bracket that is still open at the end of a text. */
function innermostOpen(tokens: readonly Token[]): Token | null {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.type !== 'sign') continue;
    if (Object.hasOwn(CLOSERS, token.text)) open.push(token);
    if (/^[)\]}]$/.test(token.text)) open.pop();
  }
  return open.at(-1) ?? null;
}

/** The place alone, when no change that is known helps. */
export function lastResort({ text, tokens, at, failure }: BrokenProgram): Finding {
  const here = tokens[at];
  if (failure.message === '') return finding('other-syntax', {}, { start: 0, end: 0 });
  if (here === undefined) {
    const open = innermostOpen(tokens);
    if (open !== null) {
      const params = { open: open.text, close: CLOSERS[open.text] ?? '', line: lineAt(text, open.start) };
      return finding('unclosed-bracket', params, open);
    }
    const end = tokens.at(-1)?.end ?? 0;
    return finding('unexpected-end', {}, { start: end, end });
  }
  if (here.text === 'else') return finding('else-without-if', {}, here);
  if (here.type === 'mark') return finding('unexpected-character', { sign: here.text }, here);
  if (here.type === 'number' && !/^[\d.]+$/.test(here.text)) return finding('bad-number', {}, here);
  return finding('unexpected-token', { sign: quoted(here.text) }, here);
}
