import { readdirSync, readFileSync } from 'node:fs';

import { compileCourse } from '../../../src/lessons/format/compile-course.ts';
import type { Lesson } from '../../../src/lessons/lesson.ts';

/** The built-in lessons, and the course in the order of its table of contents. */
export interface BuiltInCourse {
  readonly lessons: readonly Lesson[];
  readonly orderOf: (language: string) => readonly Lesson[];
}

/** Compiles `public/lessons`; throws when it has an error. */
export function builtInCourse(): BuiltInCourse {
  const names = readdirSync('public/lessons').filter((name) => name.endsWith('.md'));
  const compiled = compileCourse(
    new Map(names.map((name) => [name, readFileSync(`public/lessons/${name}`, 'utf8')])),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { lessons, catalogue } = compiled.course;
  const orderOf = (language: string): readonly Lesson[] => {
    const course = catalogue.courses.find((one) => one.language === language);
    const ids = course?.chapters.flatMap((chapter) => chapter.lessons) ?? [];
    return ids.flatMap((id) => lessons.filter((one) => one.id === id && one.language === language));
  };
  return { lessons, orderOf };
}
