import { finding } from '../catalogue.ts';
import type { Token } from './lex.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import { inserted, openerBefore, replaced } from './tokens.ts';

const CURLY_QUOTES = '“”„«»‹›‘’‚‟‛″′';
/** Signs that no eye sees; spaces of other widths are spaces to JavaScript, too, and harm nobody. */
const INVISIBLE = /^[\u200B-\u200F\u2028-\u202E\u2060-\u2064\u00AD\uFEFF\u180E]$/u;
/** Signs that look like one of JavaScript, beside those of the full-width block. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u00B4': '`',
  '\u02CB': '`',
  '\u037E': ';',
  '\u061B': ';',
  '\u066A': '%',
  '\u2026': '...',
  '\u201A': ',',
  '\u060C': ',',
  '\u3001': ',',
  '\uA789': ':',
  '\u02D0': ':',
  '\u2236': ':',
  '\u3010': '[',
  '\u3011': ']',
  '\u2768': '(',
  '\u2769': ')',
  '\u01C3': '!',
  '\u2215': '/',
  '\u2044': '/',
  '\u2217': '*',
  '\u2502': '|',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '!==',
  '\u21D2': '=>',
  '\u2192': '=>',
};
const MATHS: Readonly<Record<string, string>> = {
  '×': '*',
  '⋅': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '√': 'Math.sqrt',
  '²': '** 2',
  '³': '** 3',
};
/** Comparisons and assignments whose signs were swapped or parted. */
const SWAPPED: Readonly<Record<string, string>> = {
  '=<': '<=',
  '=>': '>=',
  '=!': '!=',
  '==>': '>=',
  '==<': '<=',
  '<==': '<=',
  '>==': '>=',
  '!===': '!==',
  '====': '===',
  '=!=': '!==',
  '<>': '!==',
  ':=': '=',
  '->': '=>',
};
const COMPARISON = /^(?:[<>]=?|[!=]==?)$/;

/** Signs that JavaScript does not know, or not in this order. */
export function* signs(program: BrokenProgram): Generator<Suspicion> {
  yield* strangeSigns(program);
  yield* swappedSigns(program);
  yield* partedSigns(program);
  yield* comparisonInDeclaration(program);
  yield* otherComments(program);
  yield* numbers(program);
}

function* strangeSigns({ text, tokens, failure, at }: BrokenProgram): Generator<Suspicion> {
  const here = tokens[at];
  if (here?.text.startsWith('#') === true && here.type === 'name') {
    // The sign begins the name of something private, but not outside of a class.
    const place = { start: here.start, end: here.start + 1 };
    yield {
      finding: finding('hash-comment', {}, place),
      edits: [inserted(here.start, '//')],
      isCertain: true,
    };
  }
  const marks = tokens.filter(({ type }) => type === 'mark');
  const first = marks.find(({ start }) => start >= failure.offset - 1);
  if (first === undefined) return;
  const sign = first.text;
  const same = (among: (text: string) => boolean): Token[] => marks.filter((mark) => among(mark.text));
  // Between letters it is an apostrophe of prose: what is missing are quotes around it.
  if (sign === '’' && /\p{L}’\p{L}/u.test(text.slice(first.start - 1, first.end + 1))) return;
  if (CURLY_QUOTES.includes(sign)) {
    const edits = same((each) => CURLY_QUOTES.includes(each)).map((each) => replaced(each, '"'));
    yield { finding: finding('curly-quote', { sign }, first), edits, isCertain: true };
    // What stands between the quotes may hold others, so that straight ones do not make a program yet.
    yield { finding: finding('curly-quote', { sign }, first), edits: [], isCertain: true };
    return;
  }
  if (INVISIBLE.test(sign)) {
    const edits = same((each) => INVISIBLE.test(each)).map((each) => replaced(each, ''));
    yield { finding: finding('invisible-character', {}, first), edits, isCertain: true };
    return;
  }
  if (sign === '#') {
    const edits = same((each) => each === '#').map((each) => replaced(each, '//'));
    yield { finding: finding('hash-comment', {}, first), edits, isCertain: true };
    return;
  }
  const maths = MATHS[sign];
  if (maths !== undefined) {
    const edits = same((each) => each === sign).map((each) => replaced(each, ` ${maths} `));
    yield { finding: finding('maths-sign', { sign, right: maths }, first), edits, isCertain: true };
    return;
  }
  const right = LOOK_ALIKES[sign] ?? halfWidth(sign);
  if (right !== null) {
    const edits = marks.flatMap((each) => {
      const its = LOOK_ALIKES[each.text] ?? halfWidth(each.text);
      return its === null ? [] : [replaced(each, its)];
    });
    yield { finding: finding('look-alike', { sign, right }, first), edits, isCertain: true };
    return;
  }
  const edits = same((each) => each === sign).map((each) => replaced(each, ''));
  yield { finding: finding('unexpected-character', { sign }, first), edits, isCertain: true };
}

