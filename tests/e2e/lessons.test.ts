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

describe.each([
  ['a mouse', mouseHands, 'fr'],
  ['the keyboard alone', keyboardHands, 'en'],
] as const)('with %s', (_, handsOf, language) => {
  const own = lessons.filter((lesson) => lesson.language === language);
  test.each(own.map((lesson) => [`${lesson.id}, ${lesson.language}`, lesson] as const))(
    'the whole lesson %s is solved, wrong answers first',
    async (_name, lesson) => {
      const { context, page, watch } = await visit(site, {
        locale: lesson.language === 'fr' ? 'fr-FR' : 'en-GB',
      });
      page.setDefaultTimeout(15_000);
      await page.goto(`${site.address}#/lecon/${lesson.id}`);
      await playLesson(page, lesson, handsOf(page));
      expect(watch.complaints).toEqual([]);
      expect(watch.foreignRequests).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
