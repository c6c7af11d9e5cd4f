import type { ImportedName } from '../source/plain-module.ts';
import { OTHER_LIBRARIES, otherAssert } from './other-asserts.ts';

/** Libraries of tests that our own API stands for, by what they bring. */
export type LibraryKind = 'framework' | 'assert' | 'chai' | 'should' | 'sinon' | 'other' | 'plugin';

const LIBRARIES: Readonly<Record<LibraryKind, readonly string[]>> = {
  framework: [
    ...['@jest/globals', 'jest', 'vitest', 'node:test', 'test', 'bun:test', 'mocha', 'expect', 'jasmine'],
    ...['jest-extended', 'jest-extended/all', 'tape', 'ava', 'tap', 'qunit', 'expect.js', 'jasmine-core'],
    ...['tape-catch', 'tape-promise', 'blue-tape', 'tapes', 'uvu'],
  ],
  assert: ['assert', 'node:assert', 'assert/strict', 'node:assert/strict', 'power-assert'],
  chai: ['chai', 'chai/index.mjs', 'chai/register-expect', 'chai/register-assert'],
  should: ['should', 'chai/register-should', 'should/as-function'],
  sinon: ['sinon'],
  other: OTHER_LIBRARIES,
  // What they add to others is there without them.
  plugin: ['sinon-chai', 'chai-as-promised', 'chai-spies', 'dirty-chai', 'chai-things', 'chai-like'],
};

/** Names of a library that are tests, suites and hooks in our API too. */
const OURS: ReadonlySet<string> = new Set([
  ...['test', 'it', 'describe', 'context', 'expect', 'jest', 'beforeAll', 'beforeEach', 'before'],
  ...['afterAll', 'afterEach', 'after', 'assert', 'mock', 'spyOn', 'xtest', 'xit', 'xdescribe'],
]);
/** What only a compiler notices. */
const TYPES_ONLY: Readonly<Record<string, string>> = {
  expectTypeOf: '(() => { const fine = new Proxy(() => fine, { get: () => fine }); return fine; })()',
  assertType: '() => undefined',
};
/** Other names for them. */
const SAME: Readonly<Record<string, string>> = {
  ...{ vi: 'jest', vitest: 'jest', suite: 'describe', fit: 'it', fdescribe: 'describe', xit: 'it' },
  ...{ xtest: 'test', xdescribe: 'describe', specify: 'it', setup: 'beforeEach', teardown: 'afterEach' },
  ...{ suiteSetup: 'beforeAll', suiteTeardown: 'afterAll' },
};

/** What an imported module brings, null for one that is no library of tests. */
export function libraryOf(source: string): LibraryKind | null {
  for (const [kind, sources] of Object.entries(LIBRARIES))
    // The keys are those of the record.
    if (sources.includes(source)) return kind as LibraryKind;
  return null;
}

/** Whether a name stands for all that a library brings. */
export function isWhole({ imported }: ImportedName): boolean {
  return imported === 'default' || imported === '=' || imported === '*';
}

/** Whether all that a library brings is itself a test function. */
function isCalled(source: string): boolean {
  return /^(?:node:test|test|tape|blue-tape|tape-catch|tape-promise|tapes|ava|tap|qunit)$/.test(source);
}

/** Whether all that a library brings is `expect`. */
function isExpect(source: string): boolean {
  return source === 'expect' || source === 'expect.js';
}

/** The expression in our API for a name imported from a library by a spec where names may be used; `known` is false when there is none. */
export function libraryName(
  name: ImportedName,
  kind: LibraryKind,
  source: string,
  isUsed: (name: string) => boolean,
): { readonly text: string; readonly known: boolean } {
  const { imported } = name;
  const known = (text: string): { text: string; known: boolean } => ({ text, known: true });
  switch (kind) {
    case 'framework': {
      if (isExpect(source)) return known('expect');
      if (source === 'bun:test' && imported === 'mock') return known('jest.fn');
      if (isWhole(name)) return known(isCalled(source) ? 'test' : '{ describe, it, test, expect, jest }');
      if (imported in TYPES_ONLY) return known(TYPES_ONLY[imported] ?? 'null');
      const same = SAME[imported] ?? imported;
      return { text: OURS.has(same) ? same : name.local, known: OURS.has(same) };
    }
    case 'assert': {
      const own = /strict$/.test(source) || imported === 'strict' ? 'strictAssert' : 'assert';
      const isAssert = isWhole(name) || ['strict', 'ok', 'assert'].includes(imported);
      return known(isAssert ? own : `${own}.${imported}`);
    }
    case 'chai':
      if (isWhole(name)) return known('chai');
      if (imported === 'expect' || imported === 'assert') return known(imported);
      return { text: `chai.${imported}`, known: ['expect', 'assert', 'should', 'use'].includes(imported) };
    case 'should':
      return known('chai.should()');
    case 'sinon':
      return known(isWhole(name) ? 'sinon' : `sinon.${imported}`);
    case 'other': {
      const found = otherAssert(source, { imported, isWhole: isWhole(name) }, isUsed);
      return { text: found ?? name.local, known: found !== null };
    }
    case 'plugin':
      return known('null');
  }
}

/** What a test function is called in our API when a spec calls it by the imported name; null for no test function. */
export function testNameOf(name: ImportedName, kind: LibraryKind, source: string): string | null {
  if (kind !== 'framework' || isExpect(source)) return null;
  if (isWhole(name)) return '*';
  const same = SAME[name.imported] ?? name.imported;
  return ['test', 'it', 'describe', 'context'].includes(same) ? same : null;
}
