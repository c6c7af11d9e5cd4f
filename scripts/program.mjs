// npm run program -- FILE…: runs programs in the sandbox, as the page does. See scripts/program/ for what it does.
import process from 'node:process';

import { ensureDependencies } from './ensure-dependencies.mjs';

const startedIn = process.env['INIT_CWD'] ?? process.cwd();
process.chdir(new URL('..', import.meta.url).pathname);
ensureDependencies();

const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('./program/main.ts') }} */
const { module } = await runnerImport('./scripts/program/main.ts', {
  configFile: false,
  logLevel: 'error',
  oxc: { target: 'es2023' },
});
process.exitCode = await module.main(process.argv.slice(2), startedIn);
