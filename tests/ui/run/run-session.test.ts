import { expect, test, vi } from 'vitest';

import type { RunProgram } from '../../../src/sandbox/run-program.ts';
import { RunSession } from '../../../src/ui/run/run-session.svelte.ts';
import { aRequest } from '../../sandbox/a-request.ts';

/** A program that asks a question which nobody has answered before. */
const asks: RunProgram = async function* () {
  await Promise.resolve();
  yield { type: 'console', lines: [{ level: 'log', text: 'avant' }] };
  const question = { type: 'prompt', message: 'Ton nom ?', proposal: '' } as const;
  yield { type: 'end', outcome: { kind: 'awaiting-input', question }, usage: null };
};

test('a question that cannot be put to anybody ends the run, and the console says why', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  const session = new RunSession(asks);
  const over = session.start(aRequest(''));
  await vi.waitUntil(() => session.question !== null);
  session.giveUp('Sa fenêtre n’arrive pas.');
  await over;
  expect(session.lines.map(({ text }) => text)).toEqual(['avant', 'Sa fenêtre n’arrive pas.']);
  expect([session.outcome, session.state, session.question]).toEqual([{ kind: 'stopped' }, 'idle', null]);
  session.giveUp('Sans programme.');
  expect(session.lines).toHaveLength(2);
});
