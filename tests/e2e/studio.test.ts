import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { faultsOf } from './faults.ts';
import { openSite, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Puts the cursor behind a text of the editor, by its own search through the lines. */
async function typeBehind(page: Page, text: string, typed: string): Promise<void> {
  const line = page.locator('.cm-line', { hasText: text }).first();
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.type(typed);
}

async function openTemplate(page: Page, name: RegExp): Promise<void> {
  await page.goto(`${site.address}#/atelier`);
  await page.getByRole('button', { name }).click();
  await page.locator('.cm-content').first().waitFor();
}

test('a mentor begins with a template, changes it, sees the student’s page follow, reloads and finds it again', async () => {
  const { context, page, watch } = await visit(site);
  await page.goto(site.address);
  await page.getByRole('link', { name: /atelier des leçons/ }).click();
  await page.getByRole('button', { name: /^Quiz/ }).click();
  const preview = page.getByRole('tabpanel', { name: 'Page de l’élève' });
  await preview.getByRole('heading', { name: 'Un bon nom' }).waitFor();
  // The button that was pressed has gone with its page.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await preview.getByRole('radio', { name: 'nombre de vies' }).check();

  await typeBehind(page, 'Quel nom peut-on donner', ' Choisis bien !');
  await preview.getByText('Choisis bien !').waitFor();
  expect(await preview.getByRole('radio', { name: 'nombre de vies' }).isChecked()).toBe(true);

  await typeBehind(page, '- [ ] `2vies`', ' ou pas');
  await preview.getByRole('radio', { name: '2vies ou pas' }).waitFor();
  await page.reload();
  await preview.getByText('Choisis bien !').waitFor();
  await page.getByRole('link', { name: 'Toutes mes leçons' }).click();
  await page.getByRole('link', { name: 'Ma leçon' }).waitFor();
  expect(watch.foreignRequests).toEqual([]);
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('a lesson file may be dropped anywhere on the studio’s start page', async () => {
  const { context, page } = await visit(site);
  await page.goto(`${site.address}#/atelier`);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  await heading.evaluate((element) => {
    const text =
      '---\nformat: 1\nid: depot\nlang: fr\ntitle: Déposée\n---\n\n## Lecture : Lis {#lis}\n\nUn texte.\n';
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'depot.fr.md', { type: 'text/markdown' }));
    for (const type of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByRole('heading', { level: 1, name: 'Lis' }).waitFor();
  await context.close();
});

test('a mistake in the text is listed, leads to its place, and the page stays as it was before', async () => {
  const { context, page } = await visit(site, { locale: 'en-GB' });
  await openTemplate(page, /^Exercise/);
  await typeBehind(page, '## Exercise: Twice', ' more');
  await page.getByRole('heading', { level: 1, name: /Twice/ }).waitFor();
  await page.getByText('The lesson has an error: this is the page as it was before.').waitFor();
  await page.getByRole('tab', { name: /Problems/ }).click();
  await page.getByRole('button', { name: /Error, line 11/ }).click();
  await page.keyboard.press('End');
  for (let index = 0; index < ' more'.length; index++) await page.keyboard.press('Backspace');
  await page.getByText('No problem in the text.').waitFor();
  await context.close();
});

test('work done on the preview is nobody’s progress', async () => {
  const { context, page } = await visit(site);
  await openTemplate(page, /^Exercice/);
  const preview = page.getByRole('tabpanel', { name: 'Page de l’élève' });
  await preview.getByRole('tab', { name: 'Code' }).click();
  await preview.getByRole('button', { name: 'Vérifier' }).click();
  await preview
    .getByText(/double\(1\)/)
    .first()
    .waitFor();
  await page.waitForTimeout(600); // Long enough for what would be written after a pause.
  const keys = await page.evaluate(async () => {
    const names: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.includes('#atelier')) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(name));
        };
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAllKeys();
        await new Promise((resolve) => (request.onsuccess = resolve));
        names.push(...request.result.map(String));
      }
      database.close();
    }
    return names;
  });
  expect(keys).toContain('probe');
  expect(keys.filter((key) => key.startsWith('work/'))).toEqual([]);
  await context.close();
});

