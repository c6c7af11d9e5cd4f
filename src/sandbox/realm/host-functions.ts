import type { QuickJSHandle } from 'quickjs-emscripten-core';

import type { DirectCall } from '../engine/direct-calls.ts';
import type { OpenedContext } from '../engine/engine.ts';

/** The functions of the host that our own guest modules find on one object, by name. No program can reach them. */
export class HostFunctions {
  readonly #opened: OpenedContext;
  readonly #host: QuickJSHandle;

  /** `host` is held for as long as functions may be added. */
  constructor(opened: OpenedContext, host: QuickJSHandle) {
    this.#opened = opened;
    this.#host = host;
  }

  /** A function for rare calls, with values of any kind. */
  add(name: string, call: (...values: QuickJSHandle[]) => QuickJSHandle | undefined): void {
    const { context } = this.#opened;
    using handle = context.newFunction(name, (...values) => call(...values) ?? context.undefined);
    context.setProp(this.#host, name, handle);
  }

  /** A function for frequent calls, with numbers and texts: true when `call` says so, else undefined; or a number. */
  addDirect(name: string, call: (at: number, count: number) => boolean | number): void {
    using handle = this.#opened.direct.asking(name, call);
    this.#opened.context.setProp(this.#host, name, handle);
  }

  /** The same for one that is told something and answers nothing. */
  addTold(name: string, call: (at: number) => void): void {
    this.addDirect(name, (at) => {
      call(at);
      return false;
    });
  }

  /**
   * A function `(name, number, otherwise)` that makes one for programs, called `name`: `call` does what it can with plain values, and `otherwise`
   * does the rest.
   */
  addMaker(name: string, call: (number: number, at: number, count: number) => boolean): void {
    this.add(name, (title, number, otherwise) => {
      if (title === undefined || number === undefined || otherwise === undefined) return undefined;
      const which = this.#opened.context.getNumber(number);
      const quick: DirectCall = (at, count) => call(which, at, count);
      return this.#opened.direct.quick(this.#opened.context.getString(title), quick, otherwise);
    });
  }

  /** The text of a handle; empty for none. */
  text(handle: QuickJSHandle | undefined): string {
    return handle === undefined ? '' : this.#opened.context.getString(handle);
  }
}
