import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSite, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const LESSON = '#/lecon/ma-premiere-variable';

/** Puts a whole program in place of what the editor holds, as a paste does. */
async function writeProgram(page: Page, text: string): Promise<void> {
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('Control+A');
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a student solves a lesson in French, switches to English, reloads and is where she was', async () => {
  const { context, page, watch } = await visit(site);
  await page.goto(site.address);
  await page.getByRole('link', { name: 'Commencer' }).click();
  await page.getByRole('link', { name: 'J’ai lu, continuer' }).waitFor();

  await page.goto(site.address + LESSON);
  await page.getByRole('heading', { level: 1, name: 'Une étiquette sur une valeur' }).waitFor();
  await page.getByRole('link', { name: 'J’ai lu, continuer' }).click();

  await page.getByRole('heading', { level: 1, name: 'Que va afficher ce programme' }).waitFor();
  await page.getByRole('radio', { name: '15' }).check();
  await page.getByRole('button', { name: 'Valider ma prévision' }).click();
  await page.getByText('Ta prévision est la bonne.').first().waitFor();

  await page.goto(site.address + LESSON + '/presente-toi');
  await writeProgram(page, 'let prenom = "Inaya";\nconsole.log("Bienvenue Inaya !");');
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('Ta phrase affiche toujours le même prénom.').waitFor();
  await writeProgram(page, 'let prenom = "Inaya";\nconsole.log("Bienvenue " + prenom + " !");');
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page
    .getByText('Tu viens d’écrire un programme qui s’adapte')
    .or(page.getByText("Tu viens d'écrire un programme"))
    .first()
    .waitFor();

  await page.goto(site.address + LESSON + '/compteur');
  for (const [index, answer] of ['let', 'likes', 'likes'].entries()) {
    await page.getByRole('textbox', { name: `Trou ${index + 1} sur 3` }).fill(answer);
  }
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('C’est réussi').first().waitFor();

  await page.goto(site.address + LESSON + '/score');
  await page.locator('.cm-content').waitFor();
  await writeProgram(page, 'let score = 20;\nscore = score + 10;\nconsole.log("Score : " + score);');
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('C’est réussi').first().waitFor();

  await page.goto(site.address + LESSON + '/noms');
  await page.getByRole('checkbox', { name: 'nombre de vies' }).check();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('un nom ne contient pas d').waitFor();
  await page.getByRole('checkbox', { name: 'nombre de vies' }).uncheck();
  await page.getByRole('checkbox', { name: 'nombreDeVies' }).check();
  await page.getByRole('checkbox', { name: 'prenom_2' }).check();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('C’est réussi').first().waitFor();

  await page.goto(site.address + LESSON + '/presente-toi');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Introduce yourself' }).waitFor();
  expect(await page.locator('.cm-content').innerText()).toContain('let prenom = "Inaya";');
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Introduce yourself' }).waitFor();
  await page.locator('.cm-content').waitFor();
  expect(await page.locator('.cm-content').innerText()).toContain('let prenom = "Inaya";');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByText('All 3 checks pass').or(page.getByText('3 checks')).first().waitFor();
  expect(watch.foreignRequests).toEqual([]);
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('an endless loop is stopped, the page answers meanwhile, and the next run works', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address + LESSON + '/presente-toi');
  await page.locator('.cm-content').waitFor();
  await writeProgram(page, 'while (true) {}');
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await page.getByRole('button', { name: 'Exécuter' }).waitFor();
  await writeProgram(page, 'console.log("encore");');
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await page.getByText('encore', { exact: true }).first().waitFor();
  await context.close();
});

describe.each([
  ['fr-FR', false, 1280],
  ['en-GB', true, 1280],
  ['fr-FR', true, 360],
  ['en-GB', false, 360],
] as const)('in %s, dark %s, %d px wide', (locale, dark, width) => {
  test.each([
    '#/',
    `${LESSON}/etiquette`,
    `${LESSON}/presente-toi`,
    `${LESSON}/noms`,
    '#/reglages',
    '#/apropos',
  ])('the page %s has no fault that axe finds and does not scroll sideways', async (route) => {
    const { context, page } = await visit(site, { locale, dark, width });
    await page.goto(site.address + route);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });
});
