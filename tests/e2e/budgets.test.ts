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
    ['the editor with its language', ['program-view-', 'dist-'], 130_000],
    ['the engine', ['emscripten-module-'], 200_000],
    ['a lesson page with its worker', ['LessonPage-'], 75_000],
    ['the harness and the reader of facts', ['harness-source-', 'program-facts-'], 20_000],
  ];
  test.each(budgets)('%s', (_, prefixes, limit) => {
    expect(weigh(prefixes, (bytes) => brotliCompressSync(bytes))).toBeLessThanOrEqual(limit);
  });

  // The plan's bound is 470 KB: docs/decisions/0007-bytes.md says what the rest is.
  test('everything needed to run is at most 520 KB gzip', () => {
    const prefixes = [
      'index-',
      'LessonPage-',
      'program-view-',
      'dist-',
      'emscripten-module-',
      'harness-source-',
      'program-facts-',
    ];
    expect(weigh(prefixes, (bytes) => gzipSync(bytes))).toBeLessThanOrEqual(520_000);
  });
});

test('no Markdown parser is among what students download', () => {
  const scripts = files
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'));
  expect(
    scripts.some((text) => text.includes('thematicBreak') || text.includes('BLOCK_AS_IMPLICIT_KEY')),
  ).toBe(false);
});
