import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Plugin } from 'vite';

import { prepareEngine } from '../src/sandbox/engine/prepare-engine.ts';

const ENGINE = 'virtual:marelle/engine.wasm?url';
/** Where the guarded engine is kept; the name is what built files are called by. */
const FOLDER = 'node_modules/.cache/marelle';
const FILE = 'engine.wasm';
const LOADER = /[\\/]emscripten-module\.browser\.mjs$/;
const UNGUARDED = 'new URL("emscripten-module.wasm",import.meta.url)';

/**
 * Guards the engine's loops at build, so that no student's device has to: `virtual:marelle/engine.wasm?url` is the address
 * of the file or, where the page has to be whole by itself, a `data:` address of the file packed by gzip.
 */
export function enginePlugin({ isInside = false } = {}): Plugin {
  let path: Promise<string> | null = null;
  return {
    name: 'marelle-engine',
    enforce: 'pre',
    async resolveId(id) {
      if (id !== ENGINE) return null;
      if (isInside) return `\0${ENGINE}`;
      path ??= writeEngine();
      return `${await path}?url`;
    },
    async load(id) {
      if (id !== `\0${ENGINE}`) return null;
      const packed = gzipSync(await readFile(await writeEngine()), { level: 9 });
      return `export default 'data:application/gzip;base64,${packed.toString('base64')}';`;
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
  await writeFile(path, new Uint8Array(prepareEngine(new Uint8Array(bytes).buffer)));
  return path;
}
