import type { Place, PlaceFix } from './problem-list.ts';

/** Puts `text` in at a place. */
export function insertAt(place: Place, text: string): PlaceFix {
  return { code: 'insert', params: { text: text.trim() }, edits: [{ from: place, to: place, insert: text }] };
}

/** Puts `text` in the place of `old`, which starts at `place` and stays on its line. */
export function replaceAt(place: Place, old: string, text: string): PlaceFix {
  const to = after(place, old.length);
  return { code: 'replace', params: { old, text }, edits: [{ from: place, to, insert: text }] };
}

/** Takes `old` out, which starts at `place` and stays on its line. */
export function deleteAt(place: Place, old: string): PlaceFix {
  return { ...replaceAt(place, old, ''), code: 'delete', params: { old: old.trim() } };
}

/** Takes whole lines out, the last one included; `old` says which. */
export function deleteLines(from: number, last: number, old: string): PlaceFix {
  const edit = { from: { line: from, column: 1 }, to: { line: last + 1, column: 1 }, insert: '' };
  return { code: 'delete', params: { old }, edits: [edit] };
}

/** Writes a value between double quotes. */
export function quoteAt(place: Place, value: string): PlaceFix {
  return { ...replaceAt(place, value, `"${value.replace(/[\\"]/g, '\\$&')}"`), code: 'quote' };
}

/** The place some columns further on the same line. */
export function after({ line, column }: Place, columns: number): Place {
  return { line, column: column + columns };
}
