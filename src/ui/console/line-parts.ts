import type { ConsoleStretch, ConsoleValue } from '../../sandbox/run-program.ts';

/** A piece of a console line: text, or a value that can be opened and is read as `text` while it is closed. */
export type LinePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly text: string; readonly value: ConsoleValue };

/** Cuts a line, without its indentation, at its values. A value that does not lie in the text is left out. */
export function lineParts(text: string, values: readonly ConsoleStretch[]): readonly LinePart[] {
  const parts: LinePart[] = [];
  let from = 0;
  for (const { at, length, value } of values) {
    if (at < from || at + length > text.length || value.entries === undefined) continue;
    if (at > from) parts.push({ type: 'text', text: text.slice(from, at) });
    parts.push({ type: 'value', text: text.slice(at, at + length), value });
    from = at + length;
  }
  if (from < text.length || parts.length === 0) parts.push({ type: 'text', text: text.slice(from) });
  return parts;
}

/** Numbers of the objects that occur more than once in a value. */
export function repeatedIds(value: ConsoleValue): ReadonlySet<number> {
  const repeated = new Set<number>();
  const visit = (node: ConsoleValue): void => {
    if (node.isOpenElsewhere === true && node.id !== undefined) repeated.add(node.id);
    for (const entry of node.entries ?? []) visit(entry.value);
  };
  visit(value);
  return repeated;
}
