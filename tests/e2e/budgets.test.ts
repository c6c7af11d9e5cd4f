import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

const FOLDER = 'dist/assets';
const files = readdirSync(FOLDER);
/** The page itself, with the app's styles in it. */
const PAGE = '../index.html';

/** The built script whose name begins so. */
function scriptOf(start: string): string {
  const found = files.find((name) => name.startsWith(start) && name.endsWith('.js'));
  if (found === undefined) throw new Error(`No built script begins with ${start}.`);
  return found;
}

/** A script, all that it cannot begin without, and their styles. */
function withNeeds(start: string): Set<string> {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    const text = readFileSync(join(FOLDER, name), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:\bfrom|^import|[;}]import)\s*["'`]\.\/([\w-]+\.js)["'`]/g))
      if (files.includes(next)) visit(next); // Guest texts name modules of their own.
  };
  visit(scriptOf(start));
  const chunks = [...needed].map((name) => name.replace(/-[\w-]{8}\.js$/, ''));
  for (const name of files) if (chunks.includes(name.replace(/-[\w-]{8}\.css$/, ''))) needed.add(name);
  return needed;
}

/** Names that are in none of the others. */
function without(names: Iterable<string>, ...others: readonly ReadonlySet<string>[]): Set<string> {
  return new Set([...names].filter((name) => !others.some((other) => other.has(name))));
}

const brotli = (bytes: Buffer): Buffer => brotliCompressSync(bytes);
const gzip = (bytes: Buffer): Buffer => gzipSync(bytes);

/** Bytes of files as a server would send them. */
function weigh(names: Iterable<string>, compress: (bytes: Buffer) => Buffer): number {
  return [...names].reduce((sum, name) => sum + compress(readFileSync(join(FOLDER, name))).length, 0);
}

describe('bytes that a student downloads', () => {
  const map = new Set([PAGE, ...withNeeds('app-')]);
  const lesson = without(withNeeds('lesson-'), map);
  const editor = without(withNeeds('editor-'), map, lesson);
  const engine = new Set(files.filter((name) => name.endsWith('.wasm')));
  const first = new Set([...map, ...lesson, ...editor, ...engine]);
  const parts = without(withNeeds('parts-'), first);
  const language = without(withNeeds('language-'), first, parts);
  const check = without([...withNeeds('checks-'), ...withNeeds('verdict-')], first, parts, language);

  test.each([
    ['the course map: page, words and styles', map, 43_500],
    ['the editor', editor, 90_500],
    ['the engine', engine, 201_000],
    ['a lesson page with its worker', lesson, 69_000],
    ['what the editor and the checks know of JavaScript', language, 34_000],
    ['what the first check needs beside it', check, 24_000],
    ['guest modules that many programs do without', parts, 14_000],
    ['all that a first program needs', first, 403_500],
  ] as const)('%s, brotli', (_, names, limit) => {
    expect(weigh(names, brotli)).toBeLessThanOrEqual(limit);
  });

  test('there is one engine, and the worker is among what a lesson needs', () => {
    expect(engine.size).toBe(1);
    expect([...lesson].some((name) => readFileSync(join(FOLDER, name), 'utf8').includes('fireNext'))).toBe(
      true,
    );
  });

  test('all that a first program needs is at most the plan’s 470 KB gzip', () => {
    expect(weigh(first, gzip)).toBeLessThanOrEqual(470_000);
  });

  test.each([
    ['harness', /\brunTests\b/, check],
    ['verdict of a check', /\bisExplained\b/, check],
    ['guest module of Intl', /\bmakeIntl\b/, parts],
    ['guest module of drawing', /\bmakeDrawing\b/, parts],
    ['grammar of JavaScript', /JSXSelfCloseEndTag/, language],
  ])('the %s is not among it, and comes after it', (_, mark, later) => {
    const holders = (names: Iterable<string>): string[] =>
      [...names].filter((name) => mark.test(readFileSync(join(FOLDER, name), 'utf8')));
    expect(holders(first)).toEqual([]);
    expect(holders(later)).toHaveLength(1);
  });

  test('what explains a program comes only when there is something to explain', () => {
    expect([...first].filter((name) => name.startsWith('explainer-'))).toEqual([]);
    expect(files.some((name) => name.startsWith('explainer-'))).toBe(true);
  });

  test('the recorder is not among it', () => {
    expect(
      [...first].some((name) => readFileSync(join(FOLDER, name), 'utf8').includes('followObjects')),
    ).toBe(false);
  });
});

/** Built scripts that a script asks for, at once or later; `isFollowed` says which of them count. */
function reach(start: string, isFollowed: (name: string) => boolean): Set<string> {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const text = readFileSync(join(FOLDER, name), 'utf8');
    // Not every name in a script is asked for: lists of what a later chunk will need are no request.
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([\w-]+\.js)["'`]/g))
      if (files.includes(next) && isFollowed(next)) visit(next);
  };
  visit(files.find((name) => name.startsWith(start) && name.endsWith('.js')) ?? '');
  return reached;
}

describe('a page on a slow line', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  const lists = JSON.parse(/JSON\.parse\(`(.*?)`\)/.exec(page)?.[1] ?? '{}') as Record<string, string[]>; // Written by scripts/early-plugin.ts.

  test('is painted before any other file has come', () => {
    expect(page).not.toContain('rel="stylesheet"');
    expect(page).toMatch(/<style nonce="marelle">[^]*--color-page:[^]*<\/style>/);
    for (const [, font = ''] of page.matchAll(/url\((\.\/[^)]+)\)/g))
      expect(existsSync(join('dist', font))).toBe(true);
  });

  test.each([
    ['lecon', 'lesson-'],
    ['bac-a-sable', 'PlaygroundPage-'],
    ['c', 'PlaygroundPage-'],
  ])('of “%s” asks at once for all that it needs to run a program', (word, start) => {
    const needed = without(withNeeds(start), withNeeds('app-'));
    const engine = files.filter((name) => name.endsWith('.wasm'));
    expect(new Set(lists[word])).toEqual(new Set([...needed, ...engine].map((name) => `./assets/${name}`)));
  });
});

describe('the studio', () => {
  // The reader of a school's own lessons comes only where a school has added some.
  const isStudio = (name: string): boolean => /^StudioPage-|^studio-|^load-school-course-/.test(name);
  const marks: readonly (readonly [string, RegExp])[] = [
    ['Markdown parser', /thematicBreak/],
    ['YAML parser', /BLOCK_AS_IMPLICIT_KEY/],
    ['list of completions', /cm-completionLabel/],
    ['lint of the editor', /cm-lintRange/],
    ['words of the studio', /Atelier des leçons/],
  ];
  test.each(marks)('no %s is among what a student’s pages ask for, and the studio has it', (_, mark) => {
    const holds = (name: string): boolean => mark.test(readFileSync(join(FOLDER, name), 'utf8'));
    const ofStudents = reach('app-', (name) => !isStudio(name));
    expect([...ofStudents].some((name) => name.startsWith('lesson-'))).toBe(true);
    expect([...ofStudents].filter(holds)).toEqual([]);
    expect([...reach('StudioPage-', () => true)].some(holds)).toBe(true);
  });
});
