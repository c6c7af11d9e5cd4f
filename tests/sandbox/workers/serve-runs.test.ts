import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { expect, test } from 'vitest';

import { prepareEngine } from '../../../src/sandbox/engine/prepare-engine.ts';
import type { RunRequest } from '../../../src/sandbox/run-program.ts';
import { serveRuns } from '../../../src/sandbox/workers/serve-runs.ts';
import type { FromWorker, ToWorker } from '../../../src/sandbox/workers/worker-protocol.ts';
import { limitsForTime } from '../../../src/sandbox/limits.ts';
import { aRequest } from '../a-request.ts';

/** What a worker says of a run, in order: the kind of each message, or of the event that it carries. */
async function said(request: RunRequest): Promise<readonly string[]> {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  const wasmBytes = prepareEngine(new Uint8Array(await readFile(path)).buffer);
  const words: string[] = [];
  return new Promise((resolve) => {
    let tell: (message: ToWorker) => void = () => undefined;
    const hear = (message: FromWorker): void => {
      words.push(message.type === 'event' ? message.event.type : message.type);
      if (message.type === 'ready') tell({ type: 'run', request });
      if (words.at(-1) === 'end') resolve(words.slice(1));
    };
    serveRuns({
      send: hear,
      listen: (receive) => {
        tell = receive;
      },
    });
    tell({ type: 'load', wasmBytes });
  });
}

test.each([
  ['console.log(1); console.log(2)', {}, ['printed', 'running', 'printed', 'end']],
  ['console.log(1); for (;;);', { limits: limitsForTime(30) }, ['printed', 'running', 'end']],
  ['for (;;);', { limits: limitsForTime(30) }, ['running', 'end']],
  ['Array(2e8).indexOf(1)', { limits: limitsForTime(30) }, ['running', 'end']],
  ['setTimeout(() => {}, 5)', { clock: 'real' }, ['running', 'waiting', 'running', 'end']],
] as const)('of %s a worker tells first what it prints, then once that time runs', async (...row) => {
  const [program, changes, expected] = row;
  expect(await said(aRequest(program, changes))).toEqual(expected);
});
