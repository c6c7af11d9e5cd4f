import { expect, test } from 'vitest';

import { createWorkerRunner } from '../../src/sandbox/workers/worker-client.ts';
import { corpus } from './a-corpus.ts';
import { startHeart } from './a-heartbeat.ts';
import { findEscapes } from './a-trial.ts';

test('every program of the corpus ends as it should in a worker, and the page stays awake', async () => {
  const runner = createWorkerRunner();
  await runner.ready;
  const heart = startHeart();
  expect(corpus.length).toBeGreaterThanOrEqual(180);
  expect(await findEscapes(runner.run, corpus, heart)).toEqual([]);
  heart.stop();
  runner.dispose();
}, 300_000);
