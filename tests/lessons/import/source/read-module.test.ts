import { describe, expect, test } from 'vitest';

import { readModule } from '../../../../src/lessons/import/source/read-module.ts';

/** [what, text, body, exports] */
const modules: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
  ['an exported constant', 'export const a = 1, b = 2;', 'const a = 1, b = 2;', { a: 'a', b: 'b' }],
  [
    'a pattern',
    'export const { a, b: [c, ...d] } = x;',
    'const { a, b: [c, ...d] } = x;',
    { a: 'a', c: 'c', d: 'd' },
  ],
  ['a default class', 'export default class A {}', 'class A {}', { default: 'A' }],
  ['a default without a name', 'export default (x) => x', 'const main = (x) => x;', { default: 'main' }],
  ['a default function', 'export default async function* f() {}', 'async function* f() {}', { default: 'f' }],
  ['a default by name', 'const a = 1;\nexport default a;\n', 'const a = 1;\n', { default: 'a' }],
  [
    'a list',
    'const a = 1;\nexport { a, a as b, a as "c d" };',
    'const a = 1;\n',
    { a: 'a', b: 'a', 'c d': 'a' },
  ],
  ['export in a text', 'const a = "export const b = 1";', 'const a = "export const b = 1";', {}],
  ['CommonJS by name', 'exports.a = () => 1;', 'const a = () => 1;', { a: 'a' }],
  ['CommonJS, whole', 'class A {}\nmodule.exports = A;\n', 'class A {}\n', { '=': 'A' }],
  [
    'CommonJS, nameless',
    'module.exports = function (x) {};',
    'const main = function (x) {};',
    { '=': 'main' },
  ],
  [
    'CommonJS, list',
    'function a() {}\nmodule.exports = { a, b: a };',
    'function a() {}\n',
    { a: 'a', b: 'a' },
  ],
  ['CommonJS, both', 'const a = 1;\nmodule.exports = exports = a;', 'const a = 1;\n', { '=': 'a' }],
  ['all of a module by a name', "export * as a from './a';", '', { a: 'a' }],
  [
    'CommonJS, list with a spread',
    'module.exports = { ...a, b: 1 };',
    'const main = { ...a, b: 1 };',
    { '=': 'main' },
  ],
  ['its own export', 'exports.a = 1; const b = exports.a + 1;', 'const a = 1; const b = a + 1;', { a: 'a' }],
];

describe('a module as a script', () => {
  test.each(modules)('%s', (_, text, body, exports) => {
    const read = readModule(text, 'main');
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.module.body).toBe(body);
    expect(Object.fromEntries(read.module.exports)).toEqual(exports);
  });

  const imports: readonly (readonly [string, string, readonly string[]])[] = [
    ['names', "import { a, b as c } from './x';", ['./x a→a b→c']],
    ['default and all', "import d, * as all from './x';", ['./x default→d *→all']],
    ['only for what it does', "import './x';", ['./x']],
    ['passed on', "export { a as b } from './x';", ['./x a→a']],
    ['require', "const x = require('./x'), y = 1;", ['./x =→x']],
    ['require taken apart', "const { a, b: c } = require('./x');", ['./x a→a b→c']],
    ['a part of require', "const a = require('./x').b;", ['./x b→a']],
    ['require inside', "test('t', () => { expect(require('./x')).toBe(1); });", ['./x =→required']],
  ];
  test.each(imports)('imports: %s', (_, text, wanted) => {
    const read = readModule(text, 'main');
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const found = read.module.imports.map(({ source, names }) =>
      [source, ...names.map(({ imported, local }) => `${imported}→${local}`)].join(' '),
    );
    expect(found).toEqual(wanted);
    expect(read.module.body).not.toMatch(/\b(?:import|require)\b\s*[({'"]/);
  });

  test('JSX is told from other faults', () => {
    expect(readModule('const a = <b>x</b>;', 'main')).toEqual({
      ok: false,
      refusal: { code: 'jsx', line: 1 },
    });
    expect(readModule('const a = 1;\nconst = 2;', 'main')).toMatchObject({
      refusal: { code: 'syntax', line: 2 },
    });
  });
});
