/** Orders of the recorder's records: see guest/lazy/tracer.js, which writes them. */
export const ORDER = {
  write: 0,
  condition: 1,
  enter: 2,
  return: 3,
  leave: 4,
  value: 5,
  catch: 6,
  scope: 7,
  turn: 8,
  pause: 9,
  resume: 10,
  property: 11,
  object: 12,
  item: 13,
  gone: 14,
  output: 15,
} as const;

/** Tags of values in the log. */
export const TAG = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  object: 6,
  bigint: 7,
  other: 8,
  function: 9,
} as const;

/** Key of the record that tells an object's length. */
export const LENGTH_KEY = -0.5;

/** Words of a record by its order; `enter` has two more for each value given. */
const WORDS = [3, 2, 4, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3];

/** The head word of a record, taken apart. */
export interface Head {
  readonly site: number;
  readonly tag: number;
  readonly order: number;
}

/** Takes a head word apart. */
export function readHead(word: number): Head {
  return { site: Math.floor(word / 256), tag: (word >>> 4) & 15, order: word & 15 };
}

/** Words of the record that begins at an offset of a log. */
export function recordLength(words: Float64Array, offset: number): number {
  const order = (words[offset] ?? 0) & 15;
  const length = WORDS[order] ?? 1;
  return order === ORDER.enter ? length + 2 * (words[offset + 3] ?? 0) : length;
}
