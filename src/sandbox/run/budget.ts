import type { RunOutcome } from '../run-program.ts';

/** Why the host ends a run; set by the host alone, so that no program can pretend it. */
export type HostStop = Exclude<RunOutcome, { kind: 'completed' | 'threw' | 'stopped' }>;

/** What a run has used so far, and the host's reason to end it. Shared by all runs inside one request. */
export class Budget {
  stop: HostStop | null = null;
  readonly #timeMs: number;
  readonly #now: () => number;
  readonly #onPoll: () => void;
  readonly #steps: number;
  #polls: number;
  #usedBefore = 0;
  #leftMs: number;
  #since: number | null = null;
  #isGraced = false;
  /** What this one's time is part of. */
  #outer: Budget | null = null;

  /** `now` answers in milliseconds; `steps` is the most interrupt polls; `onPoll` hears of each time that is asked for. */
  constructor(timeMs: number, steps: number, now: () => number, onPoll: () => void = () => undefined) {
    this.#timeMs = timeMs;
    this.#leftMs = timeMs;
    this.#steps = steps;
    this.#polls = steps;
    this.#now = now;
    this.#onPoll = onPoll;
  }

  /** Interrupt polls so far, of the program and, after `renew`, of its checks. */
  get usedSteps(): number {
    return this.#usedBefore + this.#steps - Math.max(0, this.#polls);
  }

  /** Starts to count running time. */
  resume(): void {
    this.#since ??= this.#now();
  }

  /** Stops counting: the program waits. */
  pause(): void {
    if (this.#since === null) return;
    this.#leftMs -= this.#now() - this.#since;
    this.#since = null;
  }

  /** Gives the whole time and all steps again, for the checks after a program. */
  renew(): void {
    this.stop = null;
    this.#usedBefore = this.usedSteps;
    this.#polls = this.#steps;
    this.#leftMs = this.#timeMs;
    this.#since = this.#now();
  }

  /** A budget of its own for a run inside this one, with what is left here. */
  child(): Budget {
    const used = this.#since === null ? 0 : this.#now() - this.#since;
    const child = new Budget(
      Math.max(0, this.#leftMs - used),
      Math.max(0, this.#polls),
      this.#now,
      this.#onPoll,
    );
    child.#outer = this;
    child.resume();
    return child;
  }

  /** True when the run must end; called by the engine's interrupt and between jobs. Each call is a step. */
  isSpent(): boolean {
    if (this.#isGraced) return false;
    if (this.stop !== null) return true;
    this.#polls -= 1;
    if (this.#polls < 0) this.stop = { kind: 'timed-out', limitMs: this.#timeMs };
    return this.stop !== null || this.isLate();
  }

  /**
   * True when the time is over, whatever else ends the run: what the engine does inside its built-in functions, or to clear
   * up after a program that waits for an answer, is not counted in steps and need not be left half done.
   */
  isLate(): boolean {
    if (this.#isGraced) return false;
    this.#onPoll();
    const used = this.#since === null ? 0 : this.#now() - this.#since;
    if (used <= this.#leftMs) return false;
    this.stop ??= { kind: 'timed-out', limitMs: this.#timeMs };
    this.#outer?.isLate();
    return true;
  }

  /** Does our own bounded work in the engine, which has to come to its end even when the program may not go on. */
  grace<T>(work: () => T): T {
    const before = this.#isGraced;
    this.#isGraced = true;
    try {
      return work();
    } finally {
      this.#isGraced = before;
    }
  }
}
