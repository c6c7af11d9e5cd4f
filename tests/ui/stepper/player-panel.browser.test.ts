import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { createWorkerRunner } from '../../../src/sandbox/workers/worker-client.ts';
import { PlayerSession } from '../../../src/ui/stepper/player-session.svelte.ts';
import PlayerPanel from '../../../src/ui/stepper/PlayerPanel.svelte';
import { aTimeline } from '../../sandbox/trace/a-recording.ts';
import Host from '../instruments/Host.svelte';

let runner: Runner;
beforeAll(() => {
  runner = createWorkerRunner();
});
afterAll(() => {
  runner.dispose();
});

/** A panel over a program; answers its player and what is called when it is closed. */
async function open(program: string): Promise<{ session: PlayerSession; onclose: () => void }> {
  const { recording } = await aTimeline(runner, program);
  const session = new PlayerSession({ recording, startsAtError: true });
  const onclose = vi.fn();
  await render(Host, {
    component: PlayerPanel,
    given: { session, isOutdated: false, onclose },
    height: 'auto',
  });
  return { session, onclose };
}

const slider = () => page.getByRole('slider', { name: 'Étape' });
const LOOP = 'let s = 0;\nfor (let i = 1; i < 3; i++) {\n  s += i;\n}\nconsole.log(s);';

describe('the panel of the player', () => {
  test('the slider has the focus and tells step, line and what happened', async () => {
    await open(LOOP);
    await expect.element(slider()).toHaveFocus();
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^étape 1 sur 10, ligne 1\. /));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/ligne 3\. s .*1/));
  });

  test('a button moves, and what it led to is said, which the slider would say itself', async () => {
    const { session } = await open(LOOP);
    await page.getByRole('button', { name: 'Avancer' }).click();
    expect(session.step).toBe(1);
    await expect.element(page.getByRole('status')).toHaveTextContent(/^étape 2 sur 10, ligne 2\./);
  });

  test('at its end the button forwards keeps the focus and does nothing', async () => {
    const { session } = await open(LOOP);
    session.go(99);
    const forward = page.getByRole('button', { name: 'Avancer' });
    await expect.element(forward).toHaveAttribute('aria-disabled', 'true');
    forward.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(forward).toHaveFocus();
    expect(session.step).toBe(9);
  });

  test('a line that does not run again is told as such, and the step stays', async () => {
    const { session } = await open(LOOP);
    session.go(99);
    await expect.element(slider()).toHaveFocus();
    await userEvent.keyboard('l');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Cette ligne n’est plus exécutée ensuite.');
    expect(session.step).toBe(9);
  });

  test('the space bar plays on the slider, and presses the button that has the focus', async () => {
    const { session } = await open(LOOP);
    await expect.element(slider()).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(session.isPlaying).toBe(true);
    page.getByRole('button', { name: 'Pause' }).element().focus();
    await userEvent.keyboard(' ');
    expect(session.isPlaying).toBe(false);
  });

  test('playing that comes to the end by itself says so, and shows it', async () => {
    const { session } = await open('let a = 1;\na = 2;');
    session.speed = 'fast';
    await expect.element(slider()).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(/ligne 2\. .* C’est la fin du programme\.$/);
    await expect.element(page.getByText('C’est la fin du programme.', { exact: true })).toBeVisible();
    expect(session.isPlaying).toBe(false);
  });

  test('where the editor has no room beside it, the line itself is shown, and not where it has', async () => {
    const line = () => page.getByText('for (let i = 1; i < 3; i++) {', { exact: true });
    try {
      await page.viewport(360, 800);
      const { session } = await open(LOOP);
      session.go(1);
      await expect.element(line()).toBeVisible();
      await page.viewport(1280, 800);
      await expect.element(line()).not.toBeInTheDocument();
    } finally {
      await page.viewport(1280, 800);
    }
  });

  test('Escape closes', async () => {
    const { onclose } = await open(LOOP);
    await expect.element(slider()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledOnce();
  });

  test('a program without steps says so and can be closed', async () => {
    await open('null.x;');
    await expect.element(page.getByText('Ce programme s’arrête avant sa première étape.')).toBeVisible();
    await expect.element(slider()).not.toBeInTheDocument();
  });
});
