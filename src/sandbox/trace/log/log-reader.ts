import { isStep, recordLength } from './log-format.ts';
import type { Gap, Recording } from './recording.ts';
import { RunState } from './run-state.ts';
import type { TracedProgram } from '../weave/traced-program.ts';

/** Steps that are kept at least of the beginning of a run, and of its end. */
export const KEPT_AT_ENDS = 500_000;

/** Words for which there is room at first; it doubles when it is full. */
const FIRST_ROOM = 65_536;

/** A place in the log: how many words and how many steps lie before it. */
interface Place {
  readonly words: number;
  readonly steps: number;
}

/**
 * Gathers the log of one run as it comes, so that nothing is left to be copied when the run ends: its beginning and its end,
 * and between them no more than the state that it led to.
 */
export class LogReader {
  readonly #traced: TracedProgram;
  readonly #kept: number;
  readonly #texts: string[] = [];
  /** The beginning of the log, what is let go but not yet overwritten, and the end, in one row. */
  #words = new Float64Array(FIRST_ROOM);
  /** For each step of that row, the offset in it behind the step's record. */
  #ends = new Uint32Array(FIRST_ROOM);
  /** Where the beginning ends, where the end begins, and where it ends. */
  #head: Place = { words: 0, steps: 0 };
  #tail: Place = { words: 0, steps: 0 };
  #used: Place = { words: 0, steps: 0 };
  /** Lengths of the parts that the end came in, the oldest first. */
  readonly #parts: Place[] = [];
  /** The state where the tail begins, once something was dropped before it. */
  #bridge: RunState | null = null;
  #dropped = 0;
  #untold = 0;

  constructor(traced: TracedProgram, kept: number) {
    this.#traced = traced;
    this.#kept = kept;
  }

  /** Takes a part of the log, in order; records lie in it whole. `untold` is how many steps were taken by now of which it says nothing. */
  add(words: Float64Array, texts: readonly string[], untold: number): void {
    for (const text of texts) this.#texts.push(text);
    this.#untold = untold;
    const before = this.#used;
    this.#append(words);
    if (this.#head.steps < this.#kept) {
      this.#head = this.#tail = this.#used;
      return;
    }
    this.#parts.push({ words: words.length, steps: this.#used.steps - before.steps });
    for (;;) {
      const [first] = this.#parts;
      if (first === undefined || this.#used.steps - this.#tail.steps - first.steps < this.#kept) return;
      this.#drop(first);
    }
  }

  /** Steps that were told so far, those that were let go included. */
  get told(): number {
    return this.#head.steps + this.#dropped + this.#used.steps - this.#tail.steps;
  }

  /** The whole log with what else the run told. */
  finish(run: Pick<Recording, 'outcome' | 'console' | 'clearings' | 'drawing' | 'tests'>): Recording {
    this.#close();
    return {
      ...run,
      traced: this.#traced,
      words: this.#words.subarray(0, this.#used.words),
      texts: this.#texts,
      stepEnds: this.#ends.subarray(0, this.#used.steps),
      gap: this.#gap,
      stepsCut: this.#untold,
    };
  }

  get #gap(): Gap | null {
    if (this.#bridge === null) return null;
    const { steps: at, words: offset } = this.#head;
    return { at, steps: this.#dropped, offset, state: this.#bridge };
  }

  #append(words: Float64Array): void {
    const start = this.#used.words;
    const room = start + words.length;
    if (room > this.#words.length) {
      const wider = Math.max(room, 2 * this.#words.length);
      const allWords = new Float64Array(wider);
      allWords.set(this.#words.subarray(0, start));
      this.#words = allWords;
      // A step has one word at least.
      const allEnds = new Uint32Array(wider);
      allEnds.set(this.#ends.subarray(0, this.#used.steps));
      this.#ends = allEnds;
    }
    this.#words.set(words, start);
    const ends = this.#ends;
    let { steps } = this.#used;
    for (let offset = 0; offset < words.length;) {
      const head = words[offset] ?? 0;
      offset += recordLength(words, offset);
      if (isStep(head)) ends[steps++] = start + offset;
    }
    this.#used = { words: room, steps };
  }

  /** Lets the first part of the end go, but for what it changed. */
  #drop(part: Place): void {
    if (this.#bridge === null) {
      this.#bridge = new RunState(this.#traced, this.#texts);
      this.#bridge.advance(this.#words, 0, this.#head.words);
    }
    const { words, steps } = this.#tail;
    this.#tail = { words: words + part.words, steps: steps + part.steps };
    this.#bridge.advance(this.#words, words, this.#tail.words, false);
    this.#dropped += part.steps;
    this.#parts.shift();
    // Moving the end costs what it is long: it waits until as much has been let go.
    if (this.#tail.words - this.#head.words > this.#used.words - this.#tail.words) this.#close();
  }

  /** Moves the end behind the beginning. */
  #close(): void {
    const [head, tail, used] = [this.#head, this.#tail, this.#used];
    const gap = { words: tail.words - head.words, steps: tail.steps - head.steps };
    if (gap.words === 0) return;
    this.#words.copyWithin(head.words, tail.words, used.words);
    const ends = this.#ends;
    for (let step = tail.steps; step < used.steps; step++)
      ends[step - gap.steps] = (ends[step] ?? 0) - gap.words;
    this.#tail = head;
    this.#used = { words: used.words - gap.words, steps: used.steps - gap.steps };
  }
}
