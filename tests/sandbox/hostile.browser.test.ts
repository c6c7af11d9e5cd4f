import { expect, test } from 'vitest';

import { createWorkerRunner } from '../../src/sandbox/workers/worker-client.ts';
import { startHeart } from './a-heartbeat.ts';
import { hostilePrograms } from './a-hostile.ts';
import { findEscapesTogether } from './a-trial.ts';

/** Bytes that the page's heap may have grown by, once it has been tidied up. */
const MOST_GROWTH = 20_000_000;

test('every hostile program ends as it should in a worker; the page stays awake and small', async () => {
  const runners = [createWorkerRunner(), createWorkerRunner()];
  await Promise.all(runners.map((runner) => runner.ready));
  const before = usedHeap();
  const runs = runners.map((runner) => runner.run);
  expect(await findEscapesTogether(runs, hostilePrograms, startHeart)).toEqual([]);
  expect(hostilePrograms.length).toBeGreaterThanOrEqual(300);
  for (const runner of runners) expect(runner.workerCount()).toBeLessThanOrEqual(2);
  await expect.poll(() => usedHeap() - before, { timeout: 30_000 }).toBeLessThan(MOST_GROWTH);
  for (const runner of runners) {
    runner.dispose();
    expect(runner.workerCount()).toBe(0);
  }
}, 800_000);

/** Bytes of the page's JavaScript heap, which Chromium alone tells. */
function usedHeap(): number {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }; // Not in any standard.
  if (memory === undefined) throw new Error('This browser does not tell of its heap.');
  return memory.usedJSHeapSize;
}
