// npm start: installs what is missing, builds the site, serves it on a free port and prints the address.
import { join } from 'node:path';
import process from 'node:process';

import { ensureDependencies } from './ensure-dependencies.mjs';

process.chdir(join(import.meta.dirname, '..'));
ensureDependencies();

const { build, preview } = await import('vite');
console.log('Building the site…');
await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn', preview: { port: 4173, strictPort: false } });
const address = server.resolvedUrls?.local[0];
console.log(`\nMarelle: ${String(address)}\n(Ctrl-C stops it.)`);
