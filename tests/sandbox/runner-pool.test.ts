import { afterEach, expect, test } from 'vitest';

import { collectRun } from '../../src/sandbox/collect-run.ts';
import { limitsForTime } from '../../src/sandbox/limits.ts';
import type { Runner } from '../../src/sandbox/runner-pool.ts';
import { createThreadRunner } from '../../src/sandbox/thread-runner.ts';
import { aRequest } from './a-request.ts';

/** The text of a thread that is ready like ours, and then does `work` instead of running a program. */
const threadThat = (work: string): string => `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ type }) => {
    if (type === 'load') parentPort.postMessage({ type: 'ready' });
    if (type !== 'run') return;
    parentPort.postMessage({ type: 'running' });
    ${work}
  });`;

let runner: Runner | undefined;
afterEach(() => {
  runner?.dispose();
});

test('a worker that never answers again is ended from outside, time and again, and none is left', async () => {
  runner = createThreadRunner(threadThat('for (;;);'));
  for (let round = 0; round < 3; round++) {
    const startMs = performance.now();
    const { outcome, usage } = await collectRun(
      runner.run,
      aRequest('1', { limits: limitsForTime(100) }),
      new AbortController().signal,
    );
    expect(outcome).toEqual({ kind: 'timed-out', limitMs: 100 });
    expect(usage).toBeNull();
    expect(performance.now() - startMs).toBeLessThan(3000);
  }
  expect(runner.workerCount()).toBe(1);
});

test('a worker that breaks is told as a crash, and the next run has another worker', async () => {
  runner = createThreadRunner(threadThat("throw new Error('The thread broke.');"));
  for (let round = 0; round < 2; round++) {
    const { outcome } = await collectRun(runner.run, aRequest('1'), new AbortController().signal);
    expect(outcome).toEqual({ kind: 'crashed', detail: 'The thread broke.' });
  }
});

test('a worker that never becomes ready is no obstacle to Stop', async () => {
  runner = createThreadRunner('setInterval(() => {}, 1000);');
  const controller = new AbortController();
  const told = collectRun(runner.run, aRequest('1'), controller.signal);
  controller.abort();
  expect((await told).outcome).toEqual({ kind: 'stopped' });
});