function* swappedSigns({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1, at - 2, at + 1]) {
    const first = tokens[index];
    if (first === undefined || !/^[-=<>!:]+$/.test(first.text)) continue;
    let last = index;
    while (last < index + 2 && /^[=<>!]+$/.test(tokens[last + 1]?.text ?? '')) last += 1;
    for (let end = last; end >= index; end -= 1) {
      const token = tokens[end];
      if (token === undefined) continue;
      const stretch = { start: first.start, end: token.end };
      const written = text.slice(stretch.start, stretch.end);
      const close = written.replace(/\s+/g, '');
      const right =
        SWAPPED[close] ?? (written !== close && /^(?:[<>!=]=|[=!]==)$/.test(close) ? close : undefined);
      if (right === undefined || right === written || (close === '=>' && endsParameters(tokens, index)))
        continue;
      const params = { written, right };
      const told = COMPARISON.test(right)
        ? finding('swapped-sign', params, stretch)
        : finding('wrong-sign', params, stretch);
      yield { finding: told, edits: [replaced(stretch, right)] };
    }
  }
}

/** `-- a note`, as other languages have it. */
function* otherComments({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const start = text.lastIndexOf('\n', (tokens[at]?.start ?? 0) - 1);
  for (const token of tokens) {
    if (token.text !== '--' || token.start < start || token.start > (tokens[at]?.end ?? 0)) continue;
    if (!/^--\s+\p{L}/u.test(text.slice(token.start))) continue;
    yield {
      finding: finding('wrong-sign', { written: '--', right: '//' }, token),
      edits: [replaced(token, '//')],
    };
  }
}

/** `1O0` and `1 250 000`. */
function* numbers({ text, tokens }: BrokenProgram): Generator<Suspicion> {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'number') continue;
    const letter = /^\d+([Ool])[\dOol]*$/.exec(token.text);
    if (letter !== null) {
      const sign = letter[1] ?? '';
      const right = sign === 'l' ? '1' : '0';
      const start = token.start + token.text.indexOf(sign);
      const digits = token.text.replace(/[Oo]/g, '0').replace(/l/g, '1');
      yield {
        finding: finding('look-alike', { sign, right }, { start, end: start + 1 }),
        edits: [replaced(token, digits)],
      };
    }
    let last = index;
    while (
      /^\d{3}$/.test(tokens[last + 1]?.text ?? '') &&
      text.slice(tokens[last]?.end, tokens[last + 1]?.start) === ' '
    )
      last += 1;
    const end = tokens[last]?.end ?? token.end;
    if (last === index || !/^\d{1,3}$/.test(token.text)) continue;
    // One of several values of a call: `rect(10, 20 100, 50)` lacks a comma.
    const isOfSeveral = tokens[index - 1]?.text === ',' || tokens[last + 1]?.text === ',';
    if (isOfSeveral && tokens[openerBefore(tokens, index)]?.text === '(') continue;
    const written = text.slice(token.start, end);
    const right = written.replace(/ /g, '');
    const place = { start: token.start, end };
    yield { finding: finding('spaced-number', { written, right }, place), edits: [replaced(place, right)] };
  }
}

/** `total + = 1`. */
function* partedSigns({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1, at + 1]) {
    const first = tokens[index - 1];
    const second = tokens[index];
    if (first === undefined || second === undefined || first.end === second.start) continue;
    const right = first.text + second.text;
    if (!/^(?:[-+*/%]=|\+\+|--|\*\*|&&|\|\|)$/.test(right)) continue;
    const stretch = { start: first.start, end: second.end };
    const written = text.slice(stretch.start, stretch.end);
    yield { finding: finding('parted-sign', { written, right }, stretch), edits: [replaced(stretch, right)] };
  }
}

/** True for an arrow behind `(a, b)`: it makes a function, whatever else is wrong. */
function endsParameters(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.text !== ')') return false;
  const opener = openerBefore(tokens, index - 1);
  return tokens.slice(opener + 1, index - 1).every(({ type, text }) => type === 'name' || text === ',');
}

/** `let total == 0`. */
function* comparisonInDeclaration({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const sign = tokens[index];
    const isDeclaration = /^(?:let|const|var)$/.test(tokens[index - 2]?.text ?? '');
    if (sign === undefined || !/^={2,3}$/.test(sign.text) || !isDeclaration) continue;
    yield {
      finding: finding('comparison-as-assignment', { written: sign.text }, sign),
      edits: [replaced(sign, '=')],
      isCertain: true,
    };
  }
}

/** The sign of JavaScript that a full-width one stands for, null when it is none. */
function halfWidth(sign: string): string | null {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : null;
}
