import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const SOURCE = 'src/ui/offline/service-worker.js';
/** Files of `public/` that pages show; the others are for servers and mentors. */
const SHOWN = /\.(?:svg|png|jpe?g|webp|avif|gif|woff2|webmanifest)$/;

/** Writes the service worker of the built site, with the name and content hash of each file that it keeps. */
export function offlinePlugin(publicFolder: string): Plugin {
  return {
    name: 'marelle-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = Object.values(bundle).map((output): [string, string] => [
          output.fileName,
          hashOf(output.type === 'chunk' ? output.code : output.source),
        ]);
        const shown = readdirSync(publicFolder, { recursive: true, encoding: 'utf8' })
          .map((name) => name.replaceAll('\\', '/'))
          .filter((name) => SHOWN.test(name))
          .map((name): [string, string] => [name, hashOf(readFileSync(join(publicFolder, name)))]);
        const files = [...built.filter(([name]) => !name.endsWith('.map')), ...shown].toSorted(([a], [b]) =>
          a < b ? -1 : 1,
        );
        const list = JSON.stringify(files);
        const source = readFileSync(SOURCE, 'utf8')
          .replace('%VERSION%', hashOf(list).slice(0, 16))
          .replace('%FILES%', list.replaceAll('\\', '\\\\').replaceAll("'", "\\'"));
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
