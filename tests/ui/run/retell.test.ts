import { expect, test } from 'vitest';

import type { LiveMessage, TimedInput } from '../../../src/sandbox/live-input.ts';
import { recordProgram } from '../../../src/sandbox/trace/log/record-program.ts';
import { retell } from '../../../src/ui/run/retell.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { aRequest } from '../../sandbox/a-request.ts';

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

test('a game that was stopped is told over with its keys, its questions and its pictures', async () => {
  const runner = await aThreadRunner();
  const program = `const nom = prompt("Nom ?");
let x = 0;
surTouche("a", () => { x += 10; console.log(nom, x); });
animer(() => { fond("white"); disque(x, 50, 5); });`;
  const request = aRequest(program, { clock: 'real', answers: ['Inaya'] });
  const controller = new AbortController();
  const inputs: TimedInput[] = [];
  let send: (message: LiveMessage) => void = () => undefined;
  const startMs = performance.now();
  for await (const event of runner.run(request, controller.signal, (tie) => (send = tie))) {
    if (event.type === 'listening')
      for (const isDown of [true, false]) send({ type: 'input', input: { type: 'key', key: 'a', isDown } });
    if (event.type === 'input') inputs.push(event.input);
    if (event.type === 'console') controller.abort();
  }
  const untilMs = performance.now() - startMs;
  const told = retell(request, [], { inputs, untilMs });
  const recording = await recordProgram(told, runner.run, new AbortController().signal);
  runner.dispose();
  expect(inputs.length).toBeGreaterThan(0);
  expect(recording?.outcome.kind).toBe('completed');
  expect(recording?.console.map(({ text }) => text)).toEqual(['Inaya 10']);
  const disc = recording?.drawing.pictureAfter(Infinity).find(({ type }) => type === 'disc');
  expect(disc?.type === 'disc' ? disc.x : null).toBe(10);
});
