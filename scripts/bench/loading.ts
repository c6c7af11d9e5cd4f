import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';

import { chromium, type Browser, type Page } from 'playwright';

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
  const server = await serveCompressed('dist');
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
    server.close();
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

/** Serves a folder as a school's server would, each file packed by gzip. */
async function serveCompressed(
  folder: string,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const kept = new Map<string, Buffer>();
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.wasm': 'application/wasm',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
    '.webmanifest': 'application/manifest+json',
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    const body = kept.get(file) ?? gzipSync(readFileSync(file));
    kept.set(file, body);
    response
      .writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': body.length,
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${String(bound.port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
