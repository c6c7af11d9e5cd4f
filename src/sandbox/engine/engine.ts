import releaseSync from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core';

import { DirectCalls, DirectFunctions, VALUE_BYTES } from './direct-calls.ts';
import { hookRuntimes, hookTable, RejectionTracker, type Addresses } from './engine-hooks.ts';
import { hookImports } from './engine-imports.ts';
import type { GuestMemory } from './guest-memory.ts';
import { OWN_PARTS } from '../realm/guest-source.ts';
import { MAX_MEMORY_BYTES, WASM_PAGE_BYTES } from '../limits.ts';
import { OwnTexts } from './own-texts.ts';
import { StackGauge } from './stack-gauge.ts';
import { measureStackRoom } from './stack-room.ts';

/** Memory that the module asks for at its start, in pages. */
const INITIAL_PAGES = 256;

/** When a broken engine is left, it writes so to the console; the outcome of the run says it already. */
const QUIET = { printErr: () => undefined };

/** Stack in bytes for the engine's own proofs. */
const SMALL_STACK_BYTES = 16 * 1024;

/** Thrown out of a loop of the engine itself when the run has to end. The engine is of no use afterwards. */
export class EngineLeft extends Error {}

/** Whether the host's own stack came to its end: a RangeError, and in Firefox an InternalError, whose class has no name here. */
export function isHostOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}

/** One instance of the engine. It is thrown away with its worker once it has met something that may have broken it. */
export interface Engine {
  readonly module: QuickJSWASMModule;
  /** Most bytes of stack that this thread can bear. */
  readonly stackBytes: number;
  /** True once a growth of the memory was refused: the host's own sign of a program that wants too much. */
  readonly hasRunOutOfMemory: () => boolean;
  /** Forgets earlier refusals. */
  readonly forgetMemory: () => void;
  readonly rejections: RejectionTracker;
  /** Takes further guest modules, for all contexts. */
  readonly takeParts: (parts: Readonly<Record<string, string>>) => void;
  /** A new context and where it stands in memory. */
  readonly openContext: (runtime: QuickJSRuntime) => OpenedContext;
  /** Runs work whose built-in functions are left when `isLate` says so; null leaves none. */
  readonly watch: (isLate: (() => boolean) | null) => (() => boolean) | null;
  /** True once an exception has left the engine: what it was doing is half done. */
  readonly isBroken: () => boolean;
  readonly markBroken: () => void;
  /** Looks from now on how much of so many bytes of stack is used. */
  readonly watchStack: (stackBytes: number) => void;
  /** True once most of the stack was used: the host's own sign of a program that calls too deep. */
  readonly hasGoneDeep: () => boolean;
  /** Tells the minutes east of UTC at a moment in milliseconds since 1970, for `Date`. */
  readonly setZone: (offsetMinutes: (ms: number) => number) => void;
}

/** A context that the caller closes. */
export interface OpenedContext {
  readonly context: QuickJSContext;
  readonly direct: DirectFunctions;
  /** Reads what direct functions are called with. */
  readonly memory: GuestMemory;
  readonly addresses: Addresses;
  /** What an expression of our own is worth there; the caller disposes it. Each text is compiled once in an engine. */
  readonly evaluateOwn: (text: string, file: string) => QuickJSHandle;
  /** The text of a guest module; null for one that has not come. */
  readonly partText: (name: string) => string | null;
  readonly close: () => void;
}

/**
 * Compiles the engine's guarded bytes (`guardLoops`) and gives it a memory of its own that cannot grow beyond
 * `MAX_MEMORY_BYTES`.
 */
