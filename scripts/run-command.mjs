// Runs a command of scripts/*/main.ts, which is TypeScript, in plain Node.
import { join } from 'node:path';
import process from 'node:process';

import { ensureDependencies } from './ensure-dependencies.mjs';

/** @typedef {(words: readonly string[], folder: string) => Promise<number>} Main */

/**
 * Loads a module that exports `main(words, folder)` and exits with the code that it answers.
 * @param {string} file path from the project's root
 */
export async function runCommand(file) {
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  process.chdir(join(import.meta.dirname, '..'));
  ensureDependencies();
  const { createServer } = await import('vite');
  /** Texts for the engine are read as quickly as on the built site. */
  const guestText = {
    name: 'marelle-guest-text-here',
    enforce: /** @type {const} */ ('pre'),
    /**
     * @param {string} module
     * @param {string} id
     */
    async transform(module, id) {
      if (!id.endsWith('.js?raw')) return null;
      const found = await server.ssrLoadModule('/scripts/guest-text-plugin.ts');
      const { shortenGuestText } = /** @type {typeof import('./guest-text-plugin.ts')} */ (found);
      return shortenGuestText(module, id);
    },
  };
  const server = await createServer({
    configFile: false,
    plugins: [guestText],
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
