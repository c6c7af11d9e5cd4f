import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { compileCourse } from '../../src/lessons/format/compile-course.ts';
import { lintLessons, type FileReport } from '../../src/lessons/lint/lint-lesson.ts';
import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';
import { bundleThread } from '../bundle-thread.ts';
import { writeCurriculum } from './write-curriculum.ts';

/** Language whose lessons hold the code. */
const BASE = 'fr';

/** Proves the built-in lessons and writes their table to `docs/curriculum.md`. Answers the exit code. */
export async function main(): Promise<number> {
  const names = readdirSync('public/lessons').filter((name) => name.endsWith('.md'));
  const files = new Map(names.map((name) => [name, readFileSync(`public/lessons/${name}`, 'utf8')]));
  const compiled = compileCourse(files);
  const course = compiled.ok
    ? compiled.course.catalogue.courses.find(({ language }) => language === BASE)
    : undefined;
  if (course === undefined) {
    console.error(JSON.stringify(compiled.problems, null, 2));
    return 1;
  }
  const runner = createThreadRunner(await bundleThread());
  try {
    await runner.ready;
    const reports: FileReport[] = [];
    const options = {
      run: runner.run,
      signal: new AbortController().signal,
      now: () => performance.now(),
      wantsMutants: true,
    };
    for await (const report of lintLessons(files, options)) reports.push(report);
    writeFileSync('docs/curriculum.md', writeCurriculum(course, reports));
    return 0;
  } finally {
    runner.dispose();
  }
}
