import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

import { createRunnerPool } from './runner-pool.ts';
import type { Runner } from './runner-pool.ts';
import type { WorkerPort } from './worker-protocol.ts';

/** Programs run in Node's worker threads. `source` is the bundled text of thread.ts: Node cannot load TypeScript there. */
export function createThreadRunner(source: string): Runner {
  return createRunnerPool(
    () => spawnThread(source),
    async () => {
      const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
      const bytes = await readFile(path);
      return new Uint8Array(bytes).buffer;
    },
  );
}

function spawnThread(source: string): WorkerPort {
  const worker = new Worker(source, { eval: true });
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
