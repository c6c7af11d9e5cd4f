import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';

import { stripPlaces, valueHandle, type Addresses } from './engine-hooks.ts';
import { RUN_COMPILED } from './open-bytecode.ts';

/** Compiles a text and nothing else. */
const COMPILE_ONLY = { compileOnly: true } as const;

/** What the engine answers in the place of a value when something was thrown: the tag 6, above 32 bits of nothing. */
const EXCEPTION_TAG = 6n;

type Run = (context: number, value: bigint) => bigint;

/** Runs texts of our own in any context, each compiled once in an engine: compiling takes ten times as long as the rest. */
export class OwnTexts {
  readonly #module: QuickJSWASMModule;
  readonly #memory: WebAssembly.Memory;
  readonly #run: Run;
  readonly #last: Addresses;
  readonly #compiled = new Map<string, ArrayBuffer>();

  /** `last` tells where the runtime stands that was made last. */
  constructor(
    module: QuickJSWASMModule,
    memory: WebAssembly.Memory,
    instance: WebAssembly.Instance,
    last: Addresses,
  ) {
    const run = instance.exports[RUN_COMPILED];
    if (typeof run !== 'function') throw new Error('The engine runs no compiled texts.');
    this.#module = module;
    this.#memory = memory;
    this.#last = last;
    this.#run = run as Run; // Its type was looked for when the engine was prepared.
  }

  /** What an expression is worth in a context; null where it cannot be had, for want of memory. The caller disposes it. */
  evaluate(context: QuickJSContext, addresses: Addresses, text: string, file: string): QuickJSHandle | null {
    const compiled = this.#compiledOf(text, file);
    if (compiled === null) return null;
    using bytes = context.newArrayBuffer(compiled.slice(0));
    using code = context.decodeBinaryJSON(bytes);
    const bits = this.#bitsOf(code);
    if (isException(bits)) return null;
    this.#hold(bits); // To run it is to use it up, and the handle will let it go once more.
    const value = this.#run(addresses.context, bits);
    return isException(value) ? null : valueHandle(context, addresses.runtime, value);
  }

  /**
   * Compiles in a runtime of its own, so that the first program finds its own one as every other does. What is ours has no
   * places: they mean nothing to whoever reads the stack of an error.
   */
  #compiledOf(text: string, file: string): ArrayBuffer | null {
    const known = this.#compiled.get(text);
    if (known !== undefined) return known;
    using runtime = this.#module.newRuntime();
    stripPlaces(this.#memory, this.#last.runtime);
    using context = runtime.newContext();
    const made = context.evalCode(`(${text})`, file, COMPILE_ONLY);
    using code = made.error ?? made.value;
    if (made.error !== undefined) return null;
    using bytes = context.encodeBinaryJSON(code);
    if (isException(this.#bitsOf(bytes))) return null;
    using lifetime = context.getArrayBuffer(bytes);
    const compiled = lifetime.value.slice().buffer;
    this.#compiled.set(text, compiled);
    return compiled;
  }

  #bitsOf(handle: QuickJSHandle): bigint {
    return new BigUint64Array(this.#memory.buffer)[handle.value / 8] ?? 0n;
  }

  /** Objects begin with the number of their holders. */
  #hold(bits: bigint): void {
    const words = new Int32Array(this.#memory.buffer);
    const at = Number(bits & 0xffffffffn) / 4;
    words[at] = (words[at] ?? 0) + 1;
  }
}

function isException(bits: bigint): boolean {
  return BigInt.asUintN(64, bits) >> 32n === EXCEPTION_TAG;
}
