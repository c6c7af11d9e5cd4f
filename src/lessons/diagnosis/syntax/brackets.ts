import { finding } from '../catalogue.ts';
import { lineAt } from '../places.ts';
import type { Token } from './lex.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import { CLOSERS, endOfLine, indentAt, inserted, lineOf, replaced, startOfLine } from './tokens.ts';

/** What the pairing of brackets leaves over. */
interface Pairing {
  /** Openers that nothing closes, the innermost last. */
  readonly unclosed: readonly Token[];
  /** Closers that nothing opened. */
  readonly extra: readonly Token[];
  /** Closers that meet an opener of another kind. */
  readonly wrong: readonly { readonly opener: Token; readonly closer: Token }[];
}

/** Most closers that are tried because they are not as far in as what they close. */
const MAX_CROOKED = 12;

/** Brackets without a partner. */
export function* brackets(program: BrokenProgram): Generator<Suspicion> {
  const { text } = program;
  const { unclosed, extra, wrong } = pair(program);
  yield* unopened(program, extra);
  yield* crookedClosers(program, extra);
  yield* unclosedBefore(program);
  for (const { opener, closer } of wrong) yield* wrongCloser(text, opener, closer);
  yield* unclosedLines(program);
  for (const opener of unclosed) yield* unclosedOpener(program, opener);
  for (const { opener } of wrong) yield* unclosedOpener(program, opener);
  for (const closer of [...extra, ...wrong.map((each) => each.closer)]) {
    yield {
      finding: finding('extra-bracket', { close: closer.text }, closer),
      edits: [replaced(closer, '')],
    };
  }
  for (const closer of extra) yield* missingOpener(program, closer);
  // All have a partner, but not the one that was meant.
  if (unclosed.length + extra.length + wrong.length === 0) yield* misplaced(program);
}

/** Pairs brackets as their kinds say, and braces at the start of a line as their indentation says. */
function pair({ text, tokens }: BrokenProgram): Pairing {
  const stack: Token[] = [];
  const unclosed: Token[] = [];
  const extra: Token[] = [];
  const wrong: { opener: Token; closer: Token }[] = [];
  for (const token of tokens) {
    if (token.type === 'template') {
      // A piece that begins with a brace closes that of `${`; one that ends with `${` opens the next.
      if (token.text.startsWith('}')) closeTemplate(stack, unclosed);
      if (token.text.endsWith('${')) stack.push(openingOf(token));
      continue;
    }
    if (token.type !== 'sign') continue;
    if (/^[([{]$/.test(token.text)) stack.push(token);
    if (!/^[)\]}]$/.test(token.text)) continue;
    const level = levelOf(text, stack, token);
    const opener = stack[level];
    if (opener === undefined) {
      const top = stack.at(-1);
      if (top === undefined) extra.push(token);
      else {
        wrong.push({ opener: top, closer: token });
        stack.pop();
      }
      continue;
    }
    unclosed.push(...stack.splice(level + 1));
    stack.pop();
  }
  unclosed.push(...stack);
  return { unclosed, extra, wrong };
}

/** Which open bracket a closer belongs to; -1 for none. */
function levelOf(text: string, stack: readonly Token[], closer: Token): number {
  const fits = (opener: Token): boolean => CLOSERS[opener.text] === closer.text && opener.text !== '${';
  const nearest = stack.findLastIndex(fits);
  if (closer.text !== '}' || nearest < 0) {
    // A closer never reaches over an open brace: the brace is on another level of the program.
    const isBehindBrace = stack.slice(nearest + 1).some(({ text: each }) => each === '{');
    return closer.text !== '}' && isBehindBrace ? -1 : nearest;
  }
  const isFirst = text.slice(startOfLine(text, closer.start), closer.start).trim() === '';
  const indent = indentAt(text, closer.start);
  const opener = stack[nearest];
  if (!isFirst || opener === undefined || indentAt(text, opener.start) === indent) return nearest;
  const aligned = stack.findLastIndex((each) => fits(each) && indentAt(text, each.start) === indent);
  return aligned >= 0 && indentAt(text, opener.start) > indent ? aligned : nearest;
}

function closeTemplate(stack: Token[], unclosed: Token[]): void {
  const level = stack.findLastIndex(({ text }) => text === '${');
  if (level < 0) return;
  unclosed.push(...stack.splice(level + 1));
  stack.pop();
}

