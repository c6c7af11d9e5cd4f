import { expect, test } from 'vitest';

import { createWorkerRunner } from '../../src/sandbox/workers/worker-client.ts';
import { corpus } from './a-corpus.ts';
import { startHeart } from './a-heartbeat.ts';
import { findEscapesTogether } from './a-trial.ts';

test('every program of the corpus ends as it should in a worker, and the page stays awake', async () => {
  const runners = [createWorkerRunner(), createWorkerRunner()];
  await Promise.all(runners.map((runner) => runner.ready));
  expect(corpus.length).toBeGreaterThanOrEqual(180);
  const runs = runners.map((runner) => runner.run);
  expect(await findEscapesTogether(runs, corpus, startHeart)).toEqual([]);
  for (const runner of runners) runner.dispose();
}, 800_000);
