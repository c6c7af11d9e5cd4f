import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

import type { Plugin } from 'vite';

import type { Catalogue } from '../src/lessons/catalogue.ts';
import { compileCourse, type CompiledCourse } from '../src/lessons/format/compile-course.ts';
import type { LanguageCode, Lesson } from '../src/lessons/lesson.ts';
import { mapPictures } from '../src/lessons/school/place-pictures.ts';
import { writeProblem } from './write-problem.ts';

const CATALOGUE = 'virtual:marelle/catalogue';
const CATALOGUE_PREFIX = 'virtual:marelle/catalogue/';
const LESSON_PREFIX = 'virtual:marelle/lesson/';
/** The language that the site itself is written in: it comes with the page, the others when they are chosen. */
const SOURCE_LANGUAGE = 'fr';

/**
 * Compiles every Markdown file of `folder` at build, with the parser that the studio uses.
 * `virtual:marelle/catalogue` loads the course map in each language, and each lesson, as chunks of their own.
 * Where the page has to be whole by itself, lessons carry their pictures.
 * A wrong lesson fails the build with `file:line:column sentence`, one line a problem.
 */
export function lessonsPlugin(folder: string, { hasPicturesInside = false } = {}): Plugin {
  const root = resolve(folder);
  let compiled: Promise<CompiledFolder> | null = null;

  return {
    name: 'marelle-lessons',
    buildStart() {
      compiled = null;
    },
    resolveId(id) {
      const isOurs = id === CATALOGUE || id.startsWith(CATALOGUE_PREFIX) || id.startsWith(LESSON_PREFIX);
      return isOurs ? `\0${id}` : null;
    },
    async load(id) {
      if (!id.startsWith('\0virtual:marelle/')) return null;
      compiled ??= compileFolder(root);
      const course = await compiled;
      for (const file of course.files) this.addWatchFile(join(root, file));
      if (id === `\0${CATALOGUE}`) return catalogueModule(course);
      if (id.startsWith(`\0${CATALOGUE_PREFIX}`)) {
        const language = id.slice(CATALOGUE_PREFIX.length + 1);
        return `export const catalogue = ${jsonModule(catalogueIn(course.catalogue, language))};`;
      }
      const key = id.slice(LESSON_PREFIX.length + 1);
      const lesson = course.lessons.find((candidate) => lessonKey(candidate) === key);
      if (lesson === undefined) throw new Error(`No lesson ${key} among ${root}`);
      return `export const lesson = ${jsonModule(hasPicturesInside ? withPictures(lesson, root) : lesson)};`;
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
  const loader = (key: string, id: string): string =>
    `  ${JSON.stringify(key)}: () => import(${JSON.stringify(id)}),`;
  const languages = new Set(course.lessons.map(({ language }) => language));
  languages.delete(SOURCE_LANGUAGE);
  return [
    `import { catalogue } from ${JSON.stringify(CATALOGUE_PREFIX + SOURCE_LANGUAGE)};`,
    'export { catalogue };',
    'const catalogues = {',
    ...[...languages].map((language) => loader(language, CATALOGUE_PREFIX + language)),
    '};',
    'export async function loadCatalogue(language) {',
    '  const load = catalogues[language];',
    '  return load === undefined ? catalogue : (await load()).catalogue;',
    '}',
    'const lessons = {',
    ...course.lessons.map(lessonKey).map((key) => loader(key, LESSON_PREFIX + key)),
    '};',
    'export async function loadLesson(id, language) {',
    '  const load = lessons[`${id}.${language}`];',
    '  return load === undefined ? null : (await load()).lesson;',
    '}',
  ].join('\n');
}

/** Every course and lesson once: in a language, else in the first one that it has. */
function catalogueIn({ courses, lessons }: Catalogue, language: LanguageCode): Catalogue {
  const inOne = <Item extends { readonly id: string; readonly language: LanguageCode }>(
    items: readonly Item[],
  ): readonly Item[] =>
    [...new Set(items.map(({ id }) => id))].flatMap((id) => {
      const same = items.filter((item) => item.id === id);
      return same.find((item) => item.language === language) ?? same.slice(0, 1);
    });
  return { courses: inOne(courses), lessons: inOne(lessons) };
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** A lesson whose pictures are `data:` addresses. */
function withPictures(lesson: Lesson, root: string): Lesson {
  return mapPictures(lesson, (url) => {
    const type = PICTURE_TYPES[url.slice(url.lastIndexOf('.') + 1).toLowerCase()];
    if (type === undefined) throw new Error(`${lesson.id}: no browser shows ${url} as a picture.`);
    return `data:${type};base64,${readFileSync(join(root, url)).toString('base64')}`;
  });
}

/** Text of an expression for data: browsers read JSON faster than the same data as code. */
function jsonModule(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

function lessonKey(lesson: { readonly id: string; readonly language: string }): string {
  return `${lesson.id}.${lesson.language}`;
}
