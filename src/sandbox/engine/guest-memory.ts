/**
 * The upper half of a value as this very build of the engine packs it: what lies outside of the tags belongs to a number with
 * fractions, whose own upper half is `FRACTION` higher. `checkHooks` proves all of it.
 */
const TAG = { first: -9, flatText: -7, whole: 0, boolean: 1, null: 2, undefined: 3, last: 7 } as const;
const FRACTION = 0x7ff8000a;

/** In a text that lies in one piece: where its length stands, with a sign for letters of two bytes, and where its letters begin. */
const LENGTH_AT = 4;
const LETTERS_AT = 16;
const IS_WIDE = 0x80000000;

/** Letters that are put together at once, and for each number of them a list that is filled again and again: the quickest way by far. */
const PIECE = 64;
const LISTS: readonly number[][] = Array.from({ length: PIECE + 1 }, (_, size) =>
  Array<number>(size).fill(0),
);

/** Reads numbers and texts where they stand in the engine's memory. Objects are never looked at. */
export class GuestMemory {
  readonly #memory: WebAssembly.Memory;
  #words = new Int32Array(0);
  #bytes = new Uint8Array(0);
  #units = new Uint16Array(0);
  readonly #fraction = new Float64Array(1);
  readonly #halves = new Int32Array(this.#fraction.buffer);

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
  }

  /** To be called before values are read: memory that has grown is another memory. */
  renew(): void {
    if (this.#words.length > 0) return;
    this.#words = new Int32Array(this.#memory.buffer);
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.#units = new Uint16Array(this.#memory.buffer);
  }

  /** Puts a whole number of 32 bits at an address. */
  write(at: number, word: number): void {
    this.#words[at >> 2] = word;
  }

  /** The number at an address; NaN also for what is no number. */
  number(at: number): number {
    const tag = this.#words[(at >> 2) + 1] ?? 0;
    if (tag === TAG.whole) return this.#words[at >> 2] ?? 0;
    if (!isFraction(tag)) return NaN;
    this.#halves[0] = this.#words[at >> 2] ?? 0;
    this.#halves[1] = tag + FRACTION;
    return this.#fraction[0] ?? 0;
  }

  /** The text at an address, by its code units; null for what is none, or lies in pieces. */
  text(at: number): string | null {
    if (this.#words[(at >> 2) + 1] !== TAG.flatText) return null;
    const place = this.#words[at >> 2] ?? 0;
    const size = this.#words[(place + LENGTH_AT) >> 2] ?? 0;
    const letters = place + LETTERS_AT;
    if (size < 0) {
      const from = letters >> 1;
      return lettersOf(this.#units, from, from + size + IS_WIDE);
    }
    return lettersOf(this.#bytes, letters, letters + size);
  }

  /** How a value is printed that stands for itself; null for any other, and for minus zero. */
  plainText(at: number): string | null {
    const tag = this.#words[(at >> 2) + 1] ?? 0;
    switch (tag) {
      case TAG.flatText:
        return this.text(at);
      case TAG.whole:
        return String(this.#words[at >> 2]);
      case TAG.boolean:
        return this.#words[at >> 2] === 0 ? 'false' : 'true';
      case TAG.null:
        return 'null';
      case TAG.undefined:
        return 'undefined';
      default: {
        const number = isFraction(tag) ? this.number(at) : 0;
        return number === 0 ? null : String(number);
      }
    }
  }
}

function isFraction(tag: number): boolean {
  return tag < TAG.first || tag > TAG.last;
}

function lettersOf(units: Uint8Array | Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to;) {
    const list = LISTS[Math.min(PIECE, to - at)] ?? [];
    for (let i = 0; i < list.length; i++) list[i] = units[at++] ?? 0;
    text += String.fromCharCode.apply(null, list);
  }
  return text;
}
