import { parentPort } from 'node:worker_threads';

import { serveRuns } from './serve-runs.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker thread.');
serveRuns({
  send: (message, moved = []) => {
    port.postMessage(message, moved);
  },
  listen: (receive) => {
    port.on('message', receive);
  },
});
