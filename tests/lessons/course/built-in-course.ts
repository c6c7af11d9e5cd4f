import { readdirSync, readFileSync } from 'node:fs';

import { compileCourse } from '../../../src/lessons/format/compile-course.ts';
import type { Course } from '../../../src/lessons/catalogue.ts';
import type { Lesson } from '../../../src/lessons/lesson.ts';

/** The built-in lessons, and the course in the order of its table of contents. */
export interface BuiltInCourse {
  readonly lessons: readonly Lesson[];
  readonly orderOf: (language: string) => readonly Lesson[];
  readonly contentsOf: (language: string) => Course;
}

/** Compiles `public/lessons`; throws when it has an error. */
export function builtInCourse(): BuiltInCourse {
  const names = readdirSync('public/lessons').filter((name) => name.endsWith('.md'));
  const compiled = compileCourse(
    new Map(names.map((name) => [name, readFileSync(`public/lessons/${name}`, 'utf8')])),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { lessons, catalogue } = compiled.course;
  const contentsOf = (language: string): Course => {
    const course = catalogue.courses.find((one) => one.language === language);
    if (course === undefined) throw new Error(`No course in ${language}`);
    return course;
  };
  const orderOf = (language: string): readonly Lesson[] =>
    contentsOf(language)
      .chapters.flatMap((chapter) => chapter.lessons)
      .flatMap((id) => lessons.filter((one) => one.id === id && one.language === language));
  return { lessons, orderOf, contentsOf };
}