/** The `${` at the end of a piece of a template, as a bracket of its own. */
function openingOf(piece: Token): Token {
  return { ...piece, text: '${', start: piece.end - 2 };
}

/** A block that is still open where its `else`, `catch` or `finally` comes. */
function* unclosedBefore({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const next = tokens[at];
  const previous = tokens[at - 1];
  if (next === undefined || previous === undefined || !/^(?:else|catch|finally)$/.test(next.text)) return;
  const open: Token[] = [];
  for (const token of tokens.slice(0, at)) {
    if (token.text === '{') open.push(token);
    if (token.text === '}') open.pop();
  }
  const opener = open.at(-1);
  if (opener === undefined) return;
  yield {
    finding: finding('unclosed-bracket', { open: '{', close: '}', line: lineAt(text, opener.start) }, opener),
    edits: [inserted(previous.end, ' }')],
  };
}

function* unclosedOpener(program: BrokenProgram, opener: Token): Generator<Suspicion> {
  const { text } = program;
  const close = CLOSERS[opener.text] ?? ')';
  const told = finding(
    'unclosed-bracket',
    { open: opener.text.slice(-1), close, line: lineAt(text, opener.start) },
    opener,
  );
  for (const at of opener.text === '{' ? placesForBrace(program, opener) : placesForCloser(program, opener))
    for (const many of opener.text === '(' ? [close, close.repeat(2)] : [close])
      yield { finding: told, edits: [inserted(at, many)] };
  // `function area(width, height` and its lines: the brace is missing as well.
  if (opener.text === '(') yield { finding: told, edits: [inserted(endOfLine(text, opener.start), ') {')] };
}

/** Where the closer of a parenthesis or a square bracket may be missing: before a sign that ends things, or at a line's end. */
function placesForCloser({ text, tokens, failure }: BrokenProgram, opener: Token): Set<number> {
  const places = new Set<number>();
  const index = tokens.findIndex(({ start }) => start >= opener.end);
  const from = index < 0 ? tokens.length : index;
  const before = tokens.filter(({ end }) => end <= failure.offset).at(-1);
  if (before !== undefined && before.end >= opener.end) places.add(before.end);
  for (const token of tokens.slice(from, from + 120)) {
    if (/^[;{)\]},:]$/.test(token.text) || token.isOnNewLine) {
      const previous = tokens[tokens.indexOf(token) - 1];
      if (previous !== undefined && previous.end >= opener.end) places.add(previous.end);
    }
    if (token.text === '`' || token.type === 'template') places.add(token.end - 1);
  }
  places.add(endOfLine(text, opener.start));
  const last = tokens.at(-1);
  if (last !== undefined) places.add(last.end);
  return places;
}

/** Where a closing brace may be missing: where the text comes back to the level of its opener, at the failure, at the end. */
function placesForBrace({ text, tokens, failure }: BrokenProgram, opener: Token): Set<number> {
  const places = new Set<number>();
  const indent = indentAt(text, opener.start);
  const following = tokens.filter(({ start, isOnNewLine }) => start > opener.start && isOnNewLine);
  for (const { start } of following) if (indentAt(text, start) <= indent) places.add(start);
  const before = tokens.filter(({ end }) => end <= failure.offset).at(-1);
  if (before !== undefined && before.end >= opener.end) places.add(before.end);
  places.add(text.length);
  for (const { start } of following) places.add(start);
  for (const token of tokens)
    if (token.start > opener.start && /^[;)\]]$/.test(token.text)) places.add(token.start);
  return new Set([...places].slice(0, 60));
}

/**
 * A line that opens more than it closes, and does not end with what it opens: `["eggs", 12,` in a list of lists. The opener on
 * it is closer to the slip than the one that the pairing leaves over.
 */
