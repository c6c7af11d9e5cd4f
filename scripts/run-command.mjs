// Runs a command of scripts/*/main.ts, which is TypeScript, in plain Node.
import process from 'node:process';

import { ensureDependencies } from './ensure-dependencies.mjs';

/** @typedef {(words: readonly string[], folder: string) => Promise<number>} Main */

/**
 * Loads a module that exports `main(words, folder)` and exits with the code that it answers.
 * @param {string} file path from the project's root
 */
export async function runCommand(file) {
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  process.chdir(new URL('..', import.meta.url).pathname);
  ensureDependencies();
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    oxc: { target: 'es2023' },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const module = /** @type {{ main: Main }} */ (await server.ssrLoadModule(`/${file}`));
    process.exitCode = await module.main(process.argv.slice(2), folder);
  } finally {
    await server.close();
  }
}
