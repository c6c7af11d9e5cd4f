/** Numbers and letters that gather before they leave for the page; the longest polygon fits in. */
const BATCH_NUMBERS = 8192;
const BATCH_LETTERS = 50_000;

/** The commands of one batch as `DrawBatch` has them: numbers in a row, and what they name by index. */
export class BatchWriter {
  readonly #numbers = new Float64Array(BATCH_NUMBERS);
  #used = 0;
  #strings: string[] = [];
  readonly #indexes = new Map<string, number>();
  #letters = 0;
  #images: Uint8ClampedArray[] = [];

  get isEmpty(): boolean {
    return this.#used === 0;
  }

  /** Whether so many numbers more are too many. */
  isFull(count: number): boolean {
    return this.#used + count > BATCH_NUMBERS || this.#letters > BATCH_LETTERS;
  }

  add(value: number): void {
    this.#numbers[this.#used++] = value;
  }

  addText(text: string): void {
    this.add(this.#indexOf(text));
  }

  addImage(pixels: Uint8ClampedArray): void {
    this.add(this.#images.push(pixels) - 1);
  }

  /** Hands out what has gathered and begins anew. */
  take(): { numbers: Float64Array; strings: string[]; images: Uint8ClampedArray[] } {
    const taken = {
      numbers: this.#numbers.slice(0, this.#used),
      strings: this.#strings,
      images: this.#images,
    };
    this.clear();
    return taken;
  }

  clear(): void {
    this.#used = 0;
    this.#strings = [];
    this.#indexes.clear();
    this.#letters = 0;
    this.#images = [];
  }

  #indexOf(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#strings.length);
    this.#letters += text.length;
    return this.#strings.push(text) - 1;
  }
}
