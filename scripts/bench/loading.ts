import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { chromium, type Browser, type Page } from 'playwright';

import { serveFolder } from '../../tests/e2e/plain-server.ts';
import { findBrowser } from '../find-browser.mjs';
import { percentile } from './measure.ts';
import { atMost, type Figure } from './figure.ts';

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
  if (!existsSync('dist')) spawnSync('npx', ['vite', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const server = await serveFolder('dist', { packs: true });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox'],
  });
  try {
    const visits: Visit[] = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await timeVisit(browser, server.address));
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
    await browser.close();
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

async function timeVisit(browser: Browser, address: string): Promise<Visit> {
  const map = await slowPage(browser);
  let startMs = performance.now();
  await map.goto(address, { waitUntil: 'commit' });
  await map.locator('main a[href^="#/lecon/"]').first().waitFor();
  const mapMs = performance.now() - startMs;
  const paintMs = await map.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await map.context().close();
  const page = await slowPage(browser);
  startMs = performance.now();
  await page.goto(address + STEP, { waitUntil: 'commit' });
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
async function slowPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}
