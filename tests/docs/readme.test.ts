import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { compileCourse } from '../../src/lessons/format/compile-course.ts';

test.each([
  ['README.md', 'hello.en.md'],
  ['README.fr.md', 'bonjour.fr.md'],
])('whoever copies the two files of %s has a course without a problem', (page, lesson) => {
  const text = readFileSync(page, 'utf8');
  const files = [...text.matchAll(/^(`{3,})markdown\n([^]*?)^\1$/gm)].map(([, , content = '']) => content);
  const [lessonText = '', courseText = ''] = files;
  expect(files.length).toBe(2);
  expect(text).toContain(`\`${lesson}\``);
  const result = compileCourse(
    new Map([
      [lesson, lessonText],
      ['course.md', courseText],
    ]),
  );
  expect(result.problems).toEqual([]);
  expect(result.ok && result.course.lessons.map(({ id }) => `${id}.`)).toEqual([
    lesson.slice(0, -'fr.md'.length),
  ]);
  expect(result.ok && result.course.catalogue.courses.flatMap(({ chapters }) => chapters).length).toBe(1);
});
