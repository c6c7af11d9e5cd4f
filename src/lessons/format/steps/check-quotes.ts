import { parser } from '@lezer/javascript';

import type { Fence } from '../draft.ts';
import type { Place, PlaceEdit, ProblemList } from '../problems/problem-list.ts';

const CURLY = /[“”„‟«»‘’‚‛]/g;
const SINGLE = '‘’‚‛';
/** Most quotes that one cure changes. */
const MAX_CURED = 200;
/** Where a quotation mark is a part of what is said, not of the code. */
const TEXTS: ReadonlySet<string> = new Set([
  'String',
  'TemplateString',
  'LineComment',
  'BlockComment',
  'RegExp',
]);

/** Reports the first typographic quote of a code block that does not stand in a text; the cure changes them all. */
export function checkQuotes(fence: Fence, lines: readonly string[], problems: ProblemList): void {
  const outside = quotesInCode(fence.text);
  const [first] = outside;
  if (first === undefined) return;
  const edits: PlaceEdit[] = [];
  let isInDouble = false;
  for (const { 0: sign, index } of outside.slice(0, MAX_CURED)) {
    const isSingle = SINGLE.includes(sign);
    // Between double quotes an apostrophe is a letter.
    if (isSingle && isInDouble) continue;
    if (!isSingle) isInDouble = !isInDouble;
    const from = placeInFence(fence, index, lines);
    edits.push({ from, to: { line: from.line, column: from.column + 1 }, insert: isSingle ? "'" : '"' });
  }
  problems.add(
    'C008',
    placeInFence(fence, first.index, lines),
    { c: first[0] },
    {
      code: 'replace',
      params: { old: first[0], text: SINGLE.includes(first[0]) ? "'" : '"' },
      edits,
    },
  );
}

/** Whether a program has a typographic quote where an ordinary one was meant. */
export function hasCurlyQuotes(code: string): boolean {
  return quotesInCode(code).length > 0;
}

function quotesInCode(code: string): RegExpExecArray[] {
  const found = [...code.matchAll(CURLY)];
  if (found.length === 0) return [];
  const texts: { readonly from: number; readonly to: number }[] = [];
  parser.parse(code).iterate({
    enter: ({ name, from, to }) => {
      if (!TEXTS.has(name)) return;
      texts.push({ from, to });
    },
  });
  let next = 0;
  return found.filter(({ index }) => {
    while ((texts[next]?.to ?? Infinity) <= index) next += 1;
    return index < (texts[next]?.from ?? Infinity);
  });
}

/** The place in the file of an offset into the text of a fence. */
export function placeInFence({ text, place }: Fence, offset: number, lines: readonly string[]): Place {
  let row = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    row += 1;
    start = end + 1;
  }
  const line = place.line + 1 + row;
  const end = text.indexOf('\n', start);
  const own = text.slice(start, end < 0 ? text.length : end);
  // A fence that is indented loses as much of the indentation of its lines.
  const written = lines[line - 1] ?? own;
  const lost = Math.max(0, written.trimEnd().length - own.trimEnd().length);
  return { line, column: offset - start + 1 + lost };
}
