import { OPCODE, SECTION, WasmReader } from './wasm-reader.ts';
import { WasmWriter } from './wasm-writer.ts';

/**
 * Rounds of the engine's own loops between two looks at the clock. A round takes some nanoseconds, or a few hundred where
 * it reads properties: the clock is looked at several times a millisecond to ten times a second.
 */
const ROUNDS_PER_POLL = 100_000;

/** A loop around a table of more branches than this is the interpreter's. */
const MANY_BRANCHES = 150;

/** Bytes of memory that count as one round when they are copied or filled at once, as a power of two. */
const BYTES_PER_ROUND_LOG2 = 8;

/** Instructions of the code that is written here. */
const CODE = {
  get: 0x23,
  set: 0x24,
  number: 0x41,
  less: 0x48,
  minus: 0x6b,
  shift: 0x76,
  call: 0x11,
} as const;

const I32 = 0x7f;
const FUNCTION_TYPE = 0x60;

/** Names under which the guarded engine gives out what it got. */
export const GUARD_EXPORTS = { table: 'marelleTable', fuel: 'marelleFuel', stack: 'marelleStack' } as const;

/** The global in which compilers keep how far the stack reaches down. */
const STACK_GLOBAL = 0;

/**
 * Puts a count into every loop of the engine's own code, and before each piece of memory that is copied or filled at once: built-in
 * functions like `indexOf`, or a division of large numbers, never ask whether they should stop, and in some browsers
 * nothing else stops them. Every so many rounds the function that stands behind the last one of the engine's table is
 * called; it may throw. The interpreter's own loop, which asks by itself, stays as it is.
 */
export function guardLoops(wasm: ArrayBuffer): ArrayBuffer {
  const source = new Uint8Array(wasm);
  const out = new WasmWriter(source.length * 2);
  out.copy(source, 0, 8);
  const facts = { pollType: 0, pollSlot: 0, fuelGlobal: 0, sizeGlobal: 0 };
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
        facts.sizeGlobal = facts.fuelGlobal + 1;
        out.section(id, (inner) => {
          inner.unsigned(facts.fuelGlobal + 2);
          inner.copy(source, reader.at, end);
          for (let made = 0; made < 2; made++) {
            inner.write(I32, 1, CODE.number);
            inner.signed(ROUNDS_PER_POLL); // Enough for what runs before there is anything to call.
            inner.write(OPCODE.end);
          }
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
        const guards = { round: roundGuard(facts), bulk: bulkGuard(facts) };
        out.section(id, (inner) => {
          inner.unsigned(count);
          for (let i = 0; i < count; i++) {
            const length = reader.unsigned();
            const from = reader.at;
            inner.sized((code) => {
              writeGuarded(source, from, from + length, guards, code);
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

interface Facts {
  readonly pollType: number;
  readonly pollSlot: number;
  readonly fuelGlobal: number;
  readonly sizeGlobal: number;
}

interface Guards {
  readonly round: Uint8Array;
  readonly bulk: Uint8Array;
}

/** Code that takes one from the fuel and, when none is left, fills it up and calls the function at `pollSlot`. */
function roundGuard(facts: Facts): Uint8Array {
  const code = new WasmWriter(64);
  code.write(CODE.get, facts.fuelGlobal, CODE.number, 1, CODE.minus, CODE.set, facts.fuelGlobal);
  writePoll(facts, code);
  return new Uint8Array(code.result());
}

/** The same for so many bytes as the number on top of the stack says, which stays there. */
function bulkGuard(facts: Facts): Uint8Array {
  const code = new WasmWriter(64);
  code.write(CODE.set, facts.sizeGlobal, CODE.get, facts.fuelGlobal, CODE.get, facts.sizeGlobal);
  code.write(CODE.number, BYTES_PER_ROUND_LOG2, CODE.shift, CODE.minus, CODE.set, facts.fuelGlobal);
  writePoll(facts, code);
  code.write(CODE.get, facts.sizeGlobal);
  return new Uint8Array(code.result());
}

function writePoll({ fuelGlobal, pollSlot, pollType }: Facts, code: WasmWriter): void {
  code.write(CODE.get, fuelGlobal, CODE.number, 0, CODE.less, OPCODE.if, 0x40, CODE.number);
  code.signed(ROUNDS_PER_POLL);
  code.write(CODE.set, fuelGlobal, CODE.number);
  code.signed(pollSlot);
  code.write(CODE.call);
  code.unsigned(pollType);
  code.write(0, OPCODE.end);
}

/** Writes one function with its guards. */
function writeGuarded(source: Uint8Array, from: number, to: number, guards: Guards, out: WasmWriter): void {
  let copied = from;
  for (const { at, kind } of findPlaces(source, from, to)) {
    out.copy(source, copied, at);
    const guard = guards[kind];
    out.copy(guard, 0, guard.length);
    copied = at;
  }
  out.copy(source, copied, to);
}

/** Where a function has to be guarded, in order: the head of each loop, but for the interpreter's, and each bulk instruction. */
function findPlaces(source: Uint8Array, from: number, to: number): { at: number; kind: keyof Guards }[] {
  const reader = new WasmReader(source, from);
  for (let groups = reader.unsigned(); groups > 0; groups--) {
    reader.unsigned();
    reader.byte();
  }
  const found: { at: number; kind: keyof Guards }[] = [];
  const interpreters = new Set<number>();
  /** What is open around this place: the head of a loop, or 0 for any other block. */
  const open: number[] = [];
  while (reader.at < to) {
    const { at } = reader;
    const opcode = reader.byte();
    const targets = reader.skipImmediates(opcode);
    if (opcode === OPCODE.loop) found.push({ at: reader.at, kind: 'round' });
    if (opcode === OPCODE.bulk && isCopy(source, at + 1)) found.push({ at, kind: 'bulk' });
    if (opcode === OPCODE.loop || opcode === OPCODE.block || opcode === OPCODE.if)
      open.push(opcode === OPCODE.loop ? reader.at : 0);
    else if (opcode === OPCODE.end) open.pop();
    if (targets > MANY_BRANCHES) for (const head of open) interpreters.add(head);
  }
  return found.filter(({ at }) => !interpreters.has(at));
}

/** Whether a bulk instruction copies or fills memory. */
function isCopy(source: Uint8Array, at: number): boolean {
  return source[at] === 10 || source[at] === 11;
}
