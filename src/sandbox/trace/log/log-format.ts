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
  silent: 16,
  put: 17,
  done: 18,
  given: 19,
  early: 20,
  back: 21,
} as const;

/** Tags of values in the log. Those from `undefined` on say all about a value. */
export const TAG = {
  number: 0,
  text: 1,
  object: 2,
  bigint: 3,
  other: 4,
  function: 5,
  undefined: 8,
  null: 9,
  false: 10,
  true: 11,
} as const;

/** A value as the log has it. */
export interface LoggedValue {
  readonly tag: number;
  /** A number, or the number of a text or of an object, by the tag; 0 where the tag says all. */
  readonly payload: number;
}

/** Stands for the instance of a call that has not begun yet. */
export const EARLY_INSTANCE = -1;

/** The number of such an instance in a replay, by the scope of its function. */
export function earlyInstance(home: number): number {
  return EARLY_INSTANCE - home;
}

/** Key of the record that tells an object's length. */
export const LENGTH_KEY = -0.5;

/** Words of a record by its order; `enter`, `given` and `early` have two more for each value. */
const WORDS = [3, 2, 4, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 4, 2, 4, 4, 2];

/** Orders of records that hold a value alone: it is left out where the tag says all. */
const IS_VALUE = WORDS.map((_, order) =>
  [ORDER.condition, ORDER.return, ORDER.value, ORDER.done].some((one) => one === order),
);

/** Orders of records that are steps. */
const IS_STEP = WORDS.map((_, order) =>
  [
    ...[ORDER.write, ORDER.condition, ORDER.enter, ORDER.return, ORDER.value, ORDER.catch, ORDER.pause],
    ...[ORDER.resume, ORDER.property, ORDER.put, ORDER.done, ORDER.given],
  ].some((one) => one === order),
);

/** The head word of a record, taken apart. */
export interface Head {
  readonly site: number;
  readonly tag: number;
  readonly order: number;
}

/** What a head word of a site holds beside the tag of a value, as the woven text gives it to the recorder. */
export function headOf(site: number, order: number): number {
  return site * 512 + order;
}

/** The order of a head word. */
export function orderOf(word: number): number {
  return word & 31;
}

/** The site of a head word; of `output` the frames of an animation. */
export function siteOf(word: number): number {
  return Math.floor(word / 512);
}

/** Takes a head word apart. */
export function readHead(word: number): Head {
  return { site: siteOf(word), tag: (word >>> 5) & 15, order: word & 31 };
}

/** Words of the record that begins at an offset of a log. */
export function recordLength(words: Float64Array, offset: number): number {
  const head = words[offset] ?? 0;
  const order = head & 31;
  if (order === ORDER.enter || order === ORDER.given || order === ORDER.early)
    return 4 + 2 * (words[offset + 3] ?? 0);
  if (IS_VALUE[order] === true && (head & 256) !== 0) return 1;
  return WORDS[order] ?? 1;
}

/** Whether a head word begins a record that is a step. */
export function isStep(word: number): boolean {
  return IS_STEP[word & 31] === true;
}

/** The value that a record tells: its last word. A call tells several, and an output none. */
export function valueIn(words: Float64Array, offset: number): LoggedValue {
  const { tag, order } = readHead(words[offset] ?? 0);
  if (order === ORDER.given) return givenIn(words, offset, (words[offset + 3] ?? 0) - 1);
  const payload = tag >= TAG.undefined ? 0 : (words[offset + (WORDS[order] ?? 1) - 1] ?? 0);
  return { tag, payload };
}

/** One of the values that a call was given; of `given` the last is a default. */
export function givenIn(words: Float64Array, offset: number, index: number): LoggedValue {
  const at = offset + 4 + 2 * index;
  return { tag: words[at] ?? 0, payload: words[at + 1] ?? 0 };
}
