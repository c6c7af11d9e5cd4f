import { readdirSync, readFileSync } from 'node:fs';

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { faultsOf } from './faults.ts';
import { keyboardHands } from './hands.ts';
import { openSite, programAddress, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const PLAYGROUND = '#/bac-a-sable';

async function writeProgram(page: Page, text: string): Promise<void> {
  await keyboardHands(page).writeProgram(page.locator('.cm-content'), text);
}

const programText = (page: Page) =>
  page.locator('.cm-content').evaluate((element) => (element as HTMLElement).innerText);

describe('the playground', () => {
  test('a program is written, run, stopped, kept over a reload and saved as a file', async () => {
    const { context, page, watch } = await visit(site);
    await page.goto(site.address);
    await page.getByRole('link', { name: 'Bac à sable' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Bac à sable' }).waitFor();
    await page.locator('.cm-content').waitFor();
    await writeProgram(page, 'console.log([1, { a: 2 }]);\navancer(50);\nsetInterval(() => {}, 10);');
    await page.getByRole('button', { name: 'Exécuter' }).click();
    await page.getByRole('button', { name: /^Détails.*\[1, \{…\}\]/ }).click();
    await page.getByRole('img', { name: 'Zone de dessin' }).waitFor();
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await page.getByText('Le programme a été arrêté.').first().waitFor();
    await page.getByRole('textbox', { name: 'Nom du programme' }).fill('Mon essai');
    await page.getByRole('textbox', { name: 'Nom du programme' }).press('Enter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer (.js)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Mon-essai.js');
    expect(readFileSync(await download.path(), 'utf8')).toContain('avancer(50)');
    await page.reload();
    await expect.poll(() => programText(page)).toContain('avancer(50)');
    expect(watch.foreignRequests).toEqual([]);
    expect(watch.complaints).toEqual([]);
    await context.close();
  });

  test('a shared program opens elsewhere as a copy that does not run, and one’s own work stays', async () => {
    const first = await visit(site);
    await first.page.goto(site.address + PLAYGROUND);
    await first.page.locator('.cm-content').waitFor();
    await writeProgram(first.page, 'console.log("partagé 🐢");');
    await first.page.getByRole('button', { name: 'Partager' }).click();
    const made = first.page.getByRole('textbox', { name: 'Lien' });
    await expect.poll(() => made.inputValue()).toContain(`${PLAYGROUND}/c=`);
    const link = await made.inputValue();
    await first.context.close();

    const { context, page } = await visit(site, { locale: 'en-GB' });
    await page.goto(site.address + PLAYGROUND);
    await page.locator('.cm-content').waitFor();
    await writeProgram(page, '// my own');
    await page.goto(link);
    await page.getByText('This program comes from a link.').waitFor();
    await expect.poll(() => programText(page)).toContain('partagé 🐢');
    await expect.poll(() => page.getByText('What your program prints').count()).toBe(1);
    await page.getByRole('button', { name: 'Back to my program' }).click();
    await expect.poll(() => programText(page)).toContain('// my own');
    await page.goto(link);
    await page.getByText('This program comes from a link.').waitFor();
    await writeProgram(page, '// the copy, changed');
    await expect.poll(() => new URL(page.url()).hash).toBe(PLAYGROUND);
    await page.reload();
    await expect.poll(() => programText(page)).toContain('// the copy, changed');
    await page.getByRole('combobox', { name: 'My programs' }).selectOption({ index: 1 });
    await expect.poll(() => programText(page)).toContain('// my own');
    await context.close();
  });

  test('no link of the corpus runs, changes the work that is there, or leaves an error', async () => {
    const { context, page, watch } = await visit(site);
    await page.goto(site.address + PLAYGROUND);
    await page.locator('.cm-content').waitFor();
    await writeProgram(page, '// à moi');
    for (const name of readdirSync('tests/corpus/share')) {
      const { hash } = JSON.parse(readFileSync(`tests/corpus/share/${name}`, 'utf8')) as { hash: string };
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      if (hash.startsWith('#c=')) await page.getByRole('heading', { name: 'Bac à sable' }).waitFor();
      expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
      expect(await page.getByRole('button', { name: 'Arrêter' }).count()).toBe(0);
    }
    await page.goto(site.address + PLAYGROUND);
    await page.reload();
    await expect.poll(() => programText(page)).toContain('// à moi');
    expect(watch.foreignRequests).toEqual([]);
    expect(watch.complaints).toEqual([]);
    await context.close();
  });

  test('a program that asks is answered, and may be stopped while it asks', async () => {
    const { context, page } = await visit(site);
    await page.goto(site.address + PLAYGROUND);
    await page.locator('.cm-content').waitFor();
    await writeProgram(
      page,
      'console.log("début");\nconst nom = prompt("Ton nom ?");\nconsole.log("Salut " + nom);\nlire("Encore ?");',
    );
    await page.getByRole('button', { name: 'Exécuter' }).click();
    await page.getByRole('textbox', { name: 'Ta réponse' }).fill('Inaya');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Encore ?').waitFor();
    await page.getByRole('button', { name: 'Arrêter le programme' }).click();
    const lines = page.getByRole('region', { name: 'Console' }).getByRole('listitem');
    await expect.poll(() => lines.allInnerTexts()).toEqual(['début', 'Salut Inaya']);
    await context.close();
  });

  test('a file that is no text is refused by its name, and the program stays', async () => {
    const { context, page } = await visit(site);
    await page.goto(site.address + PLAYGROUND);
    await page.locator('.cm-content').waitFor();
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles({
      name: 'photo.js',
      mimeType: 'text/javascript',
      buffer: Buffer.from([0xff, 0xd8]),
    });
    await page.getByText('« photo.js » n’est pas un fichier de texte.').waitFor();
    await chooser.setInputFiles({
      name: 'jeu.js',
      mimeType: 'text/javascript',
      buffer: Buffer.from('// jeu'),
    });
    await page.getByText('Ce programme vient du fichier « jeu ».').waitFor();
    await expect.poll(() => programText(page)).toContain('// jeu');
    await context.close();
  });

  test.each([
    ['fr-FR', 1280, false],
    ['fr-FR', 360, true],
    ['en-GB', 1280, true],
    ['en-GB', 360, false],
  ] as const)(
    'axe finds nothing, and nothing scrolls sideways (%s, %i, dark %s)',
    async (locale, width, dark) => {
      const { context, page } = await visit(site, { locale, width, dark });
      const program = 'avancer(40); console.log([1, 2]); console.table([{ a: 1 }]);';
      await page.goto(await programAddress(site, program));
      await page.locator('.cm-content').waitFor();
      await page.getByRole('button', { name: locale === 'fr-FR' ? 'Exécuter' : 'Run' }).click();
      await page.getByRole('region', { name: 'Console' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await context.close();
    },
  );
});
