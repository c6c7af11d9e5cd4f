import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { faultsOf } from './faults.ts';
import { openSite, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const LESSON = '#/lecon/la-boucle-for';
const CODE_STEP = `${LESSON}/tours-de-piste`;
const QUIZ_STEP = '#/lecon/vrai-ou-faux/cinq-comparaisons';
/** A loop for `CODE_STEP`, both ends included. */
const laps = (from: number, to: number, word = 'tour'): string =>
  `for (let i = ${from}; i <= ${to}; i = i + 1) {\n  console.log("${word} " + i);\n}`;

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
  await page.getByRole('link', { name: 'J’ai lu, continuer' }).click();

  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Valider ma prévision' }).click();
  await page.getByText('Ta prévision est la bonne.').first().waitFor();

  await page.goto(site.address + CODE_STEP);
  await writeProgram(page, laps(0, 9));
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('Tes tours vont de 0 à 9.').waitFor();
  await writeProgram(page, laps(1, 10));
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('C’est réussi').first().waitFor();

  await page.goto(`${site.address}#/lecon/vrai-ou-faux/le-bon-signe`);
  for (const [index, answer] of ['<=', '>', '==='].entries()) {
    await page.getByRole('textbox', { name: `Trou ${index + 1} sur 3` }).fill(answer);
  }
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('C’est réussi').first().waitFor();

  await page.goto(`${site.address}${LESSON}/refrain`);
  await page.locator('.cm-content').waitFor();
  const chorus = 'for (let i = 0; i < 3; i = i + 1) {\n  console.log("La la la");\n}\nconsole.log("Final");';
  await writeProgram(page, chorus);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('C’est réussi').first().waitFor();

  await page.goto(site.address + QUIZ_STEP);
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('7 n’est pas plus grand que lui-même').waitFor();
  await page.getByRole('checkbox').nth(1).uncheck();
  for (const right of [0, 3, 4]) await page.getByRole('checkbox').nth(right).check();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('C’est réussi').first().waitFor();

  await page.goto(site.address + CODE_STEP);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ten laps of the track' }).waitFor();
  await expect.poll(() => page.locator('.cm-content').innerText()).toContain('"tour "');
  await page.reload();
  await expect.poll(() => page.locator('.cm-content').innerText()).toContain('"tour "');
  await writeProgram(page, laps(1, 10, 'lap'));
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByText('All 3 checks pass').or(page.getByText('3 checks')).first().waitFor();
  expect(watch.foreignRequests).toEqual([]);
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('an endless loop is stopped, the page answers meanwhile, and the next run works', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address + CODE_STEP);
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

test('lines of code in the answers of a prediction fit on a phone', async () => {
  const { context, page } = await visit(site, { width: 360 });
  await page.goto(`${site.address}#/lecon/bonjour-machine/deux-lignes`);
  await page.getByRole('radio').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await context.close();
});

test.each([
  ['bonjour-machine', 'une-ligne-un-effet'],
  ['les-variables', 'etiquette'],
])(
  'on a phone the demos of %s/%s are seen whole, and a finger reaches their buttons',
  async (lesson, step) => {
    const { context, page } = await visit(site, { width: 360 });
    await page.goto(`${site.address}#/lecon/${lesson}/${step}`);
    const demo = page.getByRole('group', { name: 'Exemple à essayer' }).first();
    const scroller = demo.locator('.cm-scroller');
    await expect
      .poll(() => scroller.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
      .toBeLessThanOrEqual(1);
    await demo.getByRole('button', { name: 'Exécuter' }).click();
    await demo.getByText('Le programme est terminé.').waitFor();
    await context.close();
  },
);

test('beside the instructions of a laptop all buttons of a program stand in one row', async () => {
  const { context, page } = await visit(site);
  await page.goto(`${site.address}#/lecon/bonjour-machine/exactement`);
  const buttons = page.getByRole('group', { name: 'Actions sur le programme' }).getByRole('button');
  await buttons.first().waitFor();
  const places = await buttons.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(places).toHaveLength(4);
  expect(new Set(places).size).toBe(1);
  await context.close();
});

const PAGES = ['#/', `${LESSON}/trois-parties`, CODE_STEP, QUIZ_STEP, '#/reglages', '#/apropos'];

test.each([
  ['fr-FR', false, 1280],
  ['en-GB', true, 1280],
  ['fr-FR', true, 360],
  ['en-GB', false, 360],
] as const)(
  'in %s, dark %s, %d px wide, no page has a fault that axe finds or scrolls sideways',
  async (locale, dark, width) => {
    const { context, page } = await visit(site, { locale, dark, width });
    const faults: string[] = [];
    let title = '';
    for (const route of PAGES) {
      await page.goto(site.address + route);
      const heading = page.getByRole('heading', { level: 1 });
      await expect.poll(() => heading.innerText()).not.toBe(title);
      await page.waitForLoadState('networkidle');
      title = await heading.innerText();
      for (const fault of await faultsOf(page)) faults.push(`${route} ${fault}`);
    }
    expect(faults).toEqual([]);
    await context.close();
  },
);
