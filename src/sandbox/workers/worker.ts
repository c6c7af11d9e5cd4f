import { serveRuns } from './serve-runs.ts';

// The browser's worker: made from a blob of this file's bundle, so that it inherits the page's policy.
serveRuns({
  send: (message, moved = []) => {
    self.postMessage(message, { transfer: [...moved] });
  },
  listen: (receive) => {
    self.addEventListener('message', (event: MessageEvent<unknown>) => {
      receive(event.data);
    });
  },
});
