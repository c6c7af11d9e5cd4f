import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

import type { Plugin } from 'vite';

import { guardLoops } from '../src/sandbox/guard-loops.ts';

const ENGINE = 'virtual:marelle/engine.wasm?url';
/** Where the guarded engine is kept; the name is what built files are called by. */
const FOLDER = 'node_modules/.cache/marelle';
const FILE = 'engine.wasm';
const LOADER = /[\\/]emscripten-module\.browser\.mjs$/;
const UNGUARDED = 'new URL("emscripten-module.wasm",import.meta.url)';

/** Guards the engine's loops at build, so that no student's device has to: `virtual:marelle/engine.wasm?url`. */
export function enginePlugin(): Plugin {
  let path: Promise<string> | null = null;
  return {
    name: 'marelle-engine',
    enforce: 'pre',
    async resolveId(id) {
      if (id !== ENGINE) return null;
      path ??= writeEngine();
      return `${await path}?url`;
    },
    transform(code, id) {
      // The loader names the unguarded file, which would be built and never fetched.
      return LOADER.test(id) ? { code: code.replace(UNGUARDED, 'new URL("about:blank")'), map: null } : null;
    },
  };
}

async function writeEngine(): Promise<string> {
  const source = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  const bytes = await readFile(source);
  await mkdir(FOLDER, { recursive: true });
  const path = resolve(join(FOLDER, FILE));
  await writeFile(path, new Uint8Array(guardLoops(new Uint8Array(bytes).buffer)));
  return path;
}
