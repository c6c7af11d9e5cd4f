import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aCourse, aLesson } from '../lessons/school/a-server.ts';
import type { PlainServer } from './plain-server.ts';
import { serveCopy } from './site-copy.ts';
import { openSite, visit, type Site } from './site.ts';

let built: Site;
beforeAll(async () => {
  built = await openSite();
});
afterAll(async () => {
  await built.close();
});

let folder: string;
let server: PlainServer;
let site: Site;
let closeCopy: () => Promise<void>;
beforeEach(async () => {
  ({ folder, server, site, close: closeCopy } = await serveCopy(built));
  mkdirSync(join(folder, 'mes-lecons'));
  writeFileSync(join(folder, 'mes-lecons/course.md'), aCourse(['un.fr.md']));
  writeFileSync(join(folder, 'mes-lecons/un.fr.md'), aLesson('un'));
  writeFileSync(join(folder, 'config.json'), '{ "courses": ["mes-lecons/course.md"] }');
});
afterEach(async () => {
  await closeCopy();
});

/** Visits the start page and waits until the site is kept. */
async function visitOnce(): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await visit(site, { isKept: true });
  await page.goto(site.address);
  await page.getByRole('heading', { name: 'Nos leçons' }).waitFor();
  await isKept(page);
  return { context, page };
}

/** Waits for the worker, and for what the page has told it to keep. */
async function isKept(page: Page): Promise<void> {
  await until(page, async () => {
    const { active } = await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const school = ['config.json', 'mes-lecons/course.md', 'mes-lecons/un.fr.md'];
    const kept = await Promise.all(school.map((path) => caches.match(new URL(path, document.baseURI))));
    return active?.state === 'activated' && names.length > 0 && !kept.includes(undefined);
  });
}

/** Asks the page until the answer is yes; Playwright's own waiting takes a promise for a yes. */
async function until(page: Page, question: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200; round++) {
    if (await page.evaluate(question)) return;
    await page.waitForTimeout(150);
  }
  throw new Error('The page never said yes.');
}

const markOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.documentElement.getAttribute('data-mark'));

/** Puts another version on the server: a mark in its page, and a worker that knows of it unless it is half uploaded. */
function upload(mark: string, isWhole: boolean): void {
  const page = join(folder, 'index.html');
  const text = readFileSync(join('dist', 'index.html'), 'utf8').replace('<html', `<html data-mark="${mark}"`);
  const worker = readFileSync(join('dist', 'service-worker.js'), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex');
  const changed = worker
    .replace(/(\["index\.html","|index\.html\\?",\\?")[0-9a-f]{64}/, `$1${hash}`)
    .replace(/VERSION = '\w+'/, `VERSION = '${mark}'`);
  expect(changed).toContain(hash);
  writeFileSync(join(folder, 'service-worker.js'), changed);
  if (isWhole) writeFileSync(page, text);
}

describe('a site that was visited once', () => {
  test('is there without its server: the map, a lesson that was never opened, a run and its steps, the school’s own', async () => {
    const { context, page } = await visitOnce();
    // A lesson of the school's was opened at its first step; a later one has a picture.
    server.answers.set('mes-lecons/carres.png', (response) => {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      response.end(readFileSync('dist/lessons/images/repere.svg'));
    });
    await page.goto(`${site.address}#/lecon/mes-lecons.un`);
    await until(
      page,
      async () => (await caches.match(new URL('mes-lecons/carres.png', document.baseURI))) !== undefined,
    );
    await page.goto(site.address);
    await server.close();
    await page.reload();
    await page.getByRole('heading', { name: 'Nos leçons' }).waitFor();
    expect(await page.getByText('Le serveur ne répond pas').count()).toBe(0);
    await page.goto(`${site.address}#/lecon/bonjour-machine/exactement`);
    await page.reload();
    await page.getByRole('button', { name: /^Exécuter/ }).click();
    await page.getByText('Bonjour').last().waitFor();
    await page.getByRole('button', { name: 'Pas à pas' }).click();
    await page.getByRole('slider', { name: 'Étape' }).waitFor();
    await page.goto(`${site.address}#/lecon/mes-lecons.un/double`);
    await page.getByRole('heading', { level: 1, name: /Double/ }).waitFor();
    const picture = page.getByRole('img', { name: 'Deux carrés' });
    await picture.scrollIntoViewIfNeeded();
    await until(page, () => Promise.resolve([...document.images].some((image) => image.naturalWidth > 0)));
    await context.close();
  });

  test('shows what a school changes at the next visit', async () => {
    const { context, page } = await visitOnce();
    writeFileSync(join(folder, 'mes-lecons/un.fr.md'), aLesson('un').replace('Leçon un', 'Leçon nouvelle'));
    await page.reload();
    await page.getByRole('link', { name: 'Leçon nouvelle' }).waitFor();
    await context.close();
  });

  test('takes a whole new version over, and never half of one', async () => {
    const { context, page } = await visitOnce();
    const update = (): Promise<string> =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => undefined);
        const { installing } = registration;
        if (installing !== null)
          await new Promise<void>((resolve) => {
            installing.addEventListener('statechange', () => {
              resolve();
            });
          });
        return registration.waiting === null ? 'none waits' : 'one waits';
      });
    upload('half', false);
    expect(await update()).toBe('none waits');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await markOf(page)).toBe(null);

    upload('whole', true);
    expect(await update()).toBe('one waits');
    // The new version takes over once the page before has really gone, which the browser does not always see at once;
    // the page then loads itself anew a second time.
    await expect
      .poll(
        async () => {
          await page.reload({ waitUntil: 'commit' });
          await page.waitForTimeout(1000);
          return markOf(page).catch(() => 'on its way');
        },
        { timeout: 60_000 },
      )
      .toBe('whole');
    await page.getByRole('heading', { name: 'Nos leçons' }).waitFor();
    await context.close();
  });

  test('does not give a page of another visit a version that it did not begin with', async () => {
    const { context, page } = await visitOnce();
    const other = await context.newPage();
    await other.goto(site.address);
    await other.getByRole('heading', { name: 'Nos leçons' }).waitFor();
    await other.waitForTimeout(1000); // It asks for a new version when it has begun, and there is none yet.
    upload('whole', true);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await until(page, async () => (await navigator.serviceWorker.ready).waiting !== null);
    await page.reload();
    await page.getByRole('heading', { name: 'Nos leçons' }).waitFor();
    await page.waitForTimeout(500);
    expect(await markOf(page)).toBe(null);
    expect(await markOf(other)).toBe(null);
    await context.close();
  });
});

test('a network’s login page takes the place of no lesson', async () => {
  const { context, page } = await visitOnce();
  server.answers.set('mes-lecons/un.fr.md', (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Login</title>');
  });
  await page.reload();
  await page.getByText('une page HTML au lieu de').waitFor();
  await server.close();
  await page.reload();
  await page.getByRole('link', { name: 'Leçon un' }).waitFor();
  await context.close();
});
