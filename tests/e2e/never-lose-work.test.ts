import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { mouseHands } from './hands.ts';
import { openSite, visit, watchPage, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const STEP = '#/lecon/la-boucle-for/tours-de-piste';

/** Waits until the browser's own database holds a text. */
async function untilKept(page: Page, text: string): Promise<void> {
  const records = (): Promise<string> =>
    page.evaluate(async () => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          resolve(opening.result);
        };
      });
      const reading = database.transaction('records').objectStore('records').getAll();
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      database.close();
      return JSON.stringify(reading.result);
    });
  await expect.poll(records).toContain(text);
}

test('two tabs on one step: the student chooses, and nothing is lost', async () => {
  const { context, page: first } = await visit(site);
  const second = await context.newPage();
  const watch = watchPage(site, context, second);
  for (const page of [first, second]) {
    await page.goto(site.address + STEP);
    await page.locator('.cm-content').waitFor();
  }
  await mouseHands(first).writeProgram(first.locator('.cm-content'), 'let ici = 1;');
  await untilKept(first, 'let ici = 1;');
  await mouseHands(second).writeProgram(second.locator('.cm-content'), 'let ailleurs = 2;');
  const choice = second.getByRole('region', { name: 'Deux versions de la même étape' });
  await choice.waitFor();
  await choice.getByText('Comparer les deux programmes').click();
  await choice.getByText('let ici = 1;').waitFor();
  await choice.getByRole('button', { name: 'Prendre l’autre version' }).click();
  await choice.waitFor({ state: 'detached' });
  await expect.poll(() => second.locator('.cm-content').innerText()).toContain('let ici = 1;');
  await second.reload();
  await expect.poll(() => second.locator('.cm-content').innerText()).toContain('let ici = 1;');
  await second.goto(`${site.address}#/reglages`);
  await second.getByText('Une version est mise de côté').waitFor();
  const download = second.waitForEvent('download');
  await second.getByRole('button', { name: 'Enregistrer mon carnet' }).first().click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain('let ailleurs = 2;');
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('a browser that refuses its storage is told, and the work can be saved as a file', async () => {
  const { context, page } = await visit(site);
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(site.address + STEP);
  await page.getByText('Ce navigateur refuse de garder ton travail').waitFor();
  await mouseHands(page).writeProgram(page.locator('.cm-content'), 'let garde = 3;');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer mon carnet' }).click();
  expect((await download).suggestedFilename()).toBe('carnet-marelle.json');
  await context.close();
});

test('a tab that crashes loses nothing that was written before the last pause', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address + STEP);
  await mouseHands(page).writeProgram(page.locator('.cm-content'), 'let avantLaChute = 4;');
  await untilKept(page, 'let avantLaChute = 4;');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined); // The address ends the tab before it can answer.
  await crashed;
  const next = await context.newPage();
  await next.goto(site.address + STEP);
  await expect.poll(() => next.locator('.cm-content').innerText()).toContain('let avantLaChute = 4;');
  await context.close();
});

test('a record that cannot be read is announced and put aside, and the rest is there', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address + STEP);
  await mouseHands(page).writeProgram(page.locator('.cm-content'), 'let intact = 5;');
  await untilKept(page, 'let intact = 5;');
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const writing = database.transaction('records', 'readwrite');
    writing.objectStore('records').put({ program: 7 }, 'work/la-boucle-for/refrain');
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
  });
  await page.reload();
  await page.getByText('Une partie du travail gardé était illisible').waitFor();
  await expect.poll(() => page.locator('.cm-content').innerText()).toContain('let intact = 5;');
  await context.close();
});

test('what was typed just before a reload is there after it', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address + STEP);
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  await mouseHands(page).writeProgram(editor, 'console.log("gardé");');
  await page.reload();
  await expect.poll(() => editor.innerText()).toContain('gardé');
  await context.close();
});

test('what was written in a look back is there after a reload', async () => {
  const { context, page } = await visit(site);
  await page.goto(`${site.address}#/lecon/du-texte-a-trous/bilan`);
  const answer = page.locator('main textarea').first();
  await answer.fill('Une étiquette sur une valeur.');
  await page.reload();
  await expect.poll(() => answer.inputValue()).toBe('Une étiquette sur une valeur.');
  await context.close();
});
