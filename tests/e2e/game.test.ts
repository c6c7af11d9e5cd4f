import { readFileSync } from 'node:fs';

import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { mouseHands } from './hands.ts';
import { openSite, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Opens the playground, writes a program into its editor, and runs it. */
async function start(page: Page, program: string): Promise<void> {
  await page.goto(`${site.address}#/bac-a-sable`);
  const editor = page.locator('.cm-content').last();
  await editor.waitFor();
  await mouseHands(page).writeProgram(editor, program);
  await page.keyboard.press('Control+Enter');
}

/** How many different pictures the canvas shows at so many of the page's own paints. */
function watchCanvas(page: Page, paints: number): Promise<number> {
  return page.evaluate(async (count) => {
    const canvas = [...document.querySelectorAll('canvas')].at(-1);
    const context = canvas?.getContext('2d');
    if (canvas === undefined || context == null) return 0;
    const seen = new Set<string>();
    for (let index = 0; index < count; index += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let sum = 0;
      for (let at = 0; at < data.length; at += 16) sum = (sum * 31 + (data[at] ?? 0)) | 0;
      seen.add(String(sum));
    }
    return seen.size;
  }, paints);
}

function hasFocus(found: Locator): Promise<boolean> {
  return found.evaluate((element) => element === document.activeElement);
}

const game = readFileSync('tests/cases/game.fr.txt', 'utf8');

test('the game of docs/sandbox-api is played with keys, and Stop ends it', async () => {
  const { context, page, watch } = await visit(site, { motion: true });
  await start(page, game);
  const area = page.getByRole('application', { name: 'Zone de dessin qui reçoit tes touches' });
  await area.click();
  await expect.poll(() => watchCanvas(page, 60)).toBeGreaterThan(10);
  const tools = await page.locator('figcaption').boundingBox();
  expect((tools?.y ?? 0) + (tools?.height ?? Infinity)).toBeLessThanOrEqual(800);
  const told = page.locator('figcaption .visually-hidden').last();
  await page.keyboard.down('ArrowLeft');
  // The basket reaches the left border: its box begins at 0.
  await expect.poll(() => told.textContent()).toMatch(/va de 0 à/);
  await page.keyboard.up('ArrowLeft');
  expect(await told.textContent()).toMatch(/Fond.: bleu nuit\. 1 disque et 1 rectangle.*Score : \d/);
  // Escape leaves the area, Tab goes on from it.
  await page.keyboard.press('Escape');
  await expect.poll(() => hasFocus(area)).toBe(false);
  await page.getByRole('button', { name: 'Arrêter' }).press('Enter');
  await area.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Exécuter' }))).toBe(true);
  await expect.poll(() => watchCanvas(page, 20)).toBe(1);
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('on a phone the result has Run, Stop and the keys of the game, which cover nothing', async () => {
  const { context, page } = await visit(site, { width: 360, touch: true, motion: true });
  await start(page, `${'\n'.repeat(60)}${game}`);
  const area = page.getByRole('application');
  await area.waitFor();
  const tab = page.getByRole('tab', { name: 'Résultat' });
  await expect.poll(() => hasFocus(tab)).toBe(true); // The editor has gone out of sight.
  const stop = page.getByRole('button', { name: 'Arrêter' });
  const [tabBox, stopBox, box] = await Promise.all([
    tab.boundingBox(),
    stop.boundingBox(),
    area.boundingBox(),
  ]);
  expect(Math.abs(tabBox?.y ?? 99)).toBeLessThan(3);
  expect((stopBox?.y ?? 0) + (stopBox?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(780);
  expect(await page.locator('figcaption').innerText()).toMatch(/touche le dessin/);
  await page.getByRole('button', { name: 'Espace' }).waitFor();
  const left = page.getByRole('button', { name: 'Flèche gauche' });
  await left.dispatchEvent('pointerdown', { pointerId: 1, isPrimary: true });
  // The basket reaches the left border: its box begins at 0.
  const told = page.locator('figcaption .visually-hidden').last();
  await expect.poll(() => told.textContent()).toMatch(/va de 0 à/);
  await stop.press('Enter');
  await area.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Flèche gauche' }).count()).toBe(0);
  // The same button runs it again: it has kept the focus.
  await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Exécuter' }))).toBe(true);
  await page.keyboard.press('Enter');
  await area.waitFor();
  await context.close();
});

test('where less motion is wanted the first frame waits for a click', async () => {
  const { context, page } = await visit(site);
  await start(page, game);
  const button = page.getByRole('button', { name: 'Démarrer l’animation' });
  await button.waitFor();
  await page.waitForFunction(() => document.querySelectorAll('canvas').length > 0);
  expect(await watchCanvas(page, 20)).toBeLessThanOrEqual(3);
  await button.click();
  await expect.poll(() => watchCanvas(page, 60)).toBeGreaterThan(10);
  await context.close();
});

test('Stop, back and reload leave no program running', async () => {
  const { context, page } = await visit(site, { motion: true });
  const busy =
    'animer(() => { fond(); for (let i = 0; i < 300; i++) disque(hasard(0, 400), 200, 5); jouer("do", 0.01); });';
  const session = await context.newCDPSession(page);
  /** Seconds of processor that all threads of the page use in two seconds. */
  const load = async (): Promise<number> => {
    const read = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0;
    };
    const before = await read();
    await page.waitForTimeout(2000);
    return (await read()) - before;
  };
  await session.send('Performance.enable');
  const programs = () => page.workers().length;
  await start(page, busy);
  await page.getByRole('button', { name: 'Arrêter' }).waitFor();
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Arrêter' }).click();
  // One spare worker stays warm, with nothing to do.
  await expect.poll(programs).toBeLessThanOrEqual(1);
  await expect.poll(load, { timeout: 30_000 }).toBeLessThan(0.5);

  await page.locator('.cm-content').last().press('Control+Enter');
  await page.getByRole('button', { name: 'Arrêter' }).waitFor();
  await page.goto(`${site.address}#/`);
  await expect.poll(programs).toBe(0);
  await expect.poll(load, { timeout: 30_000 }).toBeLessThan(0.5);

  await start(page, busy);
  await page.getByRole('button', { name: 'Arrêter' }).waitFor();
  await page.reload();
  await page.locator('.cm-content').last().waitFor();
  await expect.poll(programs).toBeLessThanOrEqual(1);
  await expect.poll(load, { timeout: 30_000 }).toBeLessThan(0.5);
  await context.close();
});
