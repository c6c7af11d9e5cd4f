/** Gathers bytes; a section or a function is written behind room for its size. */
export class WasmWriter {
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

  /** A number of up to 64 bits, in the form that has a sign. */
  signed64(value: bigint): void {
    let rest = value;
    for (; rest >= 0x40n || rest < -0x40n; rest >>= 7n) this.write(Number(rest & 0x7fn) + 0x80);
    this.write(Number(rest & 0x7fn));
  }

  name(text: string): void {
    const letters = new TextEncoder().encode(text);
    this.unsigned(letters.length);
    this.copy(letters, 0, letters.length);
  }

  section(id: number, fill: (inner: WasmWriter) => void): void {
    this.write(id);
    this.sized(fill);
  }

  /** Five bytes for the size, whatever it is: a number may be written longer than it has to be. */
  sized(fill: (inner: WasmWriter) => void): void {
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
