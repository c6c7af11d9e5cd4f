import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import { aThreadRunner } from './a-runner.ts';
import { hostilePrograms } from './a-hostile.ts';
import { findEscapes } from './a-trial.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // What the flag gives.

/** Bytes that this process's own heap may have grown by. */
const MOST_GROWTH = 20_000_000;

test('every hostile program ends as it should, by the engine itself, and leaves nothing behind', async () => {
  const runner = await aThreadRunner();
  await runner.ready;
  expect(hostilePrograms.length).toBeGreaterThanOrEqual(300);
  expect(new Set(hostilePrograms.map(({ id }) => id)).size).toBe(hostilePrograms.length);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  expect(await findEscapes(runner.run, hostilePrograms)).toEqual([]);
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_GROWTH);
  expect(runner.workerCount()).toBeLessThanOrEqual(2);
  runner.dispose();
  expect(runner.workerCount()).toBe(0);
}, 800_000);
