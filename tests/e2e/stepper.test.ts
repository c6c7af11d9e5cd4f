import { afterAll, beforeAll, expect, test } from 'vitest';

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

const BUBBLE = `const nombres = [12, 4, 19, 7, 1, 15, 9, 20, 3, 11, 6, 18, 2, 14, 8, 17, 5, 13, 10, 16];
for (let tour = 0; tour < nombres.length; tour++) {
  for (let i = 0; i < nombres.length - 1; i++) {
    if (nombres[i] > nombres[i + 1]) {
      const garde = nombres[i];
      nombres[i] = nombres[i + 1];
      nombres[i + 1] = garde;
    }
  }
}
console.log(nombres.join(' '));
nombre.pop();`;

test('a bubble sort is gone through on a phone, by keyboard alone, up to its error', async () => {
  const { context, page, watch } = await visit(site, { width: 360 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(await programAddress(site, BUBBLE));
  await page.locator('.cm-content').waitFor();
  const isPlayer = (url: string): boolean => /\/(?:PlayerPanel|open-player)-/.test(url);
  expect(asked.filter(isPlayer)).toEqual([]);
  await keyboardHands(page).press(page.getByRole('button', { name: 'Pas à pas' }));
  const slider = page.getByRole('slider', { name: 'Étape' });
  await slider.waitFor();
  expect(asked.filter(isPlayer).length).toBeGreaterThan(1);
  const told = (): Promise<string | null> => slider.getAttribute('aria-valuetext');
  await expect.poll(() => slider.evaluate((element) => element === document.activeElement)).toBe(true);
  // It opens at the last step before the error.
  await page.getByText('Ensuite, le programme s’arrête.').waitFor();
  await page.getByRole('region', { name: 'Console' }).getByText('1 2 3 4 5 6 7 8 9 10').waitFor();
  await page.keyboard.press('Home');
  await expect.poll(told).toMatch(/^étape 1 sur .*, ligne 1\. /);
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(told).toMatch(/^étape 7 sur .*ligne 5\. .*garde.*12/);
  await page.keyboard.press('l');
  await expect.poll(told).toMatch(/ligne 5\. .*garde.*19/);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('End');
  await page.getByText('Ensuite, le programme s’arrête.').waitFor();
  const title = page.getByRole('heading', { name: 'Pas à pas' });
  expect(await title.evaluate((heading) => heading.clientHeight)).toBeLessThan(30);
  await page.keyboard.press('Escape');
  await slider.waitFor({ state: 'detached' });
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('in a lesson a demo is gone through, and a loop that is taught later is told with its lesson', async () => {
  const { context, page, watch } = await visit(site, { locale: 'en-GB', width: 360, dark: true });
  const hands = keyboardHands(page);
  await page.goto(`${site.address}#/lecon/avancer-tourner/ordre-et-valeur`);
  await hands.press(page.getByRole('button', { name: 'Step by step' }));
  const slider = page.getByRole('slider', { name: 'Step' });
  await expect.poll(() => slider.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('End');
  await expect
    .poll(() => slider.getAttribute('aria-valuetext'))
    .toMatch(/^step 3 of 3, .* end of the program\.$/);
  await page.keyboard.press('Escape');
  await expect.poll(() => slider.count()).toBe(0);
  await page.goto(`${site.address}#/lecon/avancer-tourner/lettre-l`);
  await page.getByRole('tab', { name: 'Code' }).click();
  await hands.writeProgram(page.locator('.cm-content'), 'for (let i = 0; i < 2; i++) forward(9);');
  await hands.press(page.getByRole('button', { name: 'Check' }));
  const link = page.getByRole('link', { name: 'The for loop' });
  await link.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await hands.press(link);
  await expect.poll(() => page.url()).toMatch(/la-boucle-for/);
  expect(watch.complaints).toEqual([]);
  await context.close();
});
