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

/** The place some columns further on the same line. */
export function after({ line, column }: Place, columns: number): Place {
  return { line, column: column + columns };
}
