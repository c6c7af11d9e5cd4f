import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSite, visit, type Site } from './site.ts';

let site: Site;
/** A folder that holds nothing but the file. */
const stick = mkdtempSync(join(tmpdir(), 'marelle-stick-'));
const file = join(stick, 'marelle.html');
const address = pathToFileURL(file).href;

beforeAll(async () => {
  site = await openSite();
  copyFileSync('dist/marelle.html', file);
});
afterAll(async () => {
  await site.close();
  rmSync(stick, { recursive: true });
});

/** A line that a program has printed. */
function consoleLine(page: Page, text: string): Locator {
  return page.getByRole('region', { name: 'Console' }).getByRole('listitem').getByText(text, { exact: true });
}

describe('the one file for a USB stick', () => {
  test('weighs at most 1.3 MB with all lessons', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(1_300_000);
  });

  test('opened from a folder runs programs, shows pictures, keeps work, speaks English and asks nobody', async () => {
    const { context, page } = await visit(site);
    const asked: string[] = [];
    const complaints: string[] = [];
    context.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    await page.getByRole('link', { name: 'Commencer' }).click();
    await page.getByRole('button', { name: 'Exécuter' }).first().click();
    await consoleLine(page, 'Bonjour').waitFor();

    await page.goto(`${address}#/bac-a-sable`);
    const program = page.locator('.cm-content');
    await program.fill('for (;;) { }');
    await page.getByRole('button', { name: 'Exécuter' }).click();
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await program.fill('console.log(6 * 7);');
    await page.getByRole('button', { name: 'Exécuter' }).click();
    await consoleLine(page, '42').waitFor();
    await page.reload();
    await expect.poll(() => program.innerText()).toContain('6 * 7');

    await page.goto(`${address}#/lecon/avancer-tourner/quel-dessin`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Back to the track' }).waitFor();
    const picture = page.locator('main img').first();
    await expect
      .poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
      .toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is named by the page that a browser cannot start from a folder', async () => {
    const { context, page } = await visit(site);
    await page.goto(pathToFileURL(resolve('dist/index.html')).href);
    await page.getByRole('link', { name: 'marelle.html' }).first().click();
    await page.getByRole('link', { name: 'Commencer' }).waitFor();
    await context.close();
  });
});
