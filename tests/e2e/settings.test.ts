import type { Page } from 'playwright';
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

const SETTINGS = '#/reglages';
const STEP = '#/lecon/la-boucle-for/tours-de-piste';

/** How the page looks: brightness of its background from 0 to 255, height of its letters in pixels. */
async function look(page: Page): Promise<{ brightness: number; letters: number }> {
  return page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const { fontSize } = getComputedStyle(document.body);
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('No canvas.');
    context.fillStyle = backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return { brightness: (red + green + blue) / 3, letters: Number.parseFloat(fontSize) };
  });
}

test('colours and size of text are as chosen, at once and after a reload', async () => {
  const { context, page, watch } = await visit(site);
  await page.goto(site.address + SETTINGS);
  const dark = page.getByRole('radio', { name: 'Sombre' });
  await dark.waitFor();
  const before = await look(page);
  expect(before.brightness).toBeGreaterThan(200);
  await dark.check();
  await page.getByRole('radio', { name: 'Très grande' }).check();
  await expect.poll(async () => (await look(page)).brightness).toBeLessThan(60);
  await expect.poll(async () => (await look(page)).letters).toBeGreaterThan(before.letters * 1.2);
  const chosen = await look(page);
  await page.reload();
  await expect.poll(() => look(page)).toEqual(chosen);
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('the language of the page is said to the browser, and follows the choice', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address + SETTINGS);
  const language = () => page.evaluate(() => document.documentElement.lang);
  await expect.poll(language).toBe('fr');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(language).toBe('en');
  await context.close();
});

test('work is erased when the student confirms it, and not before', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address + STEP);
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  await mouseHands(page).writeProgram(editor, 'console.log("à moi");');
  await page.goto(site.address + SETTINGS);
  const erase = page.getByRole('button', { name: 'Effacer mon travail' });
  await erase.click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.goto(site.address + STEP);
  await expect.poll(() => editor.innerText()).toContain('à moi');
  await page.goto(site.address + SETTINGS);
  await erase.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Effacer mon travail' }).click();
  await page.getByText('Ton travail est effacé.').waitFor();
  await page.goto(site.address + STEP);
  await expect.poll(() => editor.innerText()).toContain('tour 1');
  await page.reload();
  await expect.poll(() => editor.innerText()).toContain('tour 1');
  await context.close();
});
