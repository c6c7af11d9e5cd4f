import { parser } from '@lezer/javascript';

import type { Fence } from './draft.ts';
import type { Place, PlaceEdit, ProblemList } from './problem-list.ts';

const CURLY = /[“”„‟«»‘’‚‛]/g;
const SINGLE = '‘’‚‛';
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
  for (const { 0: sign, index } of outside) {
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
  const tree = parser.parse(code);
  return found.filter(({ index }) => !TEXTS.has(tree.resolveInner(index, 1).name));
}

/** The place in the file of an offset into the text of a fence. */
export function placeInFence({ text, place }: Fence, offset: number, lines: readonly string[]): Place {
  const before = text.slice(0, offset).split('\n');
  const line = place.line + before.length;
  // A fence that is indented loses as much of the indentation of its lines.
  const own = text.split('\n')[before.length - 1] ?? '';
  const written = lines[line - 1] ?? own;
  return {
    line,
    column: (before.at(-1) ?? '').length + 1 + Math.max(0, written.trimEnd().length - own.trimEnd().length),
  };
}
