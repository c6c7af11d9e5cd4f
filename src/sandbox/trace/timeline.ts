import { ProgramShape } from './program-shape.ts';
import type { Recording } from './recording.ts';
import { RunState } from './run-state.ts';

/** Fewest steps between two states that are kept. */
const SPACING = 1000;

/** Any step's state of a recorded run: rebuilt from the nearest one that was kept on the way to earlier answers. */
export class Timeline {
  readonly recording: Recording;
  /** States by the number of steps that they have behind them, in order; the first has none. */
  readonly #kept: { readonly steps: number; readonly state: RunState }[];

  #shape: ProgramShape | null = null;

  constructor(recording: Recording) {
    this.recording = recording;
    this.#kept = [{ steps: 0, state: new RunState(recording.traced, recording.texts) }];
  }

  /** How many steps there are. */
  get length(): number {
    return this.recording.stepEnds.length;
  }

  /** The state right after a step, counted from 0; of the last one for anything beyond. The caller may move it on. */
  stateAfter(step: number): RunState {
    const wanted = Math.min(step, this.length - 1) + 1;
    let nearest = this.#kept[this.#indexBefore(wanted)];
    if (nearest === undefined) throw new Error('A timeline keeps at least its beginning.');
    while (nearest.steps < wanted) {
      const spacing = Math.max(SPACING, nearest.state.size);
      const state = nearest.state.fork();
      const next = Math.min(wanted, nearest.steps + spacing);
      this.#advance(state, nearest.steps, next);
      if (next < nearest.steps + spacing) return state;
      nearest = { steps: next, state };
      this.#kept.push(nearest);
    }
    return nearest.state.fork();
  }

  /** The states right before and right after a step. */
  around(step: number): { readonly before: RunState; readonly after: RunState } {
    const before = this.stateAfter(step - 1);
    const after = before.fork();
    this.#advance(after, Math.min(step, this.length), Math.min(step + 1, this.length));
    return { before, after };
  }

  /** Offset in the log behind so many steps. */
  offsetBehind(steps: number): number {
    const { words, stepEnds } = this.recording;
    return steps === 0 ? 0 : (stepEnds[steps - 1] ?? words.length);
  }

  /** What the program's text says about its steps. */
  get shape(): ProgramShape {
    this.#shape ??= new ProgramShape(this.recording.traced.program);
    return this.#shape;
  }

  #advance(state: RunState, fromSteps: number, toSteps: number): void {
    state.advance(this.recording.words, this.offsetBehind(fromSteps), this.offsetBehind(toSteps));
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
