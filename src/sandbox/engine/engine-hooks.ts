import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';

import { GUARD_EXPORTS } from './guard-loops.ts';

/**
 * A module without code that gives its two imports out again: JavaScript functions become such that the engine can call
 * through its table. Types: `(i32, i64, i64, i32, i32)` for rejections, `()` for polls.
 */
const TRAMPOLINE = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x0c, 0x02, 0x60, 0x05, 0x7f, 0x7e, 0x7e, 0x7f, 0x7f, 0x00, 0x60, 0x00, 0x00],
  ...[0x02, 0x0d, 0x02, 0x01, 0x6d, 0x01, 0x72, 0x00, 0x00, 0x01, 0x6d, 0x01, 0x70, 0x00, 0x01],
  ...[0x07, 0x09, 0x02, 0x01, 0x72, 0x00, 0x00, 0x01, 0x70, 0x00, 0x01],
]);

/**
 * Place of `host_promise_rejection_tracker` in a runtime of this very build of the engine, in bytes; the library offers no
 * way to set it. `checkHooks` proves it each time an engine is made.
 */
const TRACKER_OFFSET = 160;

/** Place of `strip_flags`, likewise, and its sign for texts that are compiled without their words and places. */
const STRIP_OFFSET = 228;
const STRIP_DEBUG = 2;

/** Makes a runtime compile functions that show neither their text nor where they stand: `    at name` in a stack, no more. */
export function stripPlaces(memory: WebAssembly.Memory, runtime: number): void {
  new Uint8Array(memory.buffer)[runtime + STRIP_OFFSET] = STRIP_DEBUG;
}

/** What the engine's code calls on its own account. */
export interface EngineCalls {
  /** Now and then from inside long loops; what it throws leaves the engine. */
  readonly poll: () => void;
  /** A promise was rejected without anybody to hear of it, or somebody came later. */
  readonly rejection: (context: number, promise: number, isHandled: boolean) => void;
}

/** Puts the calls into the table of a guarded engine. Answers the place of `rejection` in it. */
export function hookTable(instance: WebAssembly.Instance, calls: EngineCalls): number {
  const table = instance.exports[GUARD_EXPORTS.table];
  if (!(table instanceof WebAssembly.Table)) throw new Error('The engine is not guarded.');
  const trampoline = new WebAssembly.Instance(new WebAssembly.Module(TRAMPOLINE), {
    m: {
      r: (context: number, promise: bigint, _reason: bigint, isHandled: number) => {
        calls.rejection(context, Number(promise & 0xffffffffn), isHandled !== 0);
      },
      p: calls.poll,
    },
  });
  const pollSlot = table.grow(2);
  table.set(pollSlot, trampoline.exports['p']);
  table.set(pollSlot + 1, trampoline.exports['r']);
  return pollSlot + 1;
}

/** Makes every new runtime of the module tell of rejections, and tells of every new context's address. */
export function hookRuntimes(
  module: QuickJSWASMModule,
  memory: WebAssembly.Memory,
  rejectionSlot: number,
): Addresses {
  const ffi = module.getFFI();
  const last = { runtime: 0, context: 0 };
  const newRuntime = ffi.QTS_NewRuntime;
  const newContext = ffi.QTS_NewContext;
  ffi.QTS_NewRuntime = () => {
    const runtime = newRuntime();
    last.runtime = runtime;
    new Uint32Array(memory.buffer)[(runtime + TRACKER_OFFSET) / 4] = rejectionSlot;
    return runtime;
  };
  ffi.QTS_NewContext = (runtime, intrinsics) => {
    const context = newContext(runtime, intrinsics);
    last.runtime = runtime;
    last.context = context;
    return context;
  };
  return last;
}

/** Where the runtime and the context that were made last stand in the engine's memory. */
export interface Addresses {
  readonly runtime: number;
  readonly context: number;
}

/** Promises that were rejected and that nobody listens to, context by context, oldest first. */
export class RejectionTracker {
  readonly #memory: WebAssembly.Memory;
  readonly #open = new Map<number, Set<number>>();

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
  }

  /** Keeps count for a context from now on. */
  watch(context: number): void {
    this.#open.set(context, new Set());
  }

  /** Called by the engine. An object that is noted is held, so that nothing else takes its place in memory. */
  note(context: number, promise: number, isHandled: boolean): void {
    for (const [owner, promises] of this.#open) {
      if (isHandled) {
        if (promises.delete(promise)) this.#hold(promise, -1); // Whoever listens now holds it, too.
      } else if (owner === context) {
        promises.add(promise);
        this.#hold(promise, 1);
      }
    }
  }

  /** Forgets the promises of a context and answers the first one; the caller disposes the handle. */
  take(context: QuickJSContext, addresses: Addresses): QuickJSHandle | null {
    const promises = this.#open.get(addresses.context);
    if (promises === undefined || promises.size === 0) return null;
    const handles = [...promises].map((promise) => handleOf(context, addresses.runtime, promise));
    promises.clear();
    for (const handle of handles.slice(1)) handle.dispose();
    return handles[0] ?? null;
  }

  /** Stops to keep count for a context that is going to be freed. */
  forget(context: QuickJSContext, addresses: Addresses): void {
    this.take(context, addresses)?.dispose();
    this.#open.delete(addresses.context);
  }

  /** Drops everything, when nothing in the engine may be touched any more. */
  abandon(): void {
    this.#open.clear();
  }

  /** Objects begin with the number of their holders. */
  #hold(promise: number, change: number): void {
    const words = new Int32Array(this.#memory.buffer);
    words[promise / 4] = (words[promise / 4] ?? 0) + change;
  }
}

/** A handle for an object that is already held: the engine packs an address under the tag -1. */
function handleOf(context: QuickJSContext, runtime: number, object: number): QuickJSHandle {
  return valueHandle(context, runtime, (0xffffffffn << 32n) | BigInt(object));
}

/** A handle for a value that the engine has handed out as it keeps it. */
export function valueHandle(context: QuickJSContext, runtime: number, bits: bigint): QuickJSHandle {
  const cell = new Uint8Array(new BigUint64Array([bits]).buffer);
  const memory = context.getMemory(runtime as Parameters<QuickJSContext['getMemory']>[0]); // A branded number.
  const { pointer } = memory.newHeapBufferPointer(cell).value;
  // Branded numbers again: a value that stands in memory of its own, which the handle frees.
  return memory.heapValueHandle(pointer);
}
