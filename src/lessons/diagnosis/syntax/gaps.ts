import { finding } from '../catalogue.ts';
import { beginsValue, endsValue } from './lex.ts';
import type { Token } from './lex.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import {
  BEGINS_INSTRUCTION,
  aroundFailure,
  closerOf,
  inserted,
  lineOf,
  openerBefore,
  quoted,
  replaced,
  startOfInstruction,
} from './tokens.ts';

const OPERATOR = /^(?:[-+*/%<>=!&|^?:,]|\*\*|[<>!=]=|[!=]==|&&|\|\||\?\?|[-+*/%]=|=>|\.)$/;

/** A sign or a value that is missing between two things, or one that is not the right one. */
export function* gaps(program: BrokenProgram): Generator<Suspicion> {
  yield* wrongSigns(program);
  yield* timesLetter(program);
  yield* decimalComma(program);
  yield* missingEquals(program);
  yield* missingComma(program);
  yield* missingQuestionMark(program);
  yield* missingSemicolon(program);
  yield* missingSign(program);
  yield* missingValue(program);
}

/** `;` in a list, `=` or `;` in an object. */
function* wrongSigns({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const sign = tokens[index];
    const level = openerBefore(tokens, index);
    const [before, opener] = [tokens[level - 1], tokens[level]];
    if (sign === undefined || opener === undefined) continue;
    // `console.log("a";)`: an editor that closes brackets by itself leads there.
    const next = tokens[index + 1];
    if (sign.text === ';' && next !== undefined && /^[)\]]$/.test(next.text)) {
      yield {
        finding: finding('semicolon-inside', { close: next.text }, sign),
        edits: [replaced(sign, '')],
      };
      continue;
    }
    const isObject = opener.text === '{' && /^(?:[=(,:?[]|=>|return)$/.test(before?.text ?? '');
    // `{ age; 15 }`: behind the key it stands for the colon.
    const isBehindKey = isObject && /^[{,]$/.test(tokens[index - 2]?.text ?? '');
    const isClass = /^(?:class|extends)$/.test(tokens[level - 2]?.text ?? '') || before?.text === 'class';
    const rights = isClass && sign.text === ':' ? ['='] : rightSigns(sign.text, isObject, isBehindKey);
    const inside = rights.length === 0 ? [] : tokensIn(tokens, level);
    for (const right of rights) {
      const told = finding('wrong-sign', { written: sign.text, right }, sign);
      yield { finding: told, edits: [replaced(sign, right)] };
      const same = inside.filter(({ text }) => text === sign.text);
      yield { finding: told, edits: same.map((each) => replaced(each, right)) };
      // Both slips of an object at once: `{ a = 1; b = 2 }`.
      const both = inside.filter(({ text }) => text === ';' || text === '=');
      yield { finding: told, edits: both.map((each) => replaced(each, each.text === ';' ? ',' : ':')) };
    }
  }
}

/** The tokens that stand in the brackets that open at an index, and in no other brackets inside of these. */
function tokensIn(tokens: readonly Token[], opener: number): Token[] {
  const found: Token[] = [];
  let depth = 1;
  for (const token of tokens.slice(opener + 1)) {
    if (/^[)\]}]$/.test(token.text)) depth -= 1;
    if (depth === 0) break;
    if (depth === 1) found.push(token);
    if (/^[([{]$/.test(token.text)) depth += 1;
  }
  return found;
}

function rightSigns(sign: string, isObject: boolean, isBehindKey: boolean): readonly string[] {
  if (sign === ';') return isBehindKey ? [':', ','] : [','];
  if (sign === '=' && isObject) return [':'];
  return sign === ':' ? [','] : [];
}

/** The letter x for times. */
function* timesLetter({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const sign = tokens[index];
    if (sign === undefined || !/^[xX]$/.test(sign.text)) continue;
    if (!endsValue(tokens[index - 1]) || !beginsValue(tokens[index + 1])) continue;
    yield {
      finding: finding('maths-sign', { sign: sign.text, right: '*' }, sign),
      edits: [replaced(sign, '*')],
    };
  }
}

/** `let price = 2,50`. */
function* decimalComma({ tokens, at, text }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1, at - 2]) {
    const comma = tokens[index];
    const left = tokens[index - 1];
    const right = tokens[index + 1];
    if (comma?.text !== ',' || left?.type !== 'number' || right?.type !== 'number') continue;
    if (text.slice(left.end, right.start) !== ',') continue;
    yield {
      finding: finding('decimal-comma', { left: left.text, right: right.text }, comma),
      edits: [replaced(comma, '.')],
      isCertain: true,
    };
  }
}

function between(
  program: BrokenProgram,
): { left: Token; right: Token; place: { start: number; end: number } } | null {
  const { before, here } = aroundFailure(program);
  if (before === undefined || here === undefined || !endsValue(before)) return null;
  return { left: before, right: here, place: { start: before.end, end: before.end } };
}

/** `let city "Dakar"`. */
function* missingEquals(program: BrokenProgram): Generator<Suspicion> {
  const found = between(program);
  if (found === null) return;
  const { left, right, place } = found;
  const before = program.tokens[program.tokens.indexOf(left) - 1];
  if (left.type !== 'name' || !/^(?:let|const|var)$/.test(before?.text ?? '')) return;
  if (!/^(?:string|number|template)$/.test(right.type)) return;
  const params = { left: quoted(left.text), right: quoted(right.text) };
  yield { finding: finding('missing-equals', params, place), edits: [inserted(left.end, ' =')] };
}

