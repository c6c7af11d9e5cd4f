import { isStep, recordLength } from './log-format.ts';
import type { Gap, Recording } from './recording.ts';
import { RunState } from './run-state.ts';
import type { TracedProgram } from '../weave/traced-program.ts';

/** Steps that are kept at least of the beginning of a run, and of its end. */
export const KEPT_AT_ENDS = 500_000;

/** A part of the log as it came; records lie in it whole. */
interface Part {
  readonly words: Float64Array;
  /** For each step, the offset in these words behind its record. */
  readonly ends: Uint32Array;
}

/** Gathers the log of one run as it comes: its beginning and its end, and between them no more than the state that it led to. */
export class LogReader {
  readonly #traced: TracedProgram;
  readonly #kept: number;
  readonly #texts: string[] = [];
  readonly #head: Part[] = [];
  #headSteps = 0;
  #tail: Part[] = [];
  #tailSteps = 0;
  /** The state where the tail begins, once something was dropped before it. */
  #bridge: RunState | null = null;
  #dropped = 0;
  #untold = 0;

  constructor(traced: TracedProgram, kept: number) {
    this.#traced = traced;
    this.#kept = kept;
  }

  /** Takes a part of the log, in order. `untold` is how many steps were taken by now of which it says nothing. */
  add(words: Float64Array, texts: readonly string[], untold: number): void {
    for (const text of texts) this.#texts.push(text);
    this.#untold = untold;
    const part = { words, ends: this.#stepEnds(words) };
    if (this.#headSteps < this.#kept) {
      this.#head.push(part);
      this.#headSteps += part.ends.length;
      return;
    }
    this.#tail.push(part);
    this.#tailSteps += part.ends.length;
    for (;;) {
      const [first] = this.#tail;
      if (first === undefined || this.#tailSteps - first.ends.length < this.#kept) return;
      this.#drop(first);
    }
  }

  /** Steps that were told so far, those that were let go included. */
  get told(): number {
    return this.#headSteps + this.#dropped + this.#tailSteps;
  }

  /** The whole log with what else the run told. */
  finish(run: Pick<Recording, 'outcome' | 'console' | 'clearings' | 'drawing' | 'tests'>): Recording {
    const parts = [...this.#head, ...this.#tail];
    const stepEnds = new Uint32Array(this.#headSteps + this.#tailSteps);
    let at = 0;
    let step = 0;
    for (const part of parts) {
      const { ends } = part;
      for (let index = 0; index < ends.length; index++) stepEnds[step + index] = at + (ends[index] ?? 0);
      step += ends.length;
      at += part.words.length;
    }
    const words = joined(parts);
    return {
      ...run,
      traced: this.#traced,
      words,
      texts: this.#texts,
      stepEnds,
      gap: this.#gap,
      stepsCut: this.#untold,
    };
  }

  get #gap(): Gap | null {
    if (this.#bridge === null) return null;
    const offset = lengthOf(this.#head);
    return { at: this.#headSteps, steps: this.#dropped, offset, state: this.#bridge };
  }

  /** Lets the first part of the tail go, but for what it changed. */
  #drop(part: Part): void {
    if (this.#bridge === null) {
      this.#bridge = new RunState(this.#traced, this.#texts);
      const beginning = joined(this.#head);
      this.#bridge.advance(beginning, 0, beginning.length);
    }
    this.#bridge.advance(part.words, 0, part.words.length, false);
    this.#dropped += part.ends.length;
    this.#tail.shift();
    this.#tailSteps -= part.ends.length;
  }

  #stepEnds(words: Float64Array): Uint32Array {
    const ends = new Uint32Array(words.length);
    let count = 0;
    for (let offset = 0; offset < words.length;) {
      const head = words[offset] ?? 0;
      offset += recordLength(words, offset);
      if (isStep(head)) ends[count++] = offset;
    }
    return ends.slice(0, count);
  }
}

function joined(parts: readonly Part[]): Float64Array {
  const all = new Float64Array(lengthOf(parts));
  let at = 0;
  for (const { words } of parts) {
    all.set(words, at);
    at += words.length;
  }
  return all;
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { words }) => sum + words.length, 0);
}
