import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { compileCourse } from '../../src/lessons/format/compile-course.ts';
import { keyboardHands, mouseHands } from './hands.ts';
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

/** Each lesson is played twice: in one language with a mouse, in the other with the keyboard alone, by turns. */
const rounds = lessons
  .toSorted((a, b) => a.id.localeCompare(b.id))
  .map((lesson, index) => {
    const isByMouse = (lesson.language === 'fr') === (Math.floor(index / 2) % 2 === 0);
    return [lesson.id, lesson.language, isByMouse ? 'a mouse' : 'the keyboard alone', lesson] as const;
  });

describe('every lesson', () => {
  test('is there in both languages', () => {
    expect(lessons.length).toBeGreaterThan(0);
    expect(lessons.filter(({ language }) => language === 'fr')).toHaveLength(lessons.length / 2);
  });

  test.each(rounds)(
    '%s (%s) is solved with %s, wrong answers first',
    async (_id, _language, means, lesson) => {
      const { context, page, watch } = await visit(site, {
        locale: lesson.language === 'fr' ? 'fr-FR' : 'en-GB',
      });
      page.setDefaultTimeout(15_000);
      await page.goto(`${site.address}#/lecon/${lesson.id}`);
      await playLesson(page, lesson, means === 'a mouse' ? mouseHands(page) : keyboardHands(page));
      expect(watch.complaints).toEqual([]);
      expect(watch.foreignRequests).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
