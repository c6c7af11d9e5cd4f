import type { ConsoleLine, DrawCommand, RunOutcome } from '../run-program.ts';
import { ORDER, recordLength } from './log-format.ts';
import type { TracedProgram } from './traced-program.ts';

/** All that a recorded run told. */
export interface Recording {
  readonly traced: TracedProgram;
  readonly outcome: RunOutcome;
  readonly console: readonly ConsoleLine[];
  /** Counts of lines after which the console was cleared. */
  readonly clearings: readonly number[];
  readonly drawing: readonly DrawCommand[];
  /** The recorder's log, record after record. */
  readonly words: Float64Array;
  /** Texts by the numbers that the log has for them. */
  readonly texts: readonly string[];
  /** For each step, the offset in `words` behind the record that is the step. */
  readonly stepEnds: Uint32Array;
  /** Steps that the program took beyond those that are kept. */
  readonly stepsCut: number;
}

/** Most steps that are kept of one run. */
export const MAX_RECORDED_STEPS = 1_000_000;

/** Gathers the log of one run as it comes. */
export class LogReader {
  readonly #traced: TracedProgram;
  readonly #chunks: Float64Array[] = [];
  readonly #texts: string[] = [];
  readonly #ends: number[] = [];
  #length = 0;
  #cut = 0;

  constructor(traced: TracedProgram) {
    this.#traced = traced;
  }

  /** Takes a part of the log, in order. */
  add(words: Float64Array, texts: readonly string[]): void {
    for (const text of texts) this.#texts.push(text);
    let offset = 0;
    while (offset < words.length) {
      const isStep = this.#isStep(words[offset] ?? 0);
      if (isStep && this.#ends.length >= MAX_RECORDED_STEPS) this.#cut += 1;
      offset += recordLength(words, offset);
      if (this.#cut === 0 && isStep) this.#ends.push(this.#length + offset);
    }
    if (this.#cut > 0) return;
    this.#chunks.push(words);
    this.#length += words.length;
  }

  /** The whole log with what else the run told. */
  finish(run: Pick<Recording, 'outcome' | 'console' | 'clearings' | 'drawing'>): Recording {
    const words = new Float64Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      words.set(chunk, at);
      at += chunk.length;
    }
    return {
      ...run,
      traced: this.#traced,
      words,
      texts: this.#texts,
      stepEnds: Uint32Array.from(this.#ends),
      stepsCut: this.#cut,
    };
  }

  #isStep(head: number): boolean {
    switch (head & 15) {
      case ORDER.write:
        return this.#traced.sites[Math.floor(head / 256)]?.kind !== 'silent';
      case ORDER.condition:
      case ORDER.enter:
      case ORDER.return:
      case ORDER.value:
      case ORDER.catch:
      case ORDER.pause:
      case ORDER.resume:
      case ORDER.property:
        return true;
      default:
        return false;
    }
  }
}
