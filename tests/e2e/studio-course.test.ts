import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { compileCourse } from '../../src/lessons/format/compile-course.ts';
import { mouseHands } from './hands.ts';
import { playLesson } from './play-lesson.ts';
import { serveCopy } from './site-copy.ts';
import { openSite, visit, type Site } from './site.ts';

let folder: string;
let site: Site;
let closeCopy: () => Promise<void>;
beforeAll(async () => {
  ({ folder, site, close: closeCopy } = await serveCopy(await openSite()));
});
afterAll(async () => {
  await site.close();
  await closeCopy();
});

/** Writes over a line of the lesson, found by what it says. */
async function writeOver(page: Page, line: string, text: string): Promise<void> {
  await page.locator('.cm-line', { hasText: line }).first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  // Typed right over coloured words, Chromium itself tries to keep their look by an inline style.
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

/** Waits until a picture is there and has been drawn. */
async function untilShown(image: Locator): Promise<void> {
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0))
    .toBe(true);
}

async function addStep(page: Page, kind: string): Promise<void> {
  await page.getByText('Ajouter une étape').click();
  await page
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${kind}`) })
    .click();
}

test('with the built site alone a lesson is written, proved, exported, put on a plain server and played', async () => {
  const { context, page, watch } = await visit(site);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
  await page.goto(`${site.address}#/atelier`);
  await page.getByRole('button', { name: /^Exercice/ }).click();
  await page.locator('.cm-content').first().waitFor();
  await writeOver(page, 'id: ma-lecon', 'id: le-triple');
  await writeOver(page, 'title: Ma leçon', 'title: "Le triple : une fonction"');
  await writeOver(page, '## Exercice : Le double', '## Exercice : Le triple {#triple}');
  await writeOver(page, '[7, 14]', '  [7, 14],');
  await addStep(page, 'Quiz');
  await addStep(page, 'Puzzle');

  // A picture from the disk and one from the clipboard; the page shows them at once.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.locator('input[type=file]').setInputFiles({ name: 'Mon été.PNG', mimeType: '', buffer: png });
  await page.getByRole('textbox', { name: 'Description de l’image' }).fill('Un point bleu');
  await page.keyboard.press('Enter');
  const preview = page.getByRole('tabpanel', { name: 'Page de l’élève' });
  await untilShown(preview.getByRole('img', { name: 'Un point bleu' }));
  await page.locator('.cm-content').evaluate((element) => {
    const clipboardData = new DataTransfer();
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><circle r="9"/></svg>';
    clipboardData.items.add(new File([drawing], 'rond.svg', { type: 'image/svg+xml' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText('ils sont retirés').waitFor();
  await page.getByRole('button', { name: 'Mettre dans la leçon' }).click();
  await page.getByRole('tab', { name: 'Problèmes (1)' }).click();
  await page
    .getByText('L’image « rond.svg » n’a pas de description')
    .or(page.getByText(/rond\.svg.*description/))
    .first()
    .waitFor();
  await page.locator('.cm-line', { hasText: 'rond.svg' }).click();
  await writeOver(page, 'rond.svg', '![Un rond](rond.svg)');
  await page.getByRole('tab', { name: 'Fichier' }).click();
  await page.getByText(/Ce fichier ne contient pas les images \(mon-ete\.png, rond\.svg\)/).waitFor();
  await page.getByText(/Le lien ne contient pas les images/).waitFor();

  await page.getByRole('tab', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: 'Tout vérifier' }).click();
  await page.getByText('Tout ce qui peut être exécuté tient.').waitFor();
  const rows = page.getByRole('table').getByRole('row');
  await expect.poll(() => rows.count()).toBe(4);
  expect(await page.getByRole('table').innerText()).toContain('L’erreur est reconnue.');

  await page.getByRole('link', { name: 'Toutes mes leçons' }).click();
  await page.getByLabel('Titre du cours').fill('Mes leçons');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter le cours (.zip)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mes-lecons.zip');
  await page.getByText('"mes-lecons/course.md"').waitFor();

  // What a school does: unpack beside the site, and one line in `config.json`.
  const files = unzipSync(readFileSync(await download.path()));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(join(folder, 'config.json'), '{ "courses": ["mes-lecons/course.md"] }');
  const texts = Object.entries(files).filter(([path]) => path.endsWith('.md'));
  const compiled = compileCourse(
    new Map(texts.map(([path, bytes]) => [path, Buffer.from(bytes).toString()])),
  );
  expect(compiled.problems).toEqual([]);
  const [lesson] = compiled.ok ? compiled.course.lessons : [];
  if (lesson === undefined) throw new Error('The archive holds no lesson.');
  expect(lesson.steps.map((step) => step.kind)).toEqual(['exercise', 'quiz', 'puzzle']);

  const student = await visit(site);
  await student.page.goto(site.address);
  await student.page.getByRole('link', { name: 'Le triple : une fonction' }).click();
  await playLesson(student.page, lesson, mouseHands(student.page));
  await student.page.goto(`${site.address}#/lecon/mes-lecons.le-triple/${lesson.steps[2]?.id ?? ''}`);
  for (const name of ['Un point bleu', 'Un rond']) await untilShown(student.page.getByRole('img', { name }));
  expect(Buffer.from(files['mes-lecons/rond.svg'] ?? []).toString()).not.toContain('script');
  expect([...watch.foreignRequests, ...student.watch.foreignRequests]).toEqual([]);
  expect(watch.complaints).toEqual([]);
  expect(student.watch.complaints).toEqual([]);
  await student.context.close();
  await context.close();
}, 240_000);

test('a test that cannot fail, a solution that fails and a starter that passes are told in plain words', async () => {
  const { context, page } = await visit(site);
  await page.goto(`${site.address}#/atelier`);
  await page.getByRole('button', { name: /^Exercice/ }).click();
  await page.locator('.cm-content').first().waitFor();
  const told = async (sentence: RegExp): Promise<void> => {
    await page.getByRole('tab', { name: 'Vérifier' }).click();
    await page.getByRole('button', { name: 'Tout vérifier' }).click();
    await page.getByText('1 étape a un problème.').waitFor();
    // The table of the proof before stands there until the new one has come.
    const table = async (): Promise<string> =>
      (await page.getByRole('table').innerText()).replace(/[\u00a0\u202f]/g, ' ');
    await expect.poll(table).toMatch(sentence);
  };
  await writeOver(page, '```js tests', '```js tests\ntest("toujours vrai", () => { expect(1).toBe(1); });');
  await told(/Le test « toujours vrai » n’échoue jamais, même avec des programmes faux : il ne vérifie rien/);
  await writeOver(page, '[0, 0]', '[0, 0], [1, 3],');
  await told(/La solution échoue au test «\sdouble\(1\) → 3/);
  await writeOver(page, '[0, 0]', '[0, 0],');
  await writeOver(page, '//: zone', 'return n * 2; //: zone');
  await told(/Le programme de départ réussit déjà : l’élève n’a rien à faire/);
  await context.close();
});
