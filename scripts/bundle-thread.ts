import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { guestTextPlugin } from './guest-text-plugin.ts';

/** The sandbox's worker thread as one CommonJS text, for `createThreadRunner`. */
export function bundleThread(): Promise<string> {
  return bundleForNode('src/sandbox/workers/thread.ts');
}

/** A module, by its path from the project's root, with all that it imports, as one CommonJS text. */
export async function bundleForNode(path: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [guestTextPlugin()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL(`../${path}`, import.meta.url)),
      write: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const result = Array.isArray(output) ? output[0] : output;
  if (result === undefined || !('output' in result)) throw new Error(`${path} was not bundled.`);
  const chunk = result.output.find((part) => part.type === 'chunk' && part.isEntry);
  if (chunk?.type !== 'chunk') throw new Error('The bundle has no entry.');
  return chunk.code;
}
