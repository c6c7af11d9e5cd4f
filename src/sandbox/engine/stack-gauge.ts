import { GUARD_EXPORTS } from './guard-loops.ts';

/** Sees how far the engine's stack has reached: the host's own sign of a program that calls too deep. */
export class StackGauge {
  readonly #memory: WebAssembly.Memory;
  readonly #top: WebAssembly.Global;
  #from = 0;
  #length = 0;

  constructor(memory: WebAssembly.Memory, instance: WebAssembly.Instance) {
    const top = instance.exports[GUARD_EXPORTS.stack];
    if (!(top instanceof WebAssembly.Global)) throw new Error('The engine does not show its stack.');
    this.#memory = memory;
    this.#top = top;
  }

  /** Wipes the lower half of the `stackBytes` that may be used from here on. */
  watch(stackBytes: number): void {
    this.#from = Number(this.#top.value) - stackBytes;
    this.#length = Math.floor(stackBytes / 2);
    this.#watched().fill(0);
  }

  /** Whether something has been left there since. One large frame may jump over much of it, though not over all. */
  hasReachedDown(): boolean {
    return this.#watched().some((byte) => byte !== 0);
  }

  /** Made anew each time: the memory may have grown. */
  #watched(): Uint8Array {
    return new Uint8Array(this.#memory.buffer, this.#from, this.#length);
  }
}
