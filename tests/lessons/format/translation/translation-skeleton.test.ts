import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { parseLesson, parseTranslation, stepHashes } from '../../../../src/lessons/format/parse-lesson.ts';
import {
  stepSkeleton,
  translationSkeleton,
} from '../../../../src/lessons/format/translation/translation-skeleton.ts';
import { readSynced, writeSynced } from '../../../../src/lessons/format/translation/write-synced.ts';

const folder = 'tests/lessons/examples';
const examples = readdirSync(folder).filter((name) => /^(?!course).*\.fr\.md$/.test(name));
const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

describe.each(examples)('the beginning of a translation of %s', (name) => {
  const base = textOf(name);
  const skeleton = translationSkeleton(base, 'en');

  test('is a translation without an error, with the same steps', () => {
    const result = parseTranslation(skeleton, '', base);
    expect(result.problems).toEqual([]);
    const original = parseLesson(base, '');
    const ids = (parsed: typeof result) =>
      parsed.ok ? parsed.lesson.steps.map(({ id, kind }) => [id, kind]) : [];
    expect(ids(result)).toEqual(ids(original));
    expect(result.ok && result.lesson.language).toBe('en');
  });

  test('holds no code of the base, and English words of the format', () => {
    expect(skeleton).not.toMatch(/^```js/m);
    expect(skeleton).not.toMatch(/^## (?:Lecture|Exercice|Prédire)/m);
    expect(skeleton).toMatch(/^## (?:Read|Exercise|Predict): /m);
  });
});

test('a test whose title is words gets a line to be translated, a generated one does not', () => {
  const step =
    '## Exercice : A {#a}\n\nFais.\n\n```js tests\ntest("dit bonjour", () => {});\ncases("f", [1, 2]);\n```\n';
  expect(stepSkeleton(step, 'en')).toBe(
    '## Exercise: A {#a}\n\nFais.\n\n### Checks\n\n- `dit bonjour`: dit bonjour\n',
  );
});

test('a fence inside an answer stays, and a solution without words goes', () => {
  const step =
    '## Quiz : A {#a}\n\n- [x] Ceci :\n  ```text\n  1\n  ```\n\n### Solution\n\n```js solution\n1;\n```\n\n### Bravo\n\nOui.\n';
  const skeleton = stepSkeleton(step, 'en');
  expect(skeleton).toContain('  ```text\n  1\n  ```');
  expect(skeleton).not.toContain('### Solution');
  expect(skeleton).toContain('### Well done\n\nOui.');
});

describe('what a translation says it has seen', () => {
  const [name = ''] = examples;
  const base = textOf(name);
  const hashes = stepHashes(base);
  const [id, hash] = Object.entries(hashes)[0] ?? ['', ''];
  const skeleton = translationSkeleton(base, 'en');

  test('is written into its front matter and read back, and then nothing is stale', () => {
    const marked = writeSynced(skeleton, { [id]: hash });
    expect(readSynced(marked)).toEqual({ [id]: hash });
    const all = writeSynced(marked, hashes);
    expect(readSynced(all)).toEqual(hashes);
    expect(parseTranslation(all, '', base).problems).toEqual([]);
    expect(all.replace(/^synced:\n(?: {2}.*\n)*/m, '')).toBe(skeleton);
  });

  test('another text of the base makes it stale, and another layout does not', () => {
    const marked = writeSynced(skeleton, hashes);
    const codes = (text: string): string[] =>
      parseTranslation(marked, '', text).problems.map(({ code }) => code);
    expect(codes(base.replaceAll('**', '__'))).toEqual([]);
    const changed = base.replace(/\n\n```js/, '\n\nUne phrase de plus.\n\n```js');
    expect(changed).not.toBe(base);
    expect(codes(changed)).toContain('T019');
  });

  test('a text without front matter stays as it is', () => {
    expect(writeSynced('hello', { a: '12345678' })).toBe('hello');
    expect(readSynced('hello')).toEqual({});
  });
});
