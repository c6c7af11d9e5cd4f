import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

import type { DrawBatch } from './draw-batch.ts';

/** Puts what the guest hands over together. The buffers are made by our own guest modules; no program can reach them. */
export class BatchReader {
  readonly #context: QuickJSContext;
  #images: Uint8ClampedArray[] = [];

  constructor(context: QuickJSContext) {
    this.#context = context;
  }

  /** Takes the pixels of one image of the batch that comes next. */
  takeImage(buffer: QuickJSHandle): void {
    this.#images.push(new Uint8ClampedArray(this.#bytesOf(buffer, null)));
  }

  /**
   * Reads a batch: its buffer, how many numbers of it count, its texts as JSON, its signs (1: the turtle has moved, 2: only a
   * part, 4: a frame of an animation) and where the turtle stands.
   */
  read(values: readonly QuickJSHandle[]): DrawBatch {
    const [buffer, used, strings, signs, ...turtle] = values;
    if (buffer === undefined || used === undefined || strings === undefined || signs === undefined) {
      throw new Error('The guest has sent no whole batch.');
    }
    const number = (handle: QuickJSHandle): number => this.#context.getNumber(handle);
    const [x = 0, y = 0, angle = 0] = turtle.map(number);
    const sign = number(signs);
    const images = this.#images;
    this.#images = [];
    return {
      numbers: new Float64Array(this.#bytesOf(buffer, number(used) * 8)),
      strings: JSON.parse(this.#context.getString(strings)) as readonly string[], // Written by our own guest module.
      images,
      turtle: (sign & 1) === 0 ? null : { type: 'turtle', x, y, angle },
      isPart: (sign & 2) !== 0,
      isFrame: (sign & 4) !== 0,
    };
  }

  #bytesOf(buffer: QuickJSHandle, length: number | null): ArrayBuffer {
    using bytes = this.#context.getArrayBuffer(buffer);
    return bytes.value.slice(0, length ?? undefined).buffer;
  }
}
