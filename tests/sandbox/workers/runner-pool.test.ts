import { afterEach, expect, test, vi } from 'vitest';

import { collectRun } from '../../../src/sandbox/collect-run.ts';
import { limitsForTime } from '../../../src/sandbox/limits.ts';
import { createRunnerPool, type Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { createThreadRunner } from '../../../src/sandbox/workers/thread-runner.ts';
import type { FromWorker, ToWorker, WorkerPort } from '../../../src/sandbox/workers/worker-protocol.ts';
import { aRequest } from '../a-request.ts';

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
  vi.useRealTimers();
});

/** A worker that answers each message of the page by `answers`; null is no answer. */
const workerThat =
  (answers: (message: ToWorker) => readonly FromWorker[]): (() => WorkerPort) =>
  () => {
    let tell: (message: unknown) => void = () => undefined;
    return {
      send: (message) => {
        for (const answer of answers(message)) tell(answer);
      },
      listen: (receive) => {
        tell = receive;
      },
      terminate: () => undefined,
    };
  };

/** A worker's answers when nothing is wrong: an empty run. */
const healthy = ({ type }: ToWorker): readonly FromWorker[] => {
  if (type === 'load') return [{ type: 'ready' }];
  const end = { type: 'end', outcome: { kind: 'completed' }, usage: null } as const;
  return type === 'run' ? [{ type: 'running' }, { type: 'event', event: end, isReusable: true }] : [];
};

/** What workers are made of, where nobody looks at it. */
const files = {
  loadWasm: () => Promise.resolve(new ArrayBuffer(0)),
  loadParts: () => Promise.resolve({}),
};

/** A pool over workers of which the first so many answer as `sick` does, the others as they should. */
function aPool(sick: (message: ToWorker) => readonly FromWorker[], count: number): Runner {
  let spawned = 0;
  return createRunnerPool({
    spawn: () => workerThat(++spawned > count ? healthy : sick)(),
    ...files,
  });
}

/** Ways in which a worker may fail before it has shown anything of a program. */
const silences: readonly [string, (message: ToWorker) => readonly FromWorker[], string][] = [
  ['never becomes ready', () => [], 'The worker did not become ready.'],
  [
    'is ready and never begins',
    ({ type }) => (type === 'load' ? [{ type: 'ready' }] : []),
    'The worker did not begin the program.',
  ],
  ['cannot make its engine', () => [{ type: 'broken', detail: 'No wasm.' }], 'No wasm.'],
];

test.each(silences)('a worker that %s gives its run to another one', async (_, sick) => {
  vi.useFakeTimers();
  runner = aPool(sick, 1);
  const told = collectRun(runner.run, aRequest('1'), new AbortController().signal);
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await told).outcome).toEqual({ kind: 'completed' });
  expect(runner.workerCount()).toBe(1);
});

test('what a worker says that was given up is no part of the run', async () => {
  vi.useFakeTimers();
  const told: ((message: unknown) => void)[] = [];
  runner = createRunnerPool({
    spawn: () => {
      const port = workerThat(({ type }) => (type === 'load' ? [{ type: 'ready' }] : []))();
      return {
        ...port,
        listen: (receive, fail) => {
          told.push(receive);
          port.listen(receive, fail);
        },
      };
    },
    ...files,
  });
  const record = collectRun(runner.run, aRequest('1'), new AbortController().signal);
  await vi.advanceTimersByTimeAsync(4000);
  const end = { type: 'end', outcome: { kind: 'completed' }, usage: null } as const;
  told[0]?.({ type: 'event', event: end, isReusable: true });
  await vi.advanceTimersByTimeAsync(4000);
  expect((await record).outcome.kind).toBe('crashed');
});

test.each(silences)(
  'workers each of which %s end the run as a crash, and the next run works',
  async (...it) => {
    const [, sick, detail] = it;
    vi.useFakeTimers();
    runner = aPool(sick, 2);
    const told = collectRun(runner.run, aRequest('1'), new AbortController().signal);
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await told).outcome).toEqual({ kind: 'crashed', detail });
    const next = collectRun(runner.run, aRequest('1'), new AbortController().signal);
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await next).outcome).toEqual({ kind: 'completed' });
    expect(runner.workerCount()).toBe(1);
  },
);

/** A worker's answers to a program that waits for guest modules. */
const wanting = (message: ToWorker): readonly FromWorker[] => {
  if (message.type === 'run') return [{ type: 'needs-parts' }];
  return healthy(message.type === 'parts' ? { type: 'run', request: aRequest('1') } : message);
};

test('guest modules that come late keep their run waiting, and take its worker from nobody', async () => {
  vi.useFakeTimers();
  let spawned = 0;
  runner = createRunnerPool({
    spawn: () => (++spawned > 1 ? workerThat(() => []) : workerThat(wanting))(),
    ...files,
    loadParts: () => new Promise((resolve) => setTimeout(resolve, 60_000, {})),
  });
  const told = collectRun(runner.run, aRequest('1'), new AbortController().signal);
  await vi.advanceTimersByTimeAsync(61_000);
  expect((await told).outcome).toEqual({ kind: 'completed' });
  expect(spawned).toBe(1);
});

test('guest modules that cannot be had end their run as a crash', async () => {
  runner = createRunnerPool({
    spawn: workerThat(wanting),
    ...files,
    loadParts: () => Promise.reject(new Error('No such file.')),
  });
  const told = collectRun(runner.run, aRequest('1'), new AbortController().signal);
  expect((await told).outcome).toEqual({ kind: 'crashed', detail: 'No such file.' });
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
