import type { Page } from 'playwright';

import { serveFolder } from '../../tests/e2e/plain-server.ts';
import { visit, type Site } from '../../tests/e2e/site.ts';
import { openBuiltSite } from './built-site.ts';
import { atMost, type Figure } from './figure.ts';
import { percentile } from './measure.ts';

/** “Fast 3G” of the browsers' own tools: bytes a second down and up, and milliseconds of delay for each request. */
const FAST_3G = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
  latency: 562.5,
};
/** An old school computer: the processor as so many times slower. */
const SLOWER = 4;
/** Visits; each is a newcomer's, with nothing kept. */
const VISITS = 5;
/** A step whose program the student may run as it stands. */
const STEP = '#/lecon/bonjour-machine/exactement';

/** What a newcomer with an old computer and a phone's connection waits for: the built site, compressed by its server with gzip. */
export async function timeLoading(): Promise<readonly Figure[]> {
  const built = await openBuiltSite();
  const server = await serveFolder('dist', { packs: true });
  const site = { ...built, address: server.address };
  try {
    const visits: Visit[] = [];
    for (let round = 0; round < VISITS; round++) visits.push(await timeVisit(site));
    const median = (of: (visit: Visit) => number): number => percentile(visits.map(of), 0.5) / 1000;
    return [
      atMost(
        'Fast 3G, processor ÷ 4: first paint of the map',
        median((visit) => visit.paintMs),
        1.2,
        's',
        2,
      ),
      atMost(
        'Fast 3G, processor ÷ 4: the map is there',
        median((visit) => visit.mapMs),
        4,
        's',
        2,
      ),
      atMost(
        'Fast 3G, processor ÷ 4: text of a lesson',
        median((visit) => visit.lessonMs),
        4,
        's',
        2,
      ),
      atMost(
        'Fast 3G, processor ÷ 4: its program has run',
        median((visit) => visit.ranMs),
        4,
        's',
        2,
      ),
    ];
  } finally {
    await built.close();
    await server.close();
  }
}
/** Milliseconds from the start of a newcomer's visit. */
interface Visit {
  readonly paintMs: number;
  readonly mapMs: number;
  readonly lessonMs: number;
  readonly ranMs: number;
}

async function timeVisit(site: Site): Promise<Visit> {
  const map = await slowPage(site);
  let startMs = performance.now();
  await map.goto(site.address, { waitUntil: 'commit' });
  await map.locator('main a[href^="#/lecon/"]').first().waitFor();
  const mapMs = performance.now() - startMs;
  const paintMs = await map.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await map.context().close();
  const page = await slowPage(site);
  startMs = performance.now();
  await page.goto(site.address + STEP, { waitUntil: 'commit' });
  const run = page.getByRole('button', { name: /^Exécuter/ }).first();
  await run.waitFor();
  const lessonMs = performance.now() - startMs;
  await run.click();
  await page.getByRole('region', { name: 'Console' }).locator('li, .line').first().waitFor();
  const ranMs = performance.now() - startMs;
  await page.context().close();
  return { paintMs, mapMs, lessonMs, ranMs };
}

/** A page of a visitor who has nothing kept. */
async function slowPage(site: Site): Promise<Page> {
  const { context, page } = await visit(site);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}
