import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { RunOutcome } from '../../../src/sandbox/run-program.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from '../a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

const cases = readFileSync('tests/cases/errors.txt', 'utf8')
  .split(/\n\n+/)
  .filter((part) => !part.startsWith('#') && part.includes('\n==> '))
  .map((part) => part.trim().split('\n==> '))
  .map(([marked = '', expected = '']) => [marked, expected] as const);

/** The program with its marks put where the error was told. */
function mark(program: string, outcome: RunOutcome): string {
  if (outcome.kind !== 'threw' || outcome.error.span === null) return program;
  const { line, column, endLine, endColumn } = outcome.error.span;
  const lines = program.split('\n');
  const at = (row: number, col: number): number =>
    lines.slice(0, row - 1).reduce((sum, text) => sum + text.length + 1, 0) + col - 1;
  const [from, to] = [at(line, column), at(endLine, endColumn)];
  return `${program.slice(0, from)}«${program.slice(from, to)}»${program.slice(to)}`;
}

describe('an error is told at the stretch that a reader would point at', () => {
  test('there are at least 120 wrong programs', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  test.each(cases)('%s', async (marked, expected) => {
    const program = marked.replace(/[«»]/g, '');
    const { outcome } = await tell(runner.run, aRequest(program));
    const words = outcome.kind === 'threw' ? `${outcome.error.name}: ${outcome.error.message}` : outcome.kind;
    expect(`${mark(program, outcome)}\n==> ${words}`).toBe(`${marked}\n==> ${expected}`);
  });
});

describe('the place holds in every kind of text and at every depth', () => {
  /** What it shows, the program, the text that is underlined, its line and its column in UTF-16 code units. */
  const places: readonly (readonly [string, string, string, number, number])[] = [
    ['Windows line ends', 'let a = 1;\r\nlet b = a.x.y;\r\n', 'y', 2, 13],
    ['a byte order mark', '\ufeffconsol.log(1)', 'consol', 1, 2],
    ['a mark and Windows line ends', '\ufefflet a;\r\n\r\n  a.b;', 'b', 3, 5],
    ['tabs', 'if (true) {\n\t\tconsol.log(1);\n}', 'consol', 2, 3],
    ['signs of two code units before it', 'const s = "🐢🐢"; zut();', 'zut', 1, 19],
    ['such signs in a comment', '/* 👩‍🚀 */ null.x;', 'x', 1, 18],
    ['such signs in a name and in a text', 'const 𝒳 = "🐢"; zut();', 'zut', 1, 18],
    ['halves and pairs in a row', 'const s = "\ud83d🐢\udc22𝒳"; zut();', 'zut', 1, 21],
    ['such signs on the line before', 'const s = "🐢";\nzut();', 'zut', 2, 1],
    ['accents, whole and in parts', 'const é = "e\u0301"; zut();', 'zut', 1, 17],
    ['a name with accents', 'let prénom = 1;\nprénôm + 1;', 'prénôm', 2, 1],
    ['half of a pair', 'const s = "\ud83d"; zut();', 'zut', 1, 16],
    ['a call-back', '[1, 2].map((x) => {\n  return x.a.b;\n});', 'b', 2, 14],
    ['a call-back of sort', '[2, 1].sort((a, b) =>\n  a.x.y - b);', 'y', 2, 7],
    ['a call-back of replace', '"abc".replace(/b/, () =>\n  zut);', 'zut', 2, 3],
    ['a timer', 'setTimeout(() => {\n  null.x;\n}, 10);', 'x', 2, 8],
    ['an interval', 'let n = 0;\nsetInterval(() => {\n  n++;\n  if (n === 3) zut();\n}, 5);', 'zut', 4, 16],
    ['a frame', 'requestAnimationFrame(() => {\n  zut;\n});', 'zut', 2, 3],
    ['an async function', 'async function f() {\n  await null;\n  zut;\n}\nf();', 'zut', 3, 3],
    ['a promise', 'Promise.resolve()\n  .then(() => zut);', 'zut', 2, 15],
    ['a microtask', 'queueMicrotask(() => {\n  zut;\n});', 'zut', 2, 3],
    ['an await at the top', 'const x = 1;\nawait null;\nx.y.z;', 'z', 3, 5],
    ['a getter', 'const o = { get a() {\n  return zut;\n} };\no.a;', 'zut', 2, 10],
    ['a conversion to text', 'const o = { toString() {\n  return zut;\n} };\n`${o}`;', 'zut', 2, 10],
    ['a generator', 'function* g() {\n  yield zut;\n}\n[...g()];', 'zut', 2, 9],
    ['a constructor', 'class A {\n  constructor() {\n    this.b.c = 1;\n  }\n}\nnew A();', 'c', 3, 12],
    ['a first value of a class', 'class A {\n  b = zut;\n}\nnew A();', 'zut', 2, 7],
    ['a call-back that set-up code calls', 'appelle(() => {\n  zut;\n});', 'zut', 2, 3],
    ['set-up code that stops', 'let a;\ncasse();', 'casse', 2, 1],
    ['set-up code that stops later', 'plusTard(() => {\n  zut;\n});', 'zut', 2, 3],
  ];
  const setup =
    'function appelle(f) { return f(); }\nfunction casse() { null.x; }\nfunction plusTard(f) { setTimeout(() => f(), 5); }';

  test.each(places)('%s', async (_, program, underlined, line, column) => {
    const { outcome } = await tell(runner.run, aRequest(program, { setup }));
    if (outcome.kind !== 'threw') throw new Error(outcome.kind);
    const { span, stack } = outcome.error;
    expect(span).toEqual({ line, column, endLine: line, endColumn: column + underlined.length });
    const source = program.split('\n')[line - 1] ?? '';
    expect(source.slice(column - 1, column - 1 + underlined.length)).toBe(underlined);
    expect(stack.length).toBeGreaterThan(0);
    expect(stack.every((frame) => frame.line <= program.split('\n').length)).toBe(true);
  });
});

test('a stack that a program prints counts as editors do', async () => {
  const program =
    'const é = "🐢🐢"; try { null.a } catch (e) { console.log(e.stack) }\n/* 🐢 */ console.trace("t");';
  const { lines } = await tell(runner.run, aRequest(program));
  expect(lines.map(({ text }) => /program\.js:(\d+:\d+)/.exec(text)?.[1])).toEqual(['1:29', '2:23']);
  expect(program[28]).toBe('.');
});
