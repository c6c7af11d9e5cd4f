import { ProgramShape } from '../weave/program-shape.ts';
import type { Recording } from './recording.ts';
import { RunState } from './run-state.ts';

/** Fewest steps between two states that are kept. */
const SPACING = 1000;

/** Any step's state of a recorded run: rebuilt from the nearest one that was kept on the way to earlier answers. */
export class Timeline {
  readonly recording: Recording;
  readonly #beginning: Stretch;
  /** The steps behind those that are not kept. */
  readonly #rest: Stretch | null;

  #shape: ProgramShape | null = null;

  constructor(recording: Recording) {
    this.recording = recording;
    const { gap, traced, texts } = recording;
    this.#beginning = new Stretch(recording, 0, 0, new RunState(traced, texts));
    this.#rest = gap === null ? null : new Stretch(recording, gap.at, gap.offset, gap.state.fork());
  }

  /** How many steps there are to go through. */
  get length(): number {
    return this.recording.stepEnds.length;
  }

  /** The state right after a step, counted from 0; of the last one for anything beyond. The caller may move it on. */
  stateAfter(step: number): RunState {
    const wanted = Math.min(step, this.length - 1) + 1;
    const isInRest = this.#rest !== null && wanted > this.#rest.first;
    return (isInRest ? this.#rest : this.#beginning).stateAt(wanted);
  }

  /** The states right before and right after a step. */
  around(step: number): { readonly before: RunState; readonly after: RunState } {
    const rest = this.#rest?.first === step ? this.#rest : null;
    const before = rest === null ? this.stateAfter(step - 1) : rest.stateAt(step);
    const after = before.fork();
    if (step < this.length)
      after.advance(this.recording.words, this.offsetBefore(step), this.offsetBehind(step));
    return { before, after };
  }

  /** Offset in the log of the first record that belongs to a step. */
  offsetBefore(step: number): number {
    const { stepEnds, gap } = this.recording;
    if (step === gap?.at) return gap.offset;
    return step === 0 ? 0 : (stepEnds[step - 1] ?? this.recording.words.length);
  }

  /** Offset in the log behind the record that is a step. */
  offsetBehind(step: number): number {
    return this.recording.stepEnds[step] ?? this.recording.words.length;
  }

  /** What the program's text says about its steps. */
  get shape(): ProgramShape {
    this.#shape ??= new ProgramShape(this.recording.traced.program);
    return this.#shape;
  }
}

/** Steps in a row. */
class Stretch {
  /** Steps of the timeline before this stretch. */
  readonly first: number;
  readonly #recording: Recording;
  readonly #offset: number;
  /** States by the number of steps that the timeline has behind them, in order. */
  readonly #kept: { readonly steps: number; readonly state: RunState }[];

  constructor(recording: Recording, first: number, offset: number, start: RunState) {
    this.first = first;
    this.#recording = recording;
    this.#offset = offset;
    this.#kept = [{ steps: first, state: start }];
  }

  stateAt(wanted: number): RunState {
    let nearest = this.#kept[this.#indexBefore(wanted)];
    if (nearest === undefined) throw new Error('A timeline keeps at least its beginning.');
    while (nearest.steps < wanted) {
      const spacing = Math.max(SPACING, nearest.state.size);
      const state = nearest.state.fork();
      const next = Math.min(wanted, nearest.steps + spacing);
      state.advance(this.#recording.words, this.#offsetOf(nearest.steps), this.#offsetOf(next));
      if (next < nearest.steps + spacing) return state;
      nearest = { steps: next, state };
      this.#kept.push(nearest);
    }
    return nearest.state.fork();
  }

  #offsetOf(steps: number): number {
    if (steps === this.first) return this.#offset;
    return this.#recording.stepEnds[steps - 1] ?? this.#recording.words.length;
  }

  /** Index of the last kept state with at most so many steps behind it. */
  #indexBefore(steps: number): number {
    let low = 0;
    let high = this.#kept.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#kept[middle]?.steps ?? 0) <= steps) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
