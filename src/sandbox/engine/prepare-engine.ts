import { guardLoops } from './guard-loops.ts';
import { openBytecode } from './open-bytecode.ts';

/** The engine as published, changed into the one that runs programs here. */
export function prepareEngine(wasm: ArrayBuffer): ArrayBuffer {
  return guardLoops(openBytecode(wasm));
}
