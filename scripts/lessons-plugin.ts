import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

import type { Plugin } from 'vite';

import { compileCourse, type CompiledCourse } from '../src/lessons/format/compile-course.ts';
import { writeProblem } from './write-problem.ts';

const CATALOGUE = 'virtual:marelle/catalogue';
const LESSON_PREFIX = 'virtual:marelle/lesson/';

/**
 * Compiles every Markdown file of `folder` at build, with the parser that the studio uses.
 * `virtual:marelle/catalogue` holds the course map and loads each lesson as a chunk of its own.
 * A wrong lesson fails the build with `file:line:column sentence`, one line a problem.
 */
export function lessonsPlugin(folder: string): Plugin {
  const root = resolve(folder);
  let compiled: Promise<CompiledFolder> | null = null;

  return {
    name: 'marelle-lessons',
    buildStart() {
      compiled = null;
    },
    resolveId(id) {
      return id === CATALOGUE || id.startsWith(LESSON_PREFIX) ? `\0${id}` : null;
    },
    async load(id) {
      if (!id.startsWith('\0virtual:marelle/')) return null;
      compiled ??= compileFolder(root);
      const course = await compiled;
      for (const file of course.files) this.addWatchFile(join(root, file));
      if (id === `\0${CATALOGUE}`) return catalogueModule(course);
      const key = id.slice(LESSON_PREFIX.length + 1);
      const lesson = course.lessons.find((candidate) => lessonKey(candidate) === key);
      if (lesson === undefined) throw new Error(`No lesson ${key} among ${root}`);
      return `export const lesson = JSON.parse(${JSON.stringify(JSON.stringify(lesson))});`;
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(root) || !path.endsWith('.md')) return;
        compiled = null;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

interface CompiledFolder extends CompiledCourse {
  readonly files: readonly string[];
}

async function compileFolder(root: string): Promise<CompiledFolder> {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  const entries = await Promise.all(
    names.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const),
  );
  const result = compileCourse(new Map(entries));
  if (!result.ok) {
    const lines = result.problems.map(({ file, problem }) =>
      writeProblem(join(relative(process.cwd(), root), file), problem),
    );
    throw new Error(`Wrong lessons:\n${lines.join('\n')}`);
  }
  return { ...result.course, files: names };
}

function catalogueModule(course: CompiledCourse): string {
  const loaders = course.lessons
    .map(lessonKey)
    .map((key) => `  ${JSON.stringify(key)}: () => import(${JSON.stringify(LESSON_PREFIX + key)}),`);
  return [
    `export const catalogue = JSON.parse(${JSON.stringify(JSON.stringify(course.catalogue))});`,
    `const loaders = {\n${loaders.join('\n')}\n};`,
    'export async function loadLesson(id, language) {',
    '  const load = loaders[`${id}.${language}`];',
    '  return load === undefined ? null : (await load()).lesson;',
    '}',
  ].join('\n');
}

function lessonKey(lesson: { readonly id: string; readonly language: string }): string {
  return `${lesson.id}.${lesson.language}`;
}