function* unclosedLines({ text, tokens }: BrokenProgram): Generator<Suspicion> {
  for (let first = 0; first < tokens.length; first += 1) {
    if (tokens[first]?.isOnNewLine !== true && first > 0) continue;
    const { last } = lineOf(tokens, first);
    const stack: Token[] = [];
    for (const token of tokens.slice(first, last + 1)) {
      if (token.type !== 'sign') continue;
      if (/^[([{]$/.test(token.text)) stack.push(token);
      if (/^[)\]}]$/.test(token.text)) stack.pop();
    }
    const opener = stack.at(-1);
    const end = tokens[last];
    if (opener === undefined || end === undefined || end === opener || opener.text === '{') continue;
    if (/^(?:[([{]|=>)$/.test(end.text)) continue;
    const close = CLOSERS[opener.text] ?? ')';
    const place = /^[,;]$/.test(end.text) ? end.start : end.end;
    yield {
      finding: finding(
        'unclosed-bracket',
        { open: opener.text, close, line: lineAt(text, opener.start) },
        opener,
      ),
      edits: [inserted(place, close)],
    };
  }
}

/** A closer whose opener is missing: it is put wherever it could be on the line, the last place first. */
function* missingOpener({ text, tokens, failure }: BrokenProgram, closer: Token): Generator<Suspicion> {
  const open = Object.keys(CLOSERS).find((each) => CLOSERS[each] === closer.text) ?? '(';
  const index = tokens.findIndex(({ end }) => end > Math.min(failure.offset, closer.start));
  const { first, last } = lineOf(tokens, index);
  const before = tokens[first - 1];
  const places = tokens
    .slice(first, last + 1)
    .filter(({ start }) => start <= closer.start)
    .map(({ start }) => start)
    .reverse();
  for (const start of [...(before === undefined ? [] : [before.end]), ...places]) {
    // The brackets of a head go right behind its last sign, not on the line below it.
    const place = { start, end: start + (text.charAt(start) === '' ? 0 : 1) };
    yield {
      finding: finding('unopened-bracket', { open, close: closer.text }, place),
      edits: [inserted(start, open)],
    };
  }
}

function* wrongCloser(text: string, opener: Token, closer: Token): Generator<Suspicion> {
  const close = CLOSERS[opener.text] ?? ')';
  yield {
    finding: finding(
      'wrong-bracket',
      { open: opener.text, line: lineAt(text, opener.start), close, found: closer.text },
      closer,
    ),
    edits: [replaced(closer, close)],
  };
}

/** A closing brace whose head has none: `if (x > 2)`, instructions, `}`. It need not be the one that the pairing leaves over. */
function* unopened({ text, tokens }: BrokenProgram, extra: readonly Token[]): Generator<Suspicion> {
  if (extra.length === 0) return;
  for (const [index, closer] of tokens.entries()) {
    if (closer.text !== '}' || (!closer.isOnNewLine && !extra.includes(closer))) continue;
    for (let at = index - 1; at >= 0; at -= 1) {
      const token = tokens[at];
      if (token === undefined || !/^(?:if|else|for|while|function|do|switch|class|try)$/.test(token.text))
        continue;
      if (indentAt(text, token.start) !== indentAt(text, closer.start)) continue;
      const { last } = lineOf(tokens, at);
      const end = tokens[last];
      if (end === undefined || last >= index || end.text === '{') break;
      yield {
        finding: finding('unopened-block', { word: token.text }, token),
        edits: [inserted(end.end, ' {')],
      };
      break;
    }
  }
}

/**
 * With a closing brace too many, those that are not as far in as what they close, or further out than what follows them: the one
 * too many closes what was meant to go on, so that the last one is left over.
 */
function* crookedClosers({ text, tokens }: BrokenProgram, extra: readonly Token[]): Generator<Suspicion> {
  if (!extra.some((closer) => closer.text === '}')) return;
  const open: Token[] = [];
  const crooked: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'sign' && token.text === '{') open.push(token);
    if (token.text !== '}' || token.type !== 'sign') continue;
    const opener = open.pop();
    const next = tokens[index + 1];
    const indent = indentAt(text, token.start);
    const isCrooked = opener !== undefined && indentAt(text, opener.start) !== indent;
    const goesOn = next?.isOnNewLine === true && token.isOnNewLine && indentAt(text, next.start) > indent;
    if (isCrooked || goesOn) crooked.push(token);
  }
  for (const closer of crooked.slice(0, MAX_CROOKED))
    yield {
      finding: finding('extra-bracket', { close: closer.text }, closer),
      edits: [replaced(closer, '')],
    };
}

/** A pair that stands in the wrong place: taking a closer away, or putting one in, does not keep the others paired. */
function* misplaced({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  const closer = tokens[at];
  if (closer !== undefined && /^[)\]}]$/.test(closer.text))
    yield {
      finding: finding('extra-bracket', { close: closer.text }, closer),
      edits: [replaced(closer, '')],
    };
}
