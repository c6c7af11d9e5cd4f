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
    using bytes = this.#context.getArrayBuffer(buffer);
    this.#images.push(new Uint8ClampedArray(bytes.value.slice().buffer));
  }

  /**
   * Reads a batch: its buffer (the second half has turns, see turtle-walk.ts), how many numbers of it count, its texts as
   * JSON, its signs (2: only a part, 4: a frame of an animation, 8: covered by a background that comes next). Null for a
   * batch of which nothing is left to see.
   */
  read(values: readonly QuickJSHandle[]): DrawBatch | null {
    const [buffer, used, strings, signs] = values;
    if (buffer === undefined || used === undefined || strings === undefined || signs === undefined) {
      throw new Error('The guest has sent no whole batch.');
    }
    const count = this.#context.getNumber(used);
    const sign = this.#context.getNumber(signs);
    const images = this.#images;
    this.#images = [];
    const numbers = this.#follow(buffer, count);
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

  /** Reads the buffer where it stands in the engine's memory. */
  #follow(buffer: QuickJSHandle, count: number): Float64Array {
    using bytes = this.#context.getArrayBuffer(buffer);
    const { buffer: memory, byteOffset, byteLength } = bytes.value;
    return this.#turtle.follow(
      new Float64Array(memory, byteOffset, count),
      new Float64Array(memory, byteOffset + byteLength / 2, count),
    );
  }
}