test('a mechanical cure is one button', async () => {
  const { context, page } = await visit(site);
  await openTemplate(page, /^Quiz/);
  await typeBehind(page, 'Quel nom peut-on donner', '\n\n### Indise\n\nLis bien.');
  await page.getByRole('tab', { name: /Problèmes/ }).click();
  await page.getByRole('button', { name: /Remplacer.*Indise.*par.*Indice/ }).click();
  await page.locator('.cm-line', { hasText: /^### Indice$/ }).waitFor();
  await context.close();
});

test('“check everything” tells in words which solution fails, and marks the step once it is changed', async () => {
  const { context, page } = await visit(site);
  await openTemplate(page, /^Exercice/);
  await page.getByRole('tab', { name: 'Vérifier' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Vérifier' });
  await panel.getByRole('button', { name: 'Tout vérifier' }).click();
  await panel.getByText('Tout ce qui peut être exécuté tient.').waitFor();
  await panel.getByText('Les tests remarquent 3 fautes').waitFor();
  await typeBehind(page, '[7, 14]', ' [7, 15],');
  await panel.getByText('changée depuis').waitFor();
  await panel.getByRole('button', { name: 'Tout vérifier' }).click();
  await panel.getByText(/La solution échoue au test «\sdouble\(7\) → 15\s»/u).waitFor();
  await panel.getByText('1 étape a un problème.').waitFor();
  await page.setViewportSize({ width: 360, height: 780 });
  const cell = await panel.getByRole('cell', { name: /À corriger/ }).boundingBox();
  expect([cell?.x ?? -1, (cell?.x ?? 0) + (cell?.width ?? 999)].every((x) => x >= 0 && x <= 360)).toBe(true);
  await context.close();
});

test('a lesson travels in a link: nothing of it runs before somebody has agreed', async () => {
  const { context, page, watch } = await visit(site);
  await openTemplate(page, /^Dessin/);
  await page.getByRole('tab', { name: 'Fichier' }).click();
  await page.getByRole('button', { name: 'Faire un lien' }).click();
  const made = page.getByRole('textbox', { name: 'Lien' });
  await expect.poll(() => made.inputValue()).toMatch(/#lecon=[\w-]+$/);
  const link = await made.inputValue();
  await context.close();

  const other = await visit(site, { locale: 'en-GB' });
  await other.page.goto(link);
  await other.page.getByRole('heading', { name: 'Lesson received by link, not checked' }).waitFor();
  await other.page.getByRole('button', { name: 'Open in the studio' }).click();
  await other.page.locator('.cm-content').waitFor();
  await other.page.getByText('lesson received by link, not checked').waitFor();
  expect(await other.page.getByRole('button', { name: 'Run' }).count()).toBe(0);
  await other.page.getByText('appear when you have read the lesson').waitFor();
  await other.page.getByRole('button', { name: 'I have read the lesson, show the page' }).click();
  await other.page.getByRole('heading', { level: 1, name: 'Un carré' }).waitFor();
  for (const wrong of ['#lecon=', '#lecon=%3Cscript%3E', link.slice(link.indexOf('#'), -20)]) {
    await other.page.goto(site.address + wrong);
    await other.page.getByRole('alert').waitFor();
    expect(await other.page.getByRole('alert').innerText()).toContain('holds no lesson');
    await other.page.goto(`${site.address}#/`);
  }
  expect([...watch.complaints, ...other.watch.complaints]).toEqual([]);
  await other.context.close();
});

test('a lesson is saved as a file of its own name', async () => {
  const { context, page } = await visit(site);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
  await openTemplate(page, /^Quiz/);
  await page.getByRole('tab', { name: 'Fichier' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer ma-lecon.fr.md' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ma-lecon.fr.md');
  await page.getByText('parmi les téléchargements').waitFor();
  await context.close();
});

describe.each([
  ['fr-FR', false, 1280],
  ['en-GB', true, 1280],
  ['fr-FR', true, 360],
  ['en-GB', false, 360],
] as const)('in %s, dark %s, %d px wide', (locale, dark, width) => {
  test('no view of the studio has a fault that axe finds or scrolls sideways', async () => {
    const { context, page } = await visit(site, { locale, dark, width });
    await page.goto(`${site.address}#/atelier`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^(?:Exercice|Exercise)/ }).click();
    await page.locator('.cm-content').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    for (const tab of await page.getByRole('tablist').first().getByRole('tab').all()) {
      await tab.click();
      expect(await faultsOf(page)).toEqual([]);
    }
    // The table of proofs is wider than a phone.
    if (locale === 'fr-FR' && width === 360) {
      await page.getByRole('tab', { name: 'Vérifier' }).click();
      await page.getByRole('button', { name: 'Tout vérifier' }).click();
      await page.getByRole('table').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    }
    await context.close();
  });
});