/** `age > 18 "yes" : "no"`. */
function* missingQuestionMark(program: BrokenProgram): Generator<Suspicion> {
  const { tokens, at } = program;
  const found = between(program);
  if (found === null || !beginsValue(found.right) || found.right.isOnNewLine) return;
  const opener = tokens[openerBefore(tokens, at)];
  if (opener?.text === '{' && tokens[at + 1]?.text === ':') return;
  const { last } = lineOf(tokens, at);
  const hasColon = tokens
    .slice(at + 1, last + 1)
    .some(({ text }, index) => text === ':' && tokens[openerBefore(tokens, at + 1 + index)] === opener);
  if (!hasColon) return;
  yield {
    finding: finding('missing-question-mark', { left: quoted(found.left.text) }, found.place),
    edits: [inserted(found.left.end, ' ? ')],
  };
}

/** In a list, an object, or between the parameters of a function. */
function* missingComma(program: BrokenProgram): Generator<Suspicion> {
  const { text, tokens, at } = program;
  const found = between(program);
  if (found === null) return;
  const { left, right, place } = found;
  const index = openerBefore(tokens, at);
  const opener = tokens[index];
  if (opener === undefined) return;
  const isList =
    opener.text === '[' && (!endsValue(tokens[index - 1]) || (tokens[index - 1]?.isOnNewLine ?? false));
  const isParameters =
    opener.text === '(' && (tokens[index - 1]?.text === 'function' || tokens[index - 2]?.text === 'function');
  const isObject =
    opener.text === '{' &&
    (right.type === 'name' ||
      right.type === 'string' ||
      right.type === 'number' ||
      right.text === '[' ||
      right.text === '...');
  if (!isList && !isParameters && !isObject) return;
  if (isObject && tokens[at + 1] !== undefined && !/^[:,(}]$/.test(tokens[at + 1]?.text ?? '')) return;
  const params = {
    left: quoted(text.slice(left.start, left.end)),
    right: quoted(text.slice(right.start, right.end)),
  };
  const told = finding('missing-comma', params, place);
  yield { finding: told, edits: [inserted(left.end, ',')] };
  // The first of several: `["a" "b" "c"]`.
  const closer = closerOf(tokens, index);
  const all = tokens
    .slice(index + 1, closer < 0 ? tokens.length : closer)
    .filter((value, offset) => {
      const before = tokens[index + offset];
      return before !== opener && endsValue(before) && beginsValue(value) && value.type !== 'sign';
    })
    .map(({ start }) => inserted(start, ','));
  if (isList && all.length > 1) yield { finding: told, edits: all };
}

/** Two instructions side by side. */
function* missingSemicolon(program: BrokenProgram): Generator<Suspicion> {
  const { tokens, at } = program;
  const found = between(program);
  if (found === null) return;
  const { left, right, place } = found;
  const next = tokens[at + 1];
  const begins =
    BEGINS_INSTRUCTION.test(right.text) ||
    (right.type === 'name' &&
      next !== undefined &&
      /^(?:[.(]|[-+*/]?=|\+\+|--)$/.test(next.text) &&
      !(next.text === '(' && left.type === 'name'));
  if (begins) yield { finding: finding('missing-semicolon', {}, place), edits: [inserted(left.end, ';')] };
}

/** Two values side by side. */
function* missingSign(program: BrokenProgram): Generator<Suspicion> {
  const { text } = program;
  const found = between(program);
  if (found === null || !beginsValue(found.right) || found.right.text === '{') return;
  const { left, right, place } = found;
  const params = {
    left: quoted(text.slice(left.start, left.end)),
    right: quoted(text.slice(right.start, right.end)),
  };
  const asks = program.tokens.slice(startOfInstruction(program.tokens, program.at), program.at);
  if (asks.some((token) => token.text === '?'))
    yield {
      finding: finding('missing-colon', { left: params.left }, place),
      edits: [inserted(left.end, ' : ')],
    };
  const told = finding('missing-between', params, place);
  for (const sign of [',', ' + ']) yield { finding: told, edits: [inserted(left.end, sign)] };
  // The first of several: `"I am " name ", aged " age`.
  const all = gapsOfLine(program);
  if (all.length > 1) yield { finding: told, edits: all.map((at) => inserted(at, ' + ')) };
}

/** Ends of the values on the failure's line that another value follows with nothing between them. */
function gapsOfLine({ tokens, at }: BrokenProgram): number[] {
  const { first, last } = lineOf(tokens, at);
  const ends: number[] = [];
  for (let index = Math.max(first, at - 1); index < last; index += 1) {
    const [value, next] = [tokens[index], tokens[index + 1]];
    if (value !== undefined && endsValue(value) && beginsValue(next) && next?.type !== 'sign')
      ends.push(value.end);
  }
  return ends;
}

/** `3 + ;`. */
function* missingValue(program: BrokenProgram): Generator<Suspicion> {
  const { tokens, at } = program;
  for (const index of [at, at - 1]) {
    const sign = tokens[index - 1];
    const next = tokens[index];
    if (sign === undefined) continue;
    const isWord = /^(?:return|new|typeof|of|in|case|throw)$/.test(sign.text);
    if (!OPERATOR.test(sign.text) && !isWord) continue;
    if (next !== undefined && beginsValue(next) && next.text !== '{') continue;
    // Behind a dot stands a name, never a value.
    const told =
      sign.text === '.'
        ? finding('missing-name', {}, { start: sign.end, end: sign.end })
        : finding('missing-value', { sign: sign.text }, sign);
    yield { finding: told, edits: [inserted(sign.end, ' value ')] };
  }
}
