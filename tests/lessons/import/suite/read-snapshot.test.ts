import { expect, test } from 'vitest';

import { plainSnapshots } from '../../../../src/lessons/import/suite/plain-snapshots.ts';
import { readErrorSnapshot, readSnapshot } from '../../../../src/lessons/import/suite/read-snapshot.ts';

test.each([
  ['12', '12'],
  ['"a "quoted" word"', '"a \\"quoted\\" word"'],
  ['"old \\"quotes\\""', '"old \\"quotes\\""'],
  ['Array []', '[]'],
  ['[\n  1,\n  -0,\n  NaN,\n  5n,\n]', '[1, -0, NaN, 5n]'],
  ['Object {\n  "a": "x",\n  "b": Array [\n    null,\n  ],\n}', '{ "a": "x", "b": [null] }'],
  ['Point {\n  "x": 1,\n}', '{ "x": 1 }'],
  ['Set {\n  "a",\n  "b",\n}', 'new Set(["a", "b"])'],
  ['Map {\n  "a" => 1,\n}', 'new Map([["a", 1]])'],
  ['[TypeError: no, [really]]', 'new Error("no, [really]")'],
  ['[Function f]', 'expect.any(Function)'],
  ['2020-02-03T00:00:00.000Z', 'new Date("2020-02-03T00:00:00.000Z")'],
  ['/a[/]b/gi', '/a[/]b/gi'],
  ['<div>\n  hello\n</div>', null],
  ['[Circular]', null],
])('a snapshot %j is the value %j', (text, value) => {
  expect(readSnapshot(text)).toBe(value);
});

test('an error is told by its message', () => {
  expect(readErrorSnapshot('"no"')).toBe('no');
  expect(readErrorSnapshot('[RangeError: too far]')).toBe('too far');
  expect(readErrorSnapshot('12')).toBeNull();
});

test('what cannot be written out stays: no value, a test without a plain title, a snapshot that is not kept', () => {
  const spec = [
    "test('a', () => { expect(1).toMatchInlineSnapshot(); });",
    'test(`b ${1}`, () => { expect(1).toMatchSnapshot(); });',
    "test('c', () => { expect(1).toMatchSnapshot(); });",
  ].join('\n');
  expect(plainSnapshots(spec, 'exports[`b 1 1`] = `1`;')).toBe(spec);
});
