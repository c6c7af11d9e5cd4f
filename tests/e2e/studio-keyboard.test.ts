import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { faultsOf } from './faults.ts';
import { keyboardHands } from './hands.ts';
import { openSite, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Walks with Tab from where the focus is until it has left the page, or `most` stops; tells stops that show no focus. */
async function walk(page: Page, most: number): Promise<{ stops: string[]; unseen: string[] }> {
  const stops: string[] = [];
  const unseen: string[] = [];
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const styles = [element, element.parentElement, element.previousElementSibling]
        .filter((each) => each !== null)
        .map((each) => getComputedStyle(each));
      const label = element.getAttribute('aria-label') ?? element.textContent;
      const isEditor = element.closest('.cm-editor') !== null;
      return {
        name: `${element.tagName} ${label.trim().slice(0, 40)}`,
        isSeen:
          isEditor || styles.some((style) => style.outlineStyle !== 'none' && style.outlineWidth !== '0px'),
      };
    });
    if (name.startsWith('BODY')) break;
    stops.push(name);
    if (!isSeen) unseen.push(name);
  }
  return { stops, unseen };
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

test('a lesson is begun, written, mended, proved, translated, shared and exported without a mouse', async () => {
  const { context, page, watch } = await visit(site);
  const hands = keyboardHands(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
  await page.goto(`${site.address}#/atelier`);
  await hands.press(page.getByRole('button', { name: /^Quiz/ }));
  const editor = page.locator('.cm-content').first();
  await editor.waitFor();
  const way = await walk(page, 40);
  expect(way.unseen).toEqual([]);
  expect(way.stops.some((stop) => stop.includes('Texte de la leçon'))).toBe(true);

  // Typing: Tab then belongs to the text until Escape is pressed; a word is completed from a list.
  await hands.reach(editor);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n### Indise\n\nLis bien.\n\n## Qu');
  await page.keyboard.press('Control+Space');
  await page.locator('.cm-tooltip-autocomplete').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => isFocused(editor)).toBe(true);
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect.poll(() => isFocused(editor)).toBe(false);

  const tab = (name: RegExp | string): Locator => page.getByRole('tab', { name }).first();
  const goToTab = async (from: RegExp | string, steps: number): Promise<void> => {
    await hands.reach(tab(from));
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
  };
  await goToTab('Page de l’élève', 1);
  await hands.press(page.getByRole('button', { name: /Remplacer.*Indise.*par.*Indice/ }));
  await page.getByText('Aucun problème dans le texte').waitFor();
  await goToTab(/Problèmes/, 1);
  await hands.press(page.getByRole('button', { name: 'Tout vérifier' }));
  await page.getByText('Tout ce qui peut être exécuté tient.').waitFor();
  await goToTab('Vérifier', 2);
  await hands.press(page.getByRole('button', { name: 'Faire un lien' }));
  await page.getByRole('textbox', { name: 'Lien' }).waitFor();

  // A dialog takes the focus, and gives it back.
  const add = page.getByRole('button', { name: 'Ajouter une image' });
  const chooser = page.waitForEvent('filechooser');
  await hands.press(add);
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9"/></svg>';
  await (
    await chooser
  ).setFiles({ name: 'rond.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
  const words = page.getByRole('textbox', { name: 'Description de l’image' });
  await words.waitFor();
  await expect.poll(() => isFocused(words)).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await words.waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(add)).toBe(true);

  // An earlier version comes back, and the keyboard stays where it was.
  const restore = page.getByRole('button', { name: /^Rétablir la version/ }).first();
  const before = await editor.innerText();
  await hands.press(restore);
  await page.getByText('La version est rétablie.').waitFor();
  await expect.poll(() => editor.innerText()).not.toBe(before);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Rétablir');
  // What it replaced is the newest version now.
  await hands.press(restore);
  await expect.poll(() => editor.innerText()).toBe(before);

  await hands.reach(tab('Fichier'));
  await page.keyboard.press('ArrowLeft');
  await hands.fill(page.getByRole('textbox', { name: /^Langue/ }), 'en');
  await hands.press(page.getByRole('button', { name: 'Créer la traduction' }));
  await page.getByText('ma-lecon.en.md').first().waitFor();
  await hands.press(page.getByRole('link', { name: 'Toutes mes leçons' }));
  const download = page.waitForEvent('download');
  await hands.press(page.getByRole('button', { name: 'Exporter le cours (.zip)' }));
  expect((await download).suggestedFilename()).toBe('mes-lecons.zip');
  expect(watch.complaints).toEqual([]);
  await context.close();
});
