import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { createWorkerRunner } from '../../../../src/sandbox/workers/worker-client.ts';
import type { Timeline } from '../../../../src/sandbox/trace/log/timeline.ts';
import { Closures } from '../../../../src/sandbox/trace/weave/closures.ts';
import StateView from '../../../../src/ui/stepper/state/StateView.svelte';
import { aTimeline } from '../../../sandbox/trace/a-recording.ts';
import Host from '../../instruments/Host.svelte';

const PROGRAM = `function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}
const notes = [4, 2];
const copie = notes;
copie.push(fib(3));
for (let i = 0; i < 2; i++) notes[i] += 1;`;

let runner: Runner;
let timeline: Timeline;
beforeAll(async () => {
  await page.viewport(1280, 800);
  runner = createWorkerRunner();
  timeline = await aTimeline(runner, PROGRAM);
});
afterAll(() => {
  runner.dispose();
});

function show(step: number, language: 'fr' | 'en' = 'fr', onJump: (step: number) => void = () => undefined) {
  const given = { timeline, closures: new Closures(timeline), step, onJump };
  return render(Host, { component: StateView, given, language, height: 'auto' });
}

describe('the state of a step', () => {
  test.each(['fr', 'en'] as const)('no step is inaccessible (%s)', async (language) => {
    for (const step of [0, 6, timeline.length - 1]) {
      const shown = await show(step, language);
      const { violations } = await axe.run(document.body, {
        rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      await shown.unmount();
    }
  });

  test('calls stand innermost first, with their arguments, the whole program last', async () => {
    await show(6);
    const calls = page.getByRole('list', { name: 'Appels en cours' }).getByRole('heading');
    expect(calls.elements().map((heading) => heading.textContent.trim())).toEqual([
      'fib(1)',
      'fib(2)',
      'fib(3)',
      'Programme',
    ]);
  });

  test('a variable opens its history, whose steps can be gone to; a value leads to its step', async () => {
    const asked: number[] = [];
    const last = timeline.length - 1;
    await show(last, 'fr', (step) => asked.push(step));
    await page.getByRole('button', { name: 'notes', exact: true }).click();
    const history = page.getByRole('list', { name: /^Histoire de notes/ });
    await history.getByRole('button').first().click();
    await page.getByRole('list', { name: 'Cases de notes' }).getByRole('button', { name: '5' }).click();
    expect(asked).toHaveLength(2);
    expect(asked[0]).toBeLessThan(asked[1] ?? 0);
  });

  test('a phone shows what matters at the step, and all of it when asked', async () => {
    await page.viewport(360, 800);
    try {
      await show(6);
      const headings = (): string[] =>
        page
          .getByRole('list', { name: 'Appels en cours' })
          .getByRole('heading')
          .elements()
          .map((heading) => heading.textContent.trim());
      expect(headings()).toEqual(['fib(1)']);
      await page.getByRole('button', { name: 'Tout montrer' }).click();
      expect(headings()).toHaveLength(4);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    } finally {
      await page.viewport(1280, 800);
    }
  });
});
