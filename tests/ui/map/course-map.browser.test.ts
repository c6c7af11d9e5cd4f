import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import { parseCourse } from '../../../src/lessons/format/parse-course.ts';
import { summarizeLesson } from '../../../src/lessons/format/compile-course.ts';
import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';
import CourseMap from '../../../src/ui/map/CourseMap.svelte';
import { Settings } from '../../../src/ui/settings/settings.svelte.ts';
import { lessonTemplate } from '../../../src/ui/studio/templates.ts';

test.each([
  ['chapters', ['', '', '']],
  ['parts', ['Semaine', 'Pause', 'Semaine']],
])('%s of one title all stand on the map, each with its lesson', async (_, parts) => {
  const ids = ['un', 'deux', 'trois'];
  const lessons = ids.flatMap((id) => {
    const read = parseLesson(
      lessonTemplate('quiz', 'fr').replace('id: ma-lecon', `id: ${id}`),
      `${id}.fr.md`,
    );
    return read.ok ? [summarizeLesson(read.lesson)] : [];
  });
  const contents = ids.map((id) => `## Révisions\n\n1. [Leçon](${id}.fr.md)\n`).join('\n');
  const { course } = parseCourse(
    `---\nformat: 1\ncourse: c\ntitle: C\nlang: fr\n---\n\n${contents}`,
    lessons,
  );
  if (course === null) throw new Error('The table of contents cannot be read.');
  const chapters = course.chapters.map((chapter, at) => ({ ...chapter, part: parts[at] ?? '' }));
  const settings = new Settings({ read: () => null, write: () => undefined }, ['fr'], {
    catalogue: { courses: [], lessons: [] },
    load: () => Promise.resolve({ courses: [], lessons: [] }),
  });
  await render(CourseMap, { course: { ...course, chapters }, lessons, works: [], next: null, settings });
  await expect
    .poll(() => page.getByRole('heading', { level: 3, name: 'Révisions' }).elements().length)
    .toBe(3);
  const links = page
    .getByRole('link')
    .elements()
    .map((link) => link.getAttribute('href') ?? '');
  expect(links.map((href) => ids.findIndex((id) => href.includes(id)))).toEqual([0, 1, 2]);
});