export async function createEngine(wasmBytes: ArrayBuffer): Promise<Engine> {
  let isOut = false;
  let isBroken = false;
  let isLate: (() => boolean) | null = null;
  let rejectionSlot = 0;
  const wasmMemory = new WebAssembly.Memory({
    initial: INITIAL_PAGES,
    maximum: MAX_MEMORY_BYTES / WASM_PAGE_BYTES,
  });
  let offsetMinutes: (ms: number) => number = () => 0;
  let gauge: StackGauge | null = null;
  let made: WebAssembly.Instance | null = null;
  const rejections = new RejectionTracker(wasmMemory);
  const calls = new DirectCalls(wasmMemory);
  const hooks = {
    poll: () => {
      if (isLate?.() !== true) return;
      isBroken = true;
      throw new EngineLeft('The time is over.');
    },
    rejection: (context: number, promise: number, isHandled: boolean) => {
      rejections.note(context, promise, isHandled);
    },
  };
  const instantiateWasm = async (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ): Promise<WebAssembly.Exports> => {
    hookImports(imports, wasmMemory, {
      onRefusal: () => {
        isOut = true;
      },
      offsetMinutes: (ms) => offsetMinutes(ms),
      direct: calls,
    });
    const { instance } = await WebAssembly.instantiate(wasmBytes, imports);
    made = instance;
    gauge = new StackGauge(wasmMemory, instance);
    rejectionSlot = hookTable(instance, hooks);
    receive(instance);
    return instance.exports;
  };
  const module = await new Promise<QuickJSWASMModule>((resolve, reject) => {
    const variant = newVariant(releaseSync, {
      wasmMemory,
      emscriptenModule: {
        // The loader waits for ever when this fails, so the failure is told here.
        instantiateWasm: (imports, receive) => {
          const exports = instantiateWasm(imports, receive);
          exports.catch(reject);
          return exports;
        },
        // The bytes are here already, but the loader names a file all the same, which no blob worker can resolve.
        locateFile: (name) => name,
        ...QUIET,
      },
    });
    newQuickJSWASMModuleFromVariant(variant).then(resolve, reject);
  });
  if (made === null) throw new Error('The engine was not made.');
  let parts = OWN_PARTS;
  const partText = (name: string): string | null => parts[name] ?? null;
  const last = hookRuntimes(module, wasmMemory, rejectionSlot);
  const ownTexts = new OwnTexts(module, wasmMemory, made, last);
  const engine: Engine = {
    module,
    stackBytes: measureStackRoom(),
    hasRunOutOfMemory: () => isOut,
    forgetMemory: () => {
      isOut = false;
    },
    rejections,
    takeParts: (more) => {
      parts = { ...OWN_PARTS, ...more };
    },
    openContext: (runtime) => {
      const context = runtime.newContext();
      const addresses = { ...last };
      rejections.watch(addresses.context);
      const evaluateOwn = (text: string, file: string): QuickJSHandle =>
        ownTexts.evaluate(context, addresses, text, file) ??
        context.unwrapResult(context.evalCode(`(${text})`, file)); // Throws when there is no memory for it either.
      const direct = new DirectFunctions(calls, module.getFFI(), context, addresses);
      const close = (): void => {
        rejections.forget(context, addresses);
        direct.dispose();
        context.dispose();
      };
      return { context, addresses, evaluateOwn, partText, direct, memory: calls.memory, close };
    },
    watch: (next) => {
      const before = isLate;
      isLate = next;
      return before;
    },
    isBroken: () => isBroken,
    markBroken: () => {
      isBroken = true;
    },
    watchStack: (stackBytes) => {
      gauge?.watch(stackBytes);
    },
    hasGoneDeep: () => gauge?.hasReachedDown() === true,
    setZone: (offset) => {
      offsetMinutes = offset;
    },
  };
  checkHooks(engine, ownTexts);
  return engine;
}

/** Proves that this build of the engine tells the host what it has to know. */
function checkHooks(engine: Engine, ownTexts: OwnTexts): void {
  using runtime = engine.module.newRuntime();
  runtime.setMaxStackSize(SMALL_STACK_BYTES);
  const opened = engine.openContext(runtime);
  const { context, addresses } = opened;
  /** What our own text is worth, as a number; NaN when it throws. */
  const numberOf = (text: string): number => {
    const result = context.evalCode(text);
    const handle = result.error ?? result.value;
    const number = result.error === undefined ? context.getNumber(handle) : NaN;
    handle.dispose();
    return number;
  };
  const compiled = ownTexts.evaluate(context, addresses, '(() => 6 * 7)', 'check.js');
  const isCompiled = compiled !== null;
  const file = compiled === null ? null : context.getProp(compiled, 'fileName');
  const isBare = file !== null && context.typeof(file) === 'undefined';
  file?.dispose();
  compiled?.dispose();
  numberOf('Promise.reject(7); Promise.reject(8).catch(() => 0); 0');
  const promise = engine.rejections.take(context, addresses);
  const state = promise === null ? null : context.getPromiseState(promise);
  const isTold = state?.type === 'rejected' && context.getNumber(state.error) === 7;
  if (state?.type === 'rejected') state.error.dispose();
  promise?.dispose();
  runtime.executePendingJobs();
  engine.setZone(() => 90);
  const isInZone = numberOf('new Date(0).getTimezoneOffset()') === -90;
  engine.setZone(() => 0);
  engine.watchStack(SMALL_STACK_BYTES);
  const isShallow = numberOf('1') === 1 && !engine.hasGoneDeep();
  numberOf('(function f() { f(); })()');
  const isDeep = engine.hasGoneDeep();
  numberOf('new ArrayBuffer(1e9).byteLength');
  const isRefused = engine.hasRunOutOfMemory();
  engine.forgetMemory();
  const isRead = readsValues(opened);
  opened.close();
  if (!isCompiled) throw new Error('The engine does not run what it has compiled.');
  if (!isBare) throw new Error('The engine shows where our own texts stand.');
  if (!isTold) throw new Error('The engine does not tell of rejected promises.');
  if (!isInZone) throw new Error('The engine does not ask for the time zone.');
  if (!isShallow || !isDeep) throw new Error('The engine does not show its stack.');
  if (!isRefused) throw new Error('The engine does not tell of refused memory.');
  if (!isRead) throw new Error('The engine packs its values otherwise.');
}

/** Whether direct functions find what they are called with: letters of one byte and of two, a whole number, one with fractions. */
function readsValues({ context, direct, memory }: OpenedContext): boolean {
  using look = direct.asking('look', (at) => {
    const [bytes, units] = [memory.text(at), memory.text(at + VALUE_BYTES)];
    const [whole, fraction] = [memory.number(at + 2 * VALUE_BYTES), memory.number(at + 3 * VALUE_BYTES)];
    return bytes === 'aé' && units === 'é€' && whole === -7 && fraction === 0.5;
  });
  context.setProp(context.global, 'look', look);
  const result = context.evalCode("look('aé', 'é€', -7, 0.5) === true");
  using value = result.error ?? result.value;
  return context.getString(value) === 'true';
}
