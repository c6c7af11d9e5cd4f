import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

import { GUEST_PARTS } from '../realm/guest-parts.ts';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { createRunnerPool } from './runner-pool.ts';
import type { Runner } from './runner-pool.ts';
import type { WorkerPort } from './worker-protocol.ts';

/** Programs run in Node's worker threads. `source` is the bundled text of thread.ts: Node cannot load TypeScript there. */
export function createThreadRunner(source: string): Runner {
  return createRunnerPool({
    spawn: () => spawnThread(source),
    loadWasm: async () => {
      const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
      const bytes = await readFile(path);
      return prepareEngine(new Uint8Array(bytes).buffer);
    },
    loadParts: () => Promise.resolve(GUEST_PARTS),
  });
}

/**
 * Native stack of a thread in megabytes: enough for the engine's own limit on guest calls, and no more, since built-in
 * functions that call themselves may use all of it, and take longer the more there is.
 */
const STACK_MB = 1.5;

function spawnThread(source: string): WorkerPort {
  const worker = new Worker(source, { eval: true, resourceLimits: { stackSizeMb: STACK_MB } });
  worker.unref();
  return {
    send: (message) => {
      worker.postMessage(message);
    },
    listen: (receive, fail) => {
      worker.on('message', receive);
      worker.on('error', (error) => {
        fail(error instanceof Error ? error.message : String(error));
      });
    },
    terminate: () => {
      void worker.terminate();
    },
  };
}
