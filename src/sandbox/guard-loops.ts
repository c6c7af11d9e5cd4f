import { OPCODE, WasmReader } from './wasm-reader.ts';

/**
 * Rounds of the engine's own loops between two looks at the clock. A round takes some nanoseconds, or a few hundred where
 * it reads properties: the clock is looked at several times a millisecond to ten times a second.
 */
const ROUNDS_PER_POLL = 100_000;

/** A function with a table of more branches than this is the interpreter. */
const MANY_BRANCHES = 150;

const SECTION = { types: 1, table: 4, globals: 6, exports: 7, code: 10 } as const;
const I32 = 0x7f;
const FUNCTION_TYPE = 0x60;

/** Names under which the guarded engine gives out what it got. */
export const GUARD_EXPORTS = { table: 'marelleTable', fuel: 'marelleFuel', stack: 'marelleStack' } as const;

/** The global in which compilers keep how far the stack reaches down. */
const STACK_GLOBAL = 0;

/**
 * Puts a count into every loop of the engine's own code: built-in functions like `indexOf` or a division of large numbers
 * never ask whether they should stop, and in some browsers nothing else stops them. Every so many rounds the function that
 * stands behind the last one of the engine's table is called; it may throw. The interpreter's loop stays as it is.
 */
export function guardLoops(wasm: ArrayBuffer): ArrayBuffer {
  const source = new Uint8Array(wasm);
  const out = new Writer(source.length * 2);
  out.copy(source, 0, 8);
  const facts = { pollType: 0, pollSlot: 0, fuelGlobal: 0 };
  const reader = new WasmReader(source, 8);
  while (reader.at < source.length) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.unsigned();
    const body = reader.at;
    const end = body + size;
    switch (id) {
      case SECTION.types:
        facts.pollType = reader.unsigned();
        out.section(id, (inner) => {
          inner.unsigned(facts.pollType + 1);
          inner.copy(source, reader.at, end);
          inner.write(FUNCTION_TYPE, 0, 0);
        });
        break;
      case SECTION.table:
        reader.at += 3; // One table of functions, without an upper bound.
        facts.pollSlot = reader.unsigned();
        out.copy(source, start, end);
        break;
      case SECTION.globals:
        facts.fuelGlobal = reader.unsigned();
        out.section(id, (inner) => {
          inner.unsigned(facts.fuelGlobal + 1);
          inner.copy(source, reader.at, end);
          inner.write(I32, 1, 0x41);
          inner.unsigned(0);
          inner.write(OPCODE.end);
        });
        break;
      case SECTION.exports: {
        const count = reader.unsigned();
        out.section(id, (inner) => {
          inner.unsigned(count + 3);
          inner.copy(source, reader.at, end);
          inner.name(GUARD_EXPORTS.table);
          inner.write(1, 0);
          inner.name(GUARD_EXPORTS.fuel);
          inner.write(3);
          inner.unsigned(facts.fuelGlobal);
          inner.name(GUARD_EXPORTS.stack);
          inner.write(3, STACK_GLOBAL);
        });
        break;
      }
      case SECTION.code: {
        const count = reader.unsigned();
        const guard = guardCode(facts);
        out.section(id, (inner) => {
          inner.unsigned(count);
          for (let i = 0; i < count; i++) {
            const length = reader.unsigned();
            const from = reader.at;
            inner.sized((code) => {
              writeGuarded(source, from, from + length, guard, code);
            });
            reader.at = from + length;
          }
        });
        break;
      }
      default:
        out.copy(source, start, end);
    }
    reader.at = end;
  }
  return out.result();
}

/** Code that takes one from the fuel and, when none is left, fills it up and calls the function at `pollSlot`. */
function guardCode(facts: { pollType: number; pollSlot: number; fuelGlobal: number }): Uint8Array {
  const code = new Writer(64);
  const get = 0x23;
  const set = 0x24;
  const number = 0x41;
  code.write(get, facts.fuelGlobal, number, 1, 0x6b, set, facts.fuelGlobal);
  code.write(get, facts.fuelGlobal, number, 0, 0x48, OPCODE.if, 0x40, number);
  code.signed(ROUNDS_PER_POLL);
  code.write(set, facts.fuelGlobal, number);
  code.signed(facts.pollSlot);
  code.write(0x11);
  code.unsigned(facts.pollType);
  code.write(0, OPCODE.end);
  return new Uint8Array(code.result());
}

/** Writes one function with the guard at the head of each of its loops. */
function writeGuarded(source: Uint8Array, from: number, to: number, guard: Uint8Array, out: Writer): void {
  let copied = from;
  for (const head of findLoops(source, from, to)) {
    out.copy(source, copied, head);
    out.copy(guard, 0, guard.length);
    copied = head;
  }
  out.copy(source, copied, to);
}

/** Where the body of each loop of a function starts; none for the interpreter, which polls by itself. */
function findLoops(source: Uint8Array, from: number, to: number): readonly number[] {
  const reader = new WasmReader(source, from);
  for (let groups = reader.unsigned(); groups > 0; groups--) {
    reader.unsigned();
    reader.byte();
  }
  const heads: number[] = [];
  while (reader.at < to) {
    const opcode = reader.byte();
    const targets = reader.skipImmediates(opcode);
    if (opcode === OPCODE.loop) heads.push(reader.at);
    if (targets > MANY_BRANCHES) return [];
  }
  return heads;
}

/** Gathers bytes; a section or a function is written behind room for its size. */
class Writer {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  write(...values: readonly number[]): void {
    this.#reserve(values.length);
    for (const value of values) this.#bytes[this.#length++] = value;
  }

  copy(source: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from);
    this.#bytes.set(source.subarray(from, to), this.#length);
    this.#length += to - from;
  }

  unsigned(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 128)) this.write((rest % 128) + 0x80);
    this.write(rest);
  }

  /** A whole number from 0 on, in the form that has a sign. */
  signed(value: number): void {
    let rest = value;
    for (; rest >= 0x40; rest = Math.floor(rest / 128)) this.write((rest % 128) + 0x80);
    this.write(rest);
  }

  name(text: string): void {
    const letters = new TextEncoder().encode(text);
    this.unsigned(letters.length);
    this.copy(letters, 0, letters.length);
  }

  section(id: number, fill: (inner: Writer) => void): void {
    this.write(id);
    this.sized(fill);
  }

  /** Five bytes for the size, whatever it is: a number may be written longer than it has to be. */
  sized(fill: (inner: Writer) => void): void {
    const place = this.#length;
    this.write(0, 0, 0, 0, 0);
    fill(this);
    let size = this.#length - place - 5;
    for (let i = 0; i < 5; i++, size = Math.floor(size / 128))
      this.#bytes[place + i] = (size % 128) + (i < 4 ? 0x80 : 0);
  }

  result(): ArrayBuffer {
    return this.#bytes.slice(0, this.#length).buffer;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#length + count) * 2);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
