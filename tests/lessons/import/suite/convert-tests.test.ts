import { describe, expect, test } from 'vitest';

import { convertTests } from '../../../../src/lessons/import/suite/convert-tests.ts';
import { wrapBareTests } from '../../../../src/lessons/import/suite/wrap-bare-tests.ts';

const converted: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
  ['a skipped test runs', "xit('a', f);", "it('a', f);", {}],
  ['an announced one goes', "test('later');test('a', f);", "test('a', f);", {}],
  ['one that nothing passes yet goes', "test.failing('b', f);test('a', f);", "test('a', f);", {}],
  [
    'parts of a whole library',
    "const { module, test: t } = Q;\nmodule('m', () => { t('a', f); });",
    "describe('m', () => { test('a', f); });",
    { Q: '*' },
  ],
  ['one put off in its body goes', "it('a', () => { pending('why'); });", '', {}],
  ['a name of the spec itself', "tape('a', f);", "test('a', f);", { tape: '*' }],
  ['a whole library', "tap.test('a', f);", "test('a', f);", { tap: '*' }],
  ['a suite of a whole library', "nt.describe('a', f);", "describe('a', f);", { nt: '*' }],
  [
    'QUnit',
    "QUnit.module('m', () => { QUnit.test('a', f); });",
    "describe('m', () => { test('a', f); });",
    {},
  ],
  [
    'hooks by other names',
    "suite('s', () => { setup(f); });",
    "describe('s', () => { beforeEach(f); });",
    {},
  ],
  ['its own function of such a name', 'function setup() {}\nsetup();', 'function setup() {}\nsetup();', {}],
  [
    'console.assert of two values',
    'console.assert(a(1) === 2, "m");',
    'assert.strictEqual(a(1) , 2, "m");',
    {},
  ],
  ['console.assert of a claim', 'console.assert(a(1) > 2);', 'assert(a(1) > 2);', {}],
];

test.each(converted)('%s', (_, from, to, imported) => {
  expect(convertTests(from, new Map(Object.entries(imported))).text).toBe(to);
});

describe('assertions without a test around', () => {
  const wrap = (text: string): string | null => wrapBareTests(text, 'stem', new Set(['assert']));

  test('become a test each when nothing changes between them', () => {
    expect(wrap("assert.equal(a(1), 2, 'one gives two');\nassert(a(2));\nconsole.log('ok');")).toBe(
      'test("one gives two", () => {\n  assert.equal(a(1), 2, \'one gives two\');\n});\n' +
        'test("assert(a(2))", () => {\n  assert(a(2));\n});',
    );
  });
  test('become one test when they depend on what runs between them', () => {
    expect(wrap('const s = new S();\nassert(s.a);\ns.b();\nassert(s.c);')).toMatch(/^test\("stem"/);
  });
  test('are found in functions that are called', () => {
    expect(wrap('function check() { assert(a()); }\ncheck();')).toBe(
      'function check() { assert(a()); }\ntest("check()", () => {\n  check();\n});',
    );
  });
  test('a script that asserts nothing has no test', () => {
    expect(wrap('console.log(a(1));')).toBeNull();
  });
});
