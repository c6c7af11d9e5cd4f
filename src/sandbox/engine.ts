import releaseSync from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import type { QuickJSWASMModule } from 'quickjs-emscripten-core';

import { MAX_MEMORY_BYTES, WASM_PAGE_BYTES } from './limits.ts';
import { measureStackRoom } from './stack-room.ts';

/** Memory that the module asks for at its start, in pages. */
const INITIAL_PAGES = 256;

/** One instance of the engine. It is thrown away with its worker once it has met something that may have broken it. */
export interface Engine {
  readonly module: QuickJSWASMModule;
  /** Most bytes of stack that this thread can bear. */
  readonly stackBytes: number;
  /** True once a growth of the memory was refused: the host's own sign of a program that wants too much. */
  readonly hasRunOutOfMemory: () => boolean;
  /** Forgets earlier refusals. */
  readonly forgetMemory: () => void;
}

/** Compiles the engine's bytes and gives it a memory of its own that cannot grow beyond `MAX_MEMORY_BYTES`. */
export async function createEngine(wasmBytes: ArrayBuffer): Promise<Engine> {
  let isOut = false;
  const wasmMemory = new WebAssembly.Memory({
    initial: INITIAL_PAGES,
    maximum: MAX_MEMORY_BYTES / WASM_PAGE_BYTES,
  });
  const grow = wasmMemory.grow.bind(wasmMemory);
  wasmMemory.grow = (pages) => {
    try {
      return grow(pages);
    } catch (error) {
      isOut = true;
      throw error;
    }
  };
  // The bytes are here already, but the loader names a file all the same, which no blob worker can resolve.
  const locateFile = (name: string): string => name;
  const variant = newVariant(releaseSync, { wasmBinary: wasmBytes, wasmMemory, locateFile });
  const module = await newQuickJSWASMModuleFromVariant(variant);
  return {
    module,
    stackBytes: measureStackRoom(),
    hasRunOutOfMemory: () => isOut,
    forgetMemory: () => {
      isOut = false;
    },
  };
}
