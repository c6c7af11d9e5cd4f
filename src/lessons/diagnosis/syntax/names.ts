import { finding } from '../catalogue.ts';
import { KEYWORDS } from './lex.ts';
import type { Token } from './lex.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import { lineOf, openerBefore, replaced } from './tokens.ts';

/** A number with letters glued to it that is no number of JavaScript. */
const GLUED = /^(\d+)([\p{ID_Start}$_][\p{ID_Continue}$]*)$/u;
const REAL_NUMBER = /^(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?)n?$/;

/** Names that cannot be names. */
export function* names(program: BrokenProgram): Generator<Suspicion> {
  const { tokens, at } = program;
  const { first, last } = lineOf(tokens, at);
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const before = tokens[index - 1];
    if (isDeclaring(before) || isParameter(program, index)) yield* declared(program, index, token, before);
    if (tokens[index + 1]?.text === ':' && token.type === 'number' && GLUED.test(token.text))
      yield {
        finding: finding('name-with-digit', { name: token.text }, token),
        edits: [replaced(token, `_${token.text}`)],
      };
    yield* gluedNumber(token, before);
  }
  yield* strayDeclarations(program);
}

/** `console.log(let n = 3)`, `let console.log(n)`: a word that creates a variable, where there is none to create. */
function* strayDeclarations({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1, at - 2]) {
    const word = tokens[index];
    if (word === undefined || !/^(?:let|const|var)$/.test(word.text)) continue;
    const isInside = /^[(,=+]$/.test(tokens[index - 1]?.text ?? '') && tokens[index - 2]?.text !== 'for';
    const isBeforeCall = tokens[index + 1]?.type === 'name' && /^[.(]$/.test(tokens[index + 2]?.text ?? '');
    if (isInside || isBeforeCall)
      yield { finding: finding('stray-declaration', { word: word.text }, word), edits: [replaced(word, '')] };
  }
}

/** `let aujourd'hui = 3`: the apostrophe begins a text. */
export function* apostrophes({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at - 1, at, at + 1]) {
    const [name, text] = [tokens[index], tokens[index + 1]];
    if (name?.type !== 'name' || !isDeclaring(tokens[index - 1])) continue;
    const rest = /^'[\p{ID_Continue}$]+/u.exec(text?.start === name.end ? text.text : '')?.[0];
    if (rest === undefined || text?.isClosed !== false) continue;
    const stretch = { start: name.start, end: name.end + rest.length };
    yield {
      finding: finding('name-with-sign', { name: name.text + rest, sign: "'" }, stretch),
      edits: [replaced(stretch, name.text)],
      isCertain: true,
    };
  }
}

function isDeclaring(token: Token | undefined): boolean {
  return token !== undefined && /^(?:let|const|var|function|class)$/.test(token.text);
}

/** True between the parentheses behind the name of a function. */
function isParameter({ tokens }: BrokenProgram, index: number): boolean {
  const opener = openerBefore(tokens, index);
  return (
    tokens[opener]?.text === '(' &&
    (tokens[opener - 1]?.text === 'function' || tokens[opener - 2]?.text === 'function') &&
    /^[(,]$/.test(tokens[index - 1]?.text ?? '')
  );
}

function* declared(
  { text, tokens }: BrokenProgram,
  index: number,
  token: Token,
  before: Token | undefined,
): Generator<Suspicion> {
  const isFunction = before?.text === 'function';
  if (token.type === 'number' && GLUED.test(token.text)) {
    yield {
      finding: finding('name-with-digit', { name: token.text }, token),
      edits: [replaced(token, `_${token.text}`)],
      isCertain: true,
    };
  }
  const isReserved =
    token.type === 'keyword' && KEYWORDS.has(token.text) && !(before?.text === 'let' && token.text === 'let');
  if (isReserved && !(isFunction && token.text === 'function')) {
    yield {
      finding: finding('reserved-word', { word: token.text }, token),
      edits: [replaced(token, `${token.text}_`)],
      isCertain: true,
    };
  }
  if (token.type !== 'name') {
    if (['=', '(', ';'].includes(token.text) && before !== undefined && before.text !== 'class') {
      yield {
        finding: finding('missing-name', {}, before),
        edits: [replaced({ start: token.start, end: token.start }, ' name')],
      };
    }
    return;
  }
  // What follows the name up to what ends a name: `=`, `;`, `(`, or the end of the line.
  let end = index + 1;
  while (
    tokens[end] !== undefined &&
    tokens[end]?.isOnNewLine === false &&
    /^(?:name|keyword|number|sign)$/.test(tokens[end]?.type ?? '') &&
    !/^(?:[=;(){},]|of|in|extends)$/.test(tokens[end]?.text ?? '')
  )
    end += 1;
  const last = tokens[end - 1];
  if (end === index + 1 || last === undefined) return;
  const rest = tokens.slice(index + 1, end);
  const stretch = { start: token.start, end: last.end };
  const name = text.slice(stretch.start, stretch.end);
  const sign = rest.find(({ type }) => type === 'sign');
  const isEnded =
    isFunction ||
    before?.text === 'class' ||
    tokens[end]?.text === '=' ||
    tokens[end]?.text === ';' ||
    tokens[end]?.isOnNewLine !== false;
  if (!isEnded) return;
  if (sign === undefined) {
    if (rest.every(({ isOnNewLine, type }) => !isOnNewLine && type !== 'number'))
      yield {
        finding: finding('name-with-space', { words: name }, stretch),
        edits: [replaced(stretch, token.text)],
        isCertain: tokens[end]?.text === '=',
      };
  } else if (/^[-.+/*&@?!%]$/.test(sign.text)) {
    yield {
      finding: finding('name-with-sign', { name, sign: sign.text }, stretch),
      edits: [replaced(stretch, name.replace(/\W/g, '_'))],
      isCertain: tokens[end]?.text === '=',
    };
  }
}

/** `2x` for `2 * x`, or a name that starts with a digit where it is used. */
function* gluedNumber(token: Token, before: Token | undefined): Generator<Suspicion> {
  const [, left, right] =
    (token.type === 'number' && !REAL_NUMBER.test(token.text) ? GLUED.exec(token.text) : null) ?? [];
  if (left === undefined || right === undefined || isDeclaring(before)) return;
  yield {
    finding: finding('missing-times', { left, right }, token),
    edits: [replaced(token, `${left} * ${right}`)],
  };
}
