import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import DrawingPane from '../../../src/ui/drawing/DrawingPane.svelte';
import { LiveTie } from '../../../src/ui/run/live-tie.svelte.ts';
import Host from '../instruments/Host.svelte';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The queries of the screen's density that are made from now on. */
function densityQueries(): MediaQueryList[] {
  const queries: MediaQueryList[] = [];
  const ask = window.matchMedia.bind(window);
  vi.stubGlobal('matchMedia', (text: string) => {
    const query = ask(text);
    if (text.includes('resolution')) queries.push(query);
    return query;
  });
  return queries;
}

test('a drawing has a pixel for each of the screen, enlarged as well', async () => {
  vi.stubGlobal('devicePixelRatio', 3);
  const densities = densityQueries();
  const commands = [{ type: 'background', color: 'gold' }];
  await render(Host, {
    component: DrawingPane,
    given: { commands, ghost: [], live: new LiveTie(() => false) },
  });
  const canvas = (): HTMLCanvasElement => {
    const found = page.getByRole('img').element();
    if (!(found instanceof HTMLCanvasElement)) throw new Error('The drawing is no canvas.');
    return found;
  };
  const before = canvas().clientWidth;
  await expect.poll(() => canvas().width).toBe(before * 3);
  await page.getByRole('button', { name: 'Agrandir le dessin' }).click();
  await expect.poll(() => canvas().clientWidth).toBe(before * 2);
  await expect.poll(() => canvas().width).toBe(before * 6);
  // Another screen, or the page's own zoom: the browser's own density has not changed here, so its sign is given.
  vi.stubGlobal('devicePixelRatio', 2);
  densities.at(-1)?.dispatchEvent(new Event('change'));
  await expect.poll(() => canvas().width).toBe(before * 4);
});
