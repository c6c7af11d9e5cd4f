/** Numbers of the instructions that `guardLoops` looks for. */
export const OPCODE = {
  ...{ block: 0x02, loop: 0x03, if: 0x04, end: 0x0b, branchTable: 0x0e, call: 0x10, bulk: 0xfc },
  ...{ store64: 0x37, const64: 0x42 },
} as const;

/** Numbers of the sections of a module. */
export const SECTION = {
  ...{ types: 1, imports: 2, functions: 3, table: 4, globals: 6, exports: 7, code: 10 },
} as const;

/** Reads the bytes of a WebAssembly module from a place on. */
export class WasmReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** One byte. */
  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new Error('The engine ends in the middle.');
    this.at += 1;
    return value;
  }

  /** An unsigned number of up to 32 bits. */
  unsigned(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const part = this.byte();
      value += (part & 0x7f) * factor;
      if (part < 0x80) return value;
    }
  }

  /** A signed number of up to 64 bits. */
  signed(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const part = this.byte();
      value |= BigInt(part & 0x7f) << shift;
      if (part < 0x80) return BigInt.asIntN(64, (part & 0x40) === 0 ? value : value - (1n << (shift + 7n)));
    }
  }

  /** A text behind its length. */
  name(): string {
    const length = this.unsigned();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** Passes over a number of any length. */
  skipNumber(): void {
    while (this.byte() >= 0x80);
  }

  /** Passes over what follows an instruction's own byte; answers how many targets a branch table has, else 0. */
  skipImmediates(opcode: number): number {
    if (opcode >= 0x45 && opcode <= 0xc4) return 0;
    if (opcode >= 0x28 && opcode <= 0x3e) return this.#skipNumbers(2);
    if (opcode >= 0x20 && opcode <= 0x26) return this.#skipNumbers(1);
    switch (opcode) {
      case 0x00:
      case 0x01:
      case 0x05:
      case OPCODE.end:
      case 0x0f:
      case 0x1a:
      case 0x1b:
      case 0xd1:
        return 0;
      case OPCODE.block:
      case OPCODE.loop:
      case OPCODE.if:
      case 0x0c:
      case 0x0d:
      case 0x10:
      case 0x3f:
      case 0x40:
      case 0x41:
      case 0x42:
      case 0xd0:
      case 0xd2:
        return this.#skipNumbers(1);
      case 0x11:
        return this.#skipNumbers(2);
      case 0x43:
        this.at += 4;
        return 0;
      case 0x44:
        this.at += 8;
        return 0;
      case OPCODE.branchTable: {
        const targets = this.unsigned();
        this.#skipNumbers(targets + 1);
        return targets;
      }
      case OPCODE.bulk:
        return this.#skipBulk(this.unsigned());
      default:
        throw new Error(`The engine has an instruction that is not known here: ${opcode}.`);
    }
  }

  /** Instructions on stretches of memory and tables, and conversions that saturate. */
  #skipBulk(operation: number): number {
    if (operation <= 7) return 0;
    return this.#skipNumbers([8, 10, 12, 14].includes(operation) ? 2 : 1);
  }

  #skipNumbers(count: number): number {
    for (let i = 0; i < count; i++) this.skipNumber();
    return 0;
  }
}
