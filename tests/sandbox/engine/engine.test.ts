import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { beforeAll, describe, expect, test } from 'vitest';

import { createEngine, EngineLeft, type Engine } from '../../../src/sandbox/engine/engine.ts';
import { prepareEngine } from '../../../src/sandbox/engine/prepare-engine.ts';
import { MAX_MEMORY_BYTES } from '../../../src/sandbox/limits.ts';

let guarded: ArrayBuffer;
beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  guarded = prepareEngine(new Uint8Array(await readFile(path)).buffer);
});

/** Evaluates a text in a fresh context and leaves it there: some of these break the engine. */
function evaluate(engine: Engine, text: string): void {
  const context = engine.module.newRuntime().newContext();
  const result = context.evalCode(text);
  (result.error ?? result.value).dispose();
}

describe('the guarded engine', () => {
  test('is valid WebAssembly and little larger than it was', () => {
    expect(WebAssembly.validate(guarded)).toBe(true);
    expect(guarded.byteLength).toBeLessThan(560_000);
  });

  test('can be left out of a loop of a built-in function, and says that it is broken then', async () => {
    const engine = await createEngine(guarded);
    const endMs = performance.now() + 50;
    engine.watch(() => performance.now() > endMs);
    expect(() => {
      evaluate(engine, 'Array(4e9).indexOf(1)');
    }).toThrow(EngineLeft);
    expect(engine.isBroken()).toBe(true);
  });

  test('never has more memory than the limit', async () => {
    const engine = await createEngine(guarded);
    const programs = [
      'const a = []; for (;;) a.push({})',
      'const b = []; for (;;) b.push(new ArrayBuffer(1e6))',
    ];
    for (const program of programs) {
      try {
        evaluate(engine, program);
      } catch {
        // The engine may break over it; its memory is what counts here.
      }
      expect(engine.hasRunOutOfMemory()).toBe(true);
      expect(engine.module.getWasmMemory().buffer.byteLength).toBeLessThanOrEqual(MAX_MEMORY_BYTES);
    }
  });

  test('cannot be made of bytes that are no engine', async () => {
    await expect(createEngine(new Uint8Array([0, 1, 2, 3]).buffer)).rejects.toThrow();
    expect(() => prepareEngine(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 10, 5, 1]).buffer)).toThrow();
  });
});
