import { expect, test } from 'vitest';

import { aThreadRunner } from './a-runner.ts';
import { corpus } from './a-corpus.ts';
import { findEscapes } from './a-trial.ts';

test('every program of the corpus ends as it should in a worker thread, and the next one runs', async () => {
  const runner = await aThreadRunner();
  expect(corpus.length).toBeGreaterThanOrEqual(180);
  expect(await findEscapes(runner.run, corpus)).toEqual([]);
  runner.dispose();
}, 800_000);
