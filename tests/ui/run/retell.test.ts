import { expect, test } from 'vitest';

import { retell } from '../../../src/ui/run/retell.ts';
import { aRequest } from '../../sandbox/a-runner.ts';

const given = [
  { type: 'prompt', value: 'Inaya' },
  { type: 'alert', value: null },
  { type: 'confirm', value: true },
] as const;

test('a run on the real clock is told over on the virtual one, where alerts take no answer', () => {
  const told = retell(aRequest('', { clock: 'real' }), given, { inputs: [], untilMs: 500 });
  expect(told.clock).toBe('virtual');
  expect(told.answers).toEqual(['Inaya', true]);
  expect(told.endMs).toBe(500);
  expect(told.frames).toBe(31);
});

test('an animation of an hour is told over for ten seconds of frames', () => {
  const told = retell(aRequest('', { clock: 'real' }), [], { inputs: [], untilMs: 3_600_000 });
  expect(told.frames).toBe(600);
});

test('a run on the virtual clock is asked again as it was, its answers with it', () => {
  const told = retell(aRequest('let a;', { answers: ['x'] }), given, null);
  expect(told.answers).toEqual(['x', 'Inaya', null, true]);
});
