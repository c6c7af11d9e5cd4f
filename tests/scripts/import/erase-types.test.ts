import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import { eraseTypes } from '../../../scripts/import/erase-types.ts';

const js = (text: string): string => eraseTypes(text, 'a.ts').trim();

test.each([
  ['let a: number | null = 1;', 'let a = 1;'],
  ['const f = async <T,>(a: T, b?: string): Promise<T> => a;', 'const f = async (a, b) => a;'],
  ['function f(this: Date, ...rest: string[]) {}', 'function f(...rest) {}'],
  ['function f(a: string): void\nfunction f(a: number): void\nfunction f(a: unknown) {}', 'function f(a) {}'],
  ['const x = y as unknown as string[]', 'const x = y'],
  ['const x = y as A\n;[1].map(f)', 'const x = y\n;[1].map(f)'],
  ['const x = y as A\n(f)()', 'const x = y;\n(f)()'],
  ['const x = <A>y!.z!', 'const x = y.z'],
  ['f<A, B<C>>(x); new M<string, A<B>>(); g<T>`x`', 'f(x); new M(); g`x`'],
  ['a < b && c > (d)', 'a < b && c > (d)'],
  ['const q = a ? b : c', 'const q = a ? b : c'],
  ["import { A, b } from './x';\nb as A;", "import { b } from './x';\nb;"],
  ["import type { A } from './x';\nimport B, { type C } from './y';\nB;", "import B from './y';\nB;"],
  ["import x = require('x');\nx();", "const x = require('x');\nx();"],
  ['interface A {}\nconst b = 1;\nexport { A, b };', 'const b = 1;\nexport { b };'],
  ["export type { A } from './x';\nexport = f;", 'export default f;'],
  ['declare const a: string;\ndeclare module "x" {}\nb();', 'b();'],
  [
    'class A<T> extends B<T> implements C {\n  private a: T;\n  static b?: number = 1;\n}',
    'class A extends B {\n  static b = 1;\n}',
  ],
  ['class A { constructor(readonly a: string) {} }', 'class A { constructor(a) {\n  this.a = a;\n} }'],
  ['abstract class A { abstract b(): void; [key: string]: unknown; c!: string; #d: A; }', 'class A { #d; }'],
  ['enum E { A, B = 4, C }', 'const E = {\n  A: 0,\n  0: "A",\n  B: 4,\n  4: "B",\n  C: 5,\n  5: "C",\n};'],
  ["export enum E { A = 'a' }", 'export const E = {\n  A: "a",\n};'],
  ['try {} catch (e: unknown) {}', 'try {} catch (e) {}'],
])('%j is %j', (typed, plain) => {
  expect(js(typed)).toBe(plain);
});

test('an enumeration with sums and a namespace are compiled', () => {
  const sums = js('enum E { A = 1 << 2, B = A * 2 }\nnamespace N { export const x: number = E.B; }');
  expect(runInNewContext(`${sums}; [E.B, E[4], N.x].join()`)).toBe('8,A,8');
});
