import { describe, expect, test } from 'vitest';

import type { Fetched } from '../../../src/lessons/school/fetched.ts';
import { readConfig } from '../../../src/lessons/school/read-config.ts';

const file = (text: string): Fetched => ({
  kind: 'file',
  bytes: new TextEncoder().encode(text),
  contentType: 'application/json',
});

describe('config.json', () => {
  const right: readonly (readonly [string, readonly string[]])[] = [
    ['{}', []],
    ['{ "courses": [] }', []],
    ['\uFEFF{ "courses": ["mes-lecons/course.md"] }\r\n', ['mes-lecons/course.md']],
    [
      '{ "courses": ["a/course.md", "./a/course.md", "b/sommaire.md"], "x": 1 }',
      ['a/course.md', 'b/sommaire.md'],
    ],
  ];
  test.each(right)('%s names its courses', (text, courses) => {
    expect(readConfig(file(text))).toEqual({ courses, problems: [] });
  });

  const wrong: readonly (readonly [string, Fetched, string])[] = [
    ['is missing', { kind: 'refused', status: 404 }, 'L002'],
    ['is a page', file('<!doctype html><title>404</title>'), 'L003'],
    ['does not come', { kind: 'no-answer' }, 'N002'],
    ['is empty', file(''), 'N005'],
    ['has a comma too many', file('{ "courses": ["a/course.md",] }'), 'N005'],
    ['has curly quotes', file('{ “courses”: ["a/course.md"] }'), 'N005'],
    ['is a list', file('["a/course.md"]'), 'N004'],
    ['is null', file('null'), 'N004'],
    ['has one text for its courses', file('{ "courses": "a/course.md" }'), 'N004'],
    ['has a number among its courses', file('{ "courses": [3] }'), 'N004'],
    ['names a folder', file('{ "courses": ["mes-lecons/"] }'), 'N004'],
    ['names another site', file('{ "courses": ["https://example.org/course.md"] }'), 'N006'],
    ['names another site in short', file('{ "courses": ["//example.org/course.md"] }'), 'N006'],
    ['leaves the site', file('{ "courses": ["../autre/course.md"] }'), 'N006'],
    ['leaves the site in code', file('{ "courses": ["%2E%2e/autre/course.md"] }'), 'N006'],
    ['leaves the site by the other slash', file('{ "courses": ["..\\\\autre\\\\course.md"] }'), 'N006'],
  ];
  test.each(wrong)('one that %s is told and names nothing', (_, fetched, code) => {
    const { courses, problems } = readConfig(fetched);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(courses).toEqual([]);
  });

  test('one wrong entry takes nothing from the others, and is told at its place', () => {
    const { courses, problems } = readConfig(
      file('{ "courses": [\n  "a/course.md",\n  "http://b/course.md"\n] }'),
    );
    expect(courses).toEqual(['a/course.md']);
    expect(problems).toMatchObject([{ code: 'N006', line: 3, column: 3 }]);
  });
});
