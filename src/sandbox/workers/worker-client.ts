import wasmUrl from 'virtual:marelle/engine.wasm?url';

import { createRunnerPool } from './runner-pool.ts';
import type { Runner } from './runner-pool.ts';
import type { WorkerPort } from './worker-protocol.ts';
import SandboxWorker from './worker.ts?worker&inline';

/** Programs run in the browser's workers. The page fetches the engine once; each worker compiles it for itself. */
export function createWorkerRunner(): Runner {
  return createRunnerPool({
    spawn: spawnWorker,
    loadWasm: async () => {
      const response = await fetch(wasmUrl);
      if (!response.ok) throw new Error(`The engine could not be fetched (${response.status}).`);
      // A page that is whole by itself carries the engine packed.
      return wasmUrl.startsWith('data:') ? unpack(response) : response.arrayBuffer();
    },
    loadParts: async () => (await import('../realm/guest-parts.ts')).GUEST_PARTS,
  });
}

function unpack({ body }: Response): Promise<ArrayBuffer> {
  if (body === null) throw new Error('The page carries no engine.');
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

function spawnWorker(): WorkerPort {
  const worker = new SandboxWorker();
  return {
    send: (message) => {
      worker.postMessage(message);
    },
    listen: (receive, fail) => {
      worker.addEventListener('message', (event: MessageEvent<unknown>) => {
        receive(event.data);
      });
      worker.addEventListener('error', (event) => {
        fail(event.message);
      });
      worker.addEventListener('messageerror', () => {
        fail('A message of the worker could not be read.');
      });
    },
    terminate: () => {
      worker.terminate();
    },
  };
}
