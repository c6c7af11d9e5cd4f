import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

import type { DrawBatch } from './draw-batch.ts';
import { TurtleWalk } from './turtle-walk.ts';

/** Puts what the guest hands over together. The buffers are made by our own guest modules; no program can reach them. */
export class BatchReader {
  readonly #context: QuickJSContext;
  readonly #turtle = new TurtleWalk();
  #images: Uint8ClampedArray[] = [];

  constructor(context: QuickJSContext) {
    this.#context = context;
  }

  /** Takes the pixels of one image of the batch that comes next. */
  takeImage(buffer: QuickJSHandle): void {
    this.#images.push(new Uint8ClampedArray(this.#bytesOf(buffer, null)));
  }

  /**
   * Reads a batch: its buffer, how many numbers of it count, its texts as JSON, its signs (2: only a part, 4: a frame of an
   * animation, 8: covered by a background that comes next). Null for a batch of which nothing is left to see.
   */
  read(values: readonly QuickJSHandle[]): DrawBatch | null {
    const [buffer, used, strings, signs] = values;
    if (buffer === undefined || used === undefined || strings === undefined || signs === undefined) {
      throw new Error('The guest has sent no whole batch.');
    }
    const told = new Float64Array(this.#bytesOf(buffer, this.#context.getNumber(used) * 8));
    const sign = this.#context.getNumber(signs);
    const images = this.#images;
    this.#images = [];
    const numbers = this.#turtle.follow(told);
    if ((sign & 8) !== 0) return null;
    return {
      numbers,
      strings: JSON.parse(this.#context.getString(strings)) as readonly string[], // Written by our own guest module.
      images,
      turtle: this.#turtle.takeNews(),
      isPart: (sign & 2) !== 0,
      isFrame: (sign & 4) !== 0,
    };
  }

  #bytesOf(buffer: QuickJSHandle, length: number | null): ArrayBuffer {
    using bytes = this.#context.getArrayBuffer(buffer);
    return bytes.value.slice(0, length ?? undefined).buffer;
  }
}
