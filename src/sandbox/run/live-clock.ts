import type { LiveMessage, ProgramInput } from '../live-input.ts';

/** What ended a wait: inputs, or with none of them the time. `atMs` is on the program's clock. */
export interface Waited {
  readonly inputs: readonly ProgramInput[];
  readonly atMs: number;
}

/** How far in milliseconds the program may fall behind before its clock gives up catching up. */
const LAG_MS = 200;

/** Most inputs that wait for a program which is busy or paused; more are lost. */
const MOST_INPUTS = 1000;

/** Longest time in milliseconds that a program which is always late may go on before the page's messages are let in. */
const TURN_MS = 12;

/** Ties a program's clock to the real one, and wakes the program for what the page says meanwhile. */
export class LiveClock {
  readonly #now: () => number;
  readonly #tell: (state: 'waiting' | 'running') => void;
  /** Real time at which the program's clock stood at 0. */
  #zeroMs = 0;
  #pausedAtMs: number | null = null;
  #sleptAtMs = 0;
  #inputs: ProgramInput[] = [];
  #wake: () => void = () => undefined;

  /** `now` answers in milliseconds and never goes back; `tell` hears when running time stands still and when it goes on. */
  constructor(now: () => number, tell: (state: 'waiting' | 'running') => void) {
    this.#now = now;
    this.#tell = tell;
  }

  /** Says that the program's clock stands at `programMs` right now. */
  start(programMs: number): void {
    this.#zeroMs = this.#now() - programMs;
  }

  /** Takes what the page says, at any time. */
  receive(message: LiveMessage): void {
    switch (message.type) {
      case 'input':
        if (this.#inputs.length < MOST_INPUTS) this.#inputs.push(message.input);
        break;
      case 'pause':
        this.#pausedAtMs ??= this.#now();
        break;
      case 'resume':
        if (this.#pausedAtMs !== null) this.#zeroMs += this.#now() - this.#pausedAtMs;
        this.#pausedAtMs = null;
    }
    this.#wake();
  }

  /** Waits from `fromMs` until `untilMs` on the program's clock, null for ever, or until an input comes. */
  async wait(fromMs: number, untilMs: number | null): Promise<Waited> {
    if (this.#isDue(untilMs) && this.#now() - this.#sleptAtMs < TURN_MS) return this.#wakeUp(fromMs, untilMs);
    this.#tell('waiting');
    do {
      const isPaused = this.#pausedAtMs !== null;
      await this.#sleep(isPaused ? Infinity : this.#isDue(untilMs) ? 0 : this.#leftMs(untilMs));
    } while (this.#pausedAtMs !== null || !this.#isDue(untilMs));
    this.#sleptAtMs = this.#now();
    this.#tell('running');
    return this.#wakeUp(fromMs, untilMs);
  }

  #leftMs(untilMs: number | null): number {
    return untilMs === null ? Infinity : this.#zeroMs + untilMs - this.#now();
  }

  #isDue(untilMs: number | null): boolean {
    return this.#pausedAtMs === null && (this.#inputs.length > 0 || this.#leftMs(untilMs) <= 0);
  }

  #wakeUp(fromMs: number, untilMs: number | null): Waited {
    if (untilMs !== null) this.#zeroMs = Math.max(this.#zeroMs, this.#now() - untilMs - LAG_MS);
    const inputs = this.#inputs;
    this.#inputs = [];
    const nowMs = Math.max(fromMs, this.#now() - this.#zeroMs);
    return { inputs, atMs: Math.min(nowMs, untilMs ?? Infinity) };
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === Infinity ? undefined : setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        // A moment later, so that messages of the same moment come together.
        setTimeout(resolve, 0);
      };
    });
  }
}
