import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';

import type { Addresses } from './engine-hooks.ts';
import { GuestMemory } from './guest-memory.ts';

/** Bytes of a value, and of an address, in the engine's memory. */
export const VALUE_BYTES = 8;
const ADDRESS_BYTES = 4;

/** So many values are passed on at most: their list lies on the engine's stack. */
const MOST_VALUES = 4001;

/** A call of so many values needs no memory of its own for the list of their addresses. */
const FEW_VALUES = 8;

type Ffi = ReturnType<QuickJSWASMModule['getFFI']>;
type ContextPointer = Parameters<Ffi['QTS_Call']>[0];
type FunctionPointer = Parameters<Ffi['QTS_Call']>[1];
type ListPointer = Parameters<Ffi['QTS_Call']>[4];

/** A function of the host as the engine calls it. Answers where its result stands, 0 for undefined. */
type EngineCall = (self: FunctionPointer, count: number, at: number) => number;

/**
 * What a direct function does, and whether it has: `at` is where its first value stands, for `GuestMemory`, each next one `VALUE_BYTES` further; `count`
 * says how many there are.
 */
export type DirectCall = (at: number, count: number) => boolean;

/** The direct functions of an engine. It tells functions of the host apart by numbers: the library's are below zero, these above. */
export class DirectCalls {
  readonly memory: GuestMemory;
  readonly #calls: (EngineCall | null)[] = [];
  readonly #free: number[] = [];

  constructor(memory: WebAssembly.Memory) {
    this.memory = new GuestMemory(memory);
  }

  /** Keeps a function until it is forgotten. Answers its number. */
  add(call: EngineCall): number {
    const place = this.#free.pop() ?? this.#calls.length;
    this.#calls[place] = call;
    return place + 1;
  }

  /** Called by the engine for one of these functions. */
  call(id: number, self: number, count: number, at: number): number {
    this.memory.renew();
    return this.#calls[id - 1]?.(self as FunctionPointer, count, at) ?? 0; // A branded number.
  }

  /** Called by the engine when nothing leads to a function any more. */
  forget(id: number): void {
    this.#calls[id - 1] = null;
    this.#free.push(id - 1);
  }
}

/**
 * Makes functions of the host for one context that take a twentieth of the 4 µs that the library needs to wrap the values of a
 * call. They see numbers and texts alone. The owner disposes it before the context.
 */
export class DirectFunctions {
  readonly #calls: DirectCalls;
  readonly #ffi: Ffi;
  readonly #address: ContextPointer;
  readonly #memory: ReturnType<QuickJSContext['getMemory']>;
  readonly #fewValues: { readonly ptr: number };
  readonly #kept: Disposable[] = [];

  constructor(calls: DirectCalls, ffi: Ffi, context: QuickJSContext, addresses: Addresses) {
    this.#calls = calls;
    this.#ffi = ffi;
    this.#address = addresses.context as ContextPointer;
    this.#memory = context.getMemory(addresses.runtime as Parameters<typeof context.getMemory>[0]);
    const list = this.#memory.newMutablePointerArray(FEW_VALUES);
    this.#fewValues = list.value;
    this.#kept.push(list);
  }

  /** A function that answers what `call` does: true, undefined for false, or a number. The caller disposes the handle. */
  asking(name: string, call: (at: number, count: number) => boolean | number): QuickJSHandle {
    const ffi = this.#ffi;
    return this.#make(name, (_self, count, at) => {
      const answer = call(at, count);
      if (answer === false) return 0;
      if (answer === true) return ffi.QTS_DupValuePointer(this.#address, ffi.QTS_GetTrue());
      return ffi.QTS_NewFloat64(this.#address, answer);
    });
  }

  /**
   * A function that does what `otherwise` does, with the first `MOST_VALUES` values, wherever `call` says that it has not done
   * it. The caller disposes the handle.
   */
  quick(name: string, call: DirectCall, otherwise: QuickJSHandle): QuickJSHandle {
    const full = otherwise.dup();
    this.keep(full);
    return this.#make(name, (self, count, at) =>
      call(at, count) ? 0 : this.#passOn(full.value, self, count, at),
    );
  }

  /** Takes a handle that is disposed with these functions. */
  keep(handle: QuickJSHandle): void {
    this.#kept.push(handle);
  }

  dispose(): void {
    for (const kept of this.#kept) kept[Symbol.dispose]();
  }

  #make(name: string, call: EngineCall): QuickJSHandle {
    const id = this.#calls.add(call) as Parameters<Ffi['QTS_NewFunction']>[4]; // A branded number.
    return this.#memory.heapValueHandle(this.#ffi.QTS_NewFunction(this.#address, name, 0, false, id));
  }

  /** Calls a function of the guest with the values of a call; it answers for what that throws, too. */
  #passOn(full: FunctionPointer, self: FunctionPointer, given: number, at: number): number {
    const count = Math.min(given, MOST_VALUES);
    using own = count > FEW_VALUES ? this.#memory.newMutablePointerArray(count) : null;
    const list = (own?.value ?? this.#fewValues).ptr;
    if (list === 0) throw new Error('No memory is left for the values of a call.');
    this.#calls.memory.renew();
    for (let i = 0; i < count; i++) this.#calls.memory.write(list + i * ADDRESS_BYTES, at + i * VALUE_BYTES);
    return this.#ffi.QTS_Call(this.#address, full, self, count, list as ListPointer);
  }
}
