import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { createWorkerRunner } from '../../../src/sandbox/workers/worker-client.ts';
import type { LaterLesson } from '../../../src/ui/run/later-lesson.ts';
import LessonHost from './LessonHost.svelte';

let runner: Runner;
beforeAll(() => {
  runner = createWorkerRunner();
});
afterAll(() => {
  runner.dispose();
});

const HEAD = '---\nformat: 1\nid: demo\nlang: fr\ntitle: Démo\n---\n\n';
const fence = (role: string, code: string): string => `\`\`\`js ${role}\n${code}\n\`\`\`\n\n`;
const PREDICT = `${HEAD}## Prédire : Deux tours {#a}\n\nQue fait-il ?\n\n${fence('program', 'let s = 1;\ns = s + 4;\nconsole.log(s);')}- [x] Il affiche 5.\n  > Oui.\n- [ ] Il affiche 1.\n  > Regarde encore.\n`;
const PUZZLE = `${HEAD}## Puzzle : Deux lignes {#a}\n\nRemets.\n\n${fence('parsons', 'let s = 5;\nlet t = 6;')}`;
const COMPLETE = `${HEAD}## Compléter : Un trou {#a}\n\nÉcris.\n\n${fence('blanks', 'let s = << 2 + 3 >>;\nconsole.log(s);')}\`\`\`text output\n5\n\`\`\`\n`;

/** Draws the only step of a lesson, with programs that run. */
async function open(text: string, later: ReadonlyMap<string, LaterLesson> = new Map()): Promise<void> {
  const read = parseLesson(text, '');
  if (!read.ok) throw new Error('The lesson cannot be read.');
  await render(LessonHost, { lesson: read.lesson, stepId: 'a', run: runner.run, later });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const slider = () => page.getByRole('slider', { name: 'Étape' });

describe('step by step in steps without an editor', () => {
  test('a prediction that was handed in opens the player on its program', async () => {
    await open(PREDICT);
    await expect.element(button('Pas à pas')).not.toBeInTheDocument();
    await page.getByRole('radio').first().click();
    await page.getByRole('button', { name: /prévision/ }).click();
    await button('Pas à pas').click();
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^étape 1 sur 3, ligne 1\./));
  });

  test('a puzzle opens the player on the pieces that are placed', async () => {
    await open(PUZZLE);
    await expect.element(button('Pas à pas')).toBeDisabled();
    for (let piece = 0; piece < 2; piece += 1)
      await page
        .getByRole('button', { name: /Placer/ })
        .first()
        .click();
    await button('Pas à pas').click();
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^étape 1 sur 2, ligne 1\./));
  });

  test('blanks open the player on what is written in them', async () => {
    await open(COMPLETE);
    await page.getByRole('textbox').fill('40 + 2');
    await button('Pas à pas').click();
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^étape 1 sur 2, ligne 1\. .*42/));
  });
});

test('a blank that is filled with what a later lesson explains is told so, with its link, after a failed check', async () => {
  const later = new Map([['gabarit', { title: 'Des textes', language: 'fr', href: '#/lecon/textes' }]]);
  await open(COMPLETE, later);
  await page.getByRole('textbox').fill('`deux`');
  await button('Vérifier').click();
  await expect
    .element(page.getByRole('link', { name: 'Des textes' }))
    .toHaveAttribute('href', '#/lecon/textes');
});

test('what surprises in a program is told after a check that fails, and not after one that passes', async () => {
  await open(COMPLETE.replace('console.log(s);', 's + 1;\nconsole.log(s);'));
  const note = page.getByText(/puis oublie le résultat/).first();
  const field = page.getByRole('textbox');
  await field.fill('2');
  await button('Vérifier').click();
  await expect.element(note).toBeVisible();
  await field.fill('2 + 3');
  await button('Vérifier').click();
  await expect.element(page.getByText('C’est réussi.')).toBeVisible();
  await expect.element(note).not.toBeInTheDocument();
});

test('on a phone the result can be run and checked again where it stands', async () => {
  await page.viewport(360, 640);
  const text = `${HEAD}## Exercice : Six {#a}\n\nÉcris.\n\n${fence('starter', 'let s = 6;\nconsole.log("six");')}${fence('tests', 'test("six", () => { expect(s).toBe(6); });')}${fence('solution', 'let s = 6;')}`;
  await open(text);
  await page.getByRole('tab', { name: 'Résultat' }).click();
  await button('Exécuter').click();
  await expect.element(page.getByText('six', { exact: true }).first()).toBeVisible();
  await button('Vérifier').click();
  await expect.element(page.getByText('C’est réussi.').first()).toBeVisible();
});
