import { OPCODE, SECTION, WasmReader } from './wasm-reader.ts';
import { WasmWriter } from './wasm-writer.ts';

/** Letters under which this very build of the engine exports what is looked into here. */
const LETTERS = { encode: 'Ja', decode: 'Ka', evaluate: 'pa' } as const;

/** Name under which the engine gives out the function that runs a compiled text: `(context, value) => value`. */
export const RUN_COMPILED = 'marelleRun';

/** Parameters and result of that function. */
const RUN_TYPE = 'i32 i64 > i64';

/**
 * What says to `encode` and `decode` whether compiled texts are among what they know: the 64 bits that are written at a
 * place of their state, as published, and with that said.
 */
const SWITCHES = [
  { within: LETTERS.encode, at: 28, closed: 0x1_0001_0000n, open: 0x1_0001_0001n },
  { within: LETTERS.decode, at: 40, closed: 0n, open: 1n << 40n },
] as const;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly value: bigint;
}

interface Anatomy {
  readonly types: readonly string[];
  /** Index into `types` of each function, imported ones first. */
  readonly functionTypes: readonly number[];
  readonly exports: ReadonlyMap<string, number>;
  /** Where the code of a function that is not imported starts and ends. */
  readonly bodyOf: (index: number) => readonly [number, number];
}

/**
 * The engine can keep what it has compiled and run it in another context, ten times quicker than compiling it anew, but the library
 * offers no way to. This changes two numbers in its code and gives one more function out. No program can reach
 * any of them. `checkHooks` proves it each time an engine is made.
 */
export function openBytecode(wasm: ArrayBuffer): ArrayBuffer {
  const source = new Uint8Array(wasm);
  const anatomy = readAnatomy(source);
  const run = findRun(source, anatomy);
  const edits = SWITCHES.map((one) => findSwitch(source, anatomy, one)).sort((a, b) => a.from - b.from);
  const out = new WasmWriter(source.length + 100);
  out.copy(source, 0, 8);
  const reader = new WasmReader(source, 8);
  while (reader.at < source.length) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.unsigned();
    const end = reader.at + size;
    if (id === SECTION.exports) {
      const count = reader.unsigned();
      out.section(id, (inner) => {
        inner.unsigned(count + 1);
        inner.copy(source, reader.at, end);
        inner.name(RUN_COMPILED);
        inner.write(0);
        inner.unsigned(run);
      });
    } else if (id === SECTION.code) {
      const count = reader.unsigned();
      out.section(id, (inner) => {
        inner.unsigned(count);
        for (let i = 0; i < count; i++) {
          const length = reader.unsigned();
          const from = reader.at;
          reader.at += length;
          const mine = edits.filter((edit) => from <= edit.from && edit.to <= reader.at);
          inner.sized((code) => {
            writeEdited(source, from, reader.at, mine, code);
          });
        }
      });
    } else out.copy(source, start, end);
    reader.at = end;
  }
  return out.result();
}

function writeEdited(
  source: Uint8Array,
  from: number,
  to: number,
  edits: readonly Edit[],
  out: WasmWriter,
): void {
  let copied = from;
  for (const edit of edits) {
    out.copy(source, copied, edit.from);
    out.signed64(edit.value);
    copied = edit.to;
  }
  out.copy(source, copied, to);
}

/** The function that `evaluate` hands compiled modules to. */
function findRun(source: Uint8Array, anatomy: Anatomy): number {
  const found = new Set<number>();
  for (const { opcode, reader } of instructionsOf(source, anatomy, LETTERS.evaluate)) {
    if (opcode !== OPCODE.call) continue;
    const index = reader.unsigned();
    if (anatomy.types[anatomy.functionTypes[index] ?? -1] === RUN_TYPE) found.add(index);
  }
  return theOnly([...found], RUN_COMPILED);
}

function findSwitch(
  source: Uint8Array,
  anatomy: Anatomy,
  { within, at, closed, open }: (typeof SWITCHES)[number],
): Edit {
  const found: Edit[] = [];
  for (const { opcode, reader } of instructionsOf(source, anatomy, within)) {
    if (opcode !== OPCODE.const64) continue;
    const from = reader.at;
    const value = reader.signed();
    const to = reader.at;
    if (value !== closed || reader.byte() !== OPCODE.store64) continue;
    reader.skipNumber(); // Its alignment.
    if (reader.unsigned() === at) found.push({ from, to, value: open });
  }
  return theOnly(found, within);
}

function theOnly<T>(found: readonly T[], what: string): T {
  const [first] = found;
  if (first === undefined || found.length !== 1) throw new Error(`The engine has another ${what}.`);
  return first;
}

/** Each instruction of an exported function, with a reader of its own behind it. */
function* instructionsOf(source: Uint8Array, { exports, bodyOf }: Anatomy, name: string) {
  const [from, to] = bodyOf(exports.get(name) ?? -1);
  const reader = new WasmReader(source, from);
  for (let groups = reader.unsigned(); groups > 0; groups--) {
    reader.unsigned();
    reader.byte();
  }
  while (reader.at < to) {
    const opcode = reader.byte();
    yield { opcode, reader: new WasmReader(source, reader.at) };
    reader.skipImmediates(opcode);
  }
}

function readAnatomy(source: Uint8Array): Anatomy {
  const types: string[] = [];
  const functionTypes: number[] = [];
  const exports = new Map<string, number>();
  const bodies: (readonly [number, number])[] = [];
  let imported = 0;
  const reader = new WasmReader(source, 8);
  const many = (read: () => void): void => {
    for (let left = reader.unsigned(); left > 0; left--) read();
  };
  const typeNames = (): string => {
    const names: string[] = [];
    many(() => names.push({ 0x7f: 'i32', 0x7e: 'i64', 0x7d: 'f32', 0x7c: 'f64' }[reader.byte()] ?? '?'));
    return names.join(' ');
  };
  while (reader.at < source.length) {
    const id = reader.byte();
    const size = reader.unsigned();
    const end = reader.at + size;
    if (id === SECTION.types)
      many(() => {
        reader.byte();
        types.push(`${typeNames()} > ${typeNames()}`);
      });
    if (id === SECTION.imports)
      many(() => {
        reader.name();
        reader.name();
        if (reader.byte() === 0) {
          functionTypes.push(reader.unsigned());
          imported += 1;
        } else if (reader.byte() % 2 === 1) {
          reader.unsigned();
          reader.unsigned();
        } else reader.unsigned();
      });
    if (id === SECTION.functions) many(() => functionTypes.push(reader.unsigned()));
    if (id === SECTION.exports)
      many(() => {
        const name = reader.name();
        const isFunction = reader.byte() === 0;
        const index = reader.unsigned();
        if (isFunction) exports.set(name, index);
      });
    if (id === SECTION.code)
      many(() => {
        const length = reader.unsigned();
        bodies.push([reader.at, reader.at + length]);
        reader.at += length;
      });
    reader.at = end;
  }
  const bodyOf = (index: number): readonly [number, number] => bodies[index - imported] ?? [0, 0];
  return { types, functionTypes, exports, bodyOf };
}
