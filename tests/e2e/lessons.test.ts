import { readdirSync, readFileSync } from 'node:fs';

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { compileCourse } from '../../src/lessons/format/compile-course.ts';
import { shellEn } from '../../src/ui/messages/shell-en.ts';
import { shellFr } from '../../src/ui/messages/shell-fr.ts';
import { keyboardHands, mouseHands } from './hands.ts';
import { misfitsOnPhone } from './misfits.ts';
import { playLesson } from './play-lesson.ts';
import { openSite, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const files = new Map(
  readdirSync('public/lessons')
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(`public/lessons/${name}`, 'utf8')]),
);
const compiled = compileCourse(files);
const lessons = compiled.ok ? compiled.course.lessons : [];

/**
 * Each lesson is played once, in French or English, with a mouse or with the keyboard alone, by turns; with `ALL_LESSONS=1`
 * in both languages. That every solution passes in both is proved without a page.
 */
const rounds = lessons
  .toSorted((a, b) => a.id.localeCompare(b.id))
  .flatMap((lesson, index) => {
    const turn = Math.floor(index / 2);
    const isChosen = (lesson.language === 'fr') === (turn % 2 === 0);
    if (!isChosen && process.env['ALL_LESSONS'] === undefined) return [];
    const means = (Math.floor(turn / 2) % 2 === 0) === isChosen ? 'a mouse' : 'the keyboard alone';
    return [[lesson.id, lesson.language, means, lesson] as const];
  });

/** The lesson that the course begins with. */
const FIRST = 'bonjour-machine';

/** On the map the first lesson is passed with all its steps, and the second alone is where to go on. */
async function expectFirstIsPassed(page: Page, language: string): Promise<void> {
  const { map } = language === 'fr' ? shellFr : shellEn;
  const count = lessons.find(({ id }) => id === FIRST)?.steps.length ?? 0;
  await page.goto(site.address);
  const squares = page.getByRole('listitem').filter({ has: page.locator('h4') });
  await squares.first().waitFor();
  await expect.poll(() => squares.first().innerText()).toContain(`${map.steps(count, count)}, ${map.passed}`);
  const next = (): Promise<number[]> =>
    squares.evaluateAll(
      (all, here) => all.flatMap((each, index) => (each.textContent.includes(here) ? [index] : [])),
      map.here,
    );
  await expect.poll(next).toEqual([1]);
}

describe('every lesson', () => {
  test('is there in both languages', () => {
    expect(lessons.length).toBeGreaterThan(0);
    expect(lessons.filter(({ language }) => language === 'fr')).toHaveLength(lessons.length / 2);
  });

  test.concurrent.each(['fr', 'en'] as const)('has its place on the map in %s', async (language) => {
    const { context, page } = await visit(site, { locale: language === 'fr' ? 'fr-FR' : 'en-GB' });
    await page.goto(site.address);
    await page.locator('h4').first().waitFor();
    const map = await page.locator('main').innerText();
    const ours = lessons.filter((lesson) => lesson.language === language);
    const missing = ours.flatMap(({ title, makes }) => [title, makes]).filter((text) => !map.includes(text));
    expect(missing).toEqual([]);
    const { extension } = (language === 'fr' ? shellFr : shellEn).map;
    const extensions = ours.filter(({ part }) => part === 'extension').length;
    expect(map.split('\n').filter((line) => line.trim() === extension)).toHaveLength(extensions);
    // A lesson whose concepts were not met yet opens all the same, with a recap of them.
    await page.goto(`${site.address}#/lecon/motifs`);
    await page
      .getByText(language === 'fr' ? 'Pour cette leçon' : 'For this lesson')
      .first()
      .waitFor();
    await context.close();
  });

  test.concurrent.each(rounds)(
    '%s (%s) is solved with %s, wrong answers first, and fits on a phone',
    async (_id, _language, means, lesson) => {
      const { context, page, watch } = await visit(site, {
        locale: lesson.language === 'fr' ? 'fr-FR' : 'en-GB',
      });
      await page.goto(`${site.address}#/lecon/${lesson.id}`);
      const hands = means === 'a mouse' ? mouseHands(page) : keyboardHands(page);
      const misfits: string[] = [];
      await playLesson(page, lesson, hands, {}, async ({ id }) => {
        misfits.push(...(await misfitsOnPhone(page)).map((misfit) => `${id}: ${misfit}`));
      });
      expect(misfits).toEqual([]);
      if (lesson.id === FIRST) await expectFirstIsPassed(page, lesson.language);
      expect(watch.complaints).toEqual([]);
      expect(watch.foreignRequests).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
