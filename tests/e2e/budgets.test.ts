import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

const FOLDER = 'dist/assets';
const files = readdirSync(FOLDER);

/** Bytes of all built files whose name begins in one of these ways, as a server would send them. */
function weigh(prefixes: readonly string[], compress: (bytes: Buffer) => Buffer): number {
  const chosen = files.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  expect(chosen.length).toBeGreaterThanOrEqual(prefixes.length);
  return chosen.reduce((sum, name) => sum + compress(readFileSync(join(FOLDER, name))).length, 0);
}

describe('bytes that a student downloads, brotli', () => {
  const budgets: readonly (readonly [string, readonly string[], number])[] = [
    ['the course map: page, words and styles', ['index-'], 45_000],
    ['the editor with its language', ['program-view-', 'tab-rule-', 'dist-'], 130_000],
    ['the engine', ['engine-'], 202_000],
    ['a lesson page with its worker', ['LessonPage-', 'LessonView-'], 75_000],
    ['the harness and the reader of facts', ['harness-source-', 'program-facts-'], 20_000],
  ];
  test.each(budgets)('%s', (_, prefixes, limit) => {
    expect(weigh(prefixes, (bytes) => brotliCompressSync(bytes))).toBeLessThanOrEqual(limit);
  });

  // The plan's bound is 470 KB: docs/decisions/0007-bytes.md says what the rest is.
  test('everything needed to run is at most 525 KB gzip', () => {
    const prefixes = [
      'index-',
      'LessonPage-',
      'LessonView-',
      'program-view-',
      'tab-rule-',
      'dist-',
      'engine-',
      'harness-source-',
      'program-facts-',
    ];
    expect(weigh(prefixes, (bytes) => gzipSync(bytes))).toBeLessThanOrEqual(525_000);
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
    const ofStudents = reach('index-', (name) => !isStudio(name));
    expect([...ofStudents].some((name) => name.startsWith('LessonPage-'))).toBe(true);
    expect([...ofStudents].filter(holds)).toEqual([]);
    expect([...reach('StudioPage-', () => true)].some(holds)).toBe(true);
  });
});
