import { OPCODE, SECTION, WasmReader } from './wasm-reader.ts';
import { WasmWriter } from './wasm-writer.ts';

/**
 * Rounds of the engine's own loops between two looks at the clock. A round takes some nanoseconds, or a few hundred where
 * it reads properties: the clock is looked at several times a millisecond to ten times a second.
 */
const ROUNDS_PER_POLL = 100_000;

/** A function with a table of more branches than this is the interpreter. */
const MANY_BRANCHES = 150;

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
  const out = new WasmWriter(source.length * 2);
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
  const code = new WasmWriter(64);
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
function writeGuarded(
  source: Uint8Array,
  from: number,
  to: number,
  guard: Uint8Array,
  out: WasmWriter,
): void {
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
