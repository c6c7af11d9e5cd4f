import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

/** What an expression is worth in the sandbox, and in this process, both as JSON. */
async function bothValues(expression: string): Promise<{ inside: string; outside: string }> {
  const program = `const value = (() => (${expression}))(); console.log(JSON.stringify(value));`;
  const { lines, outcome } = await tell(runner.run, aRequest(program));
  expect(outcome).toEqual({ kind: 'completed' });
  const outside: unknown = runInThisContext(`(() => (${expression}))()`);
  return { inside: lines[0]?.text ?? '', outside: JSON.stringify(outside) };
}

describe('what the engine lacks gives what a browser gives', () => {
  test.each([
    "['zèbre', 'école', 'eau', 'Été', 'ete'].sort((a, b) => a.localeCompare(b, 'fr'))",
    "['a10', 'a9', 'A1'].sort(new Intl.Collator('fr', { numeric: true }).compare)",
    "'é'.localeCompare('e', 'fr', { sensitivity: 'base' })",
    "(1234.5).toLocaleString('fr-FR')",
    "(0.256).toLocaleString('fr-FR', { style: 'percent', maximumFractionDigits: 1 })",
    "(12345678901234567890n).toLocaleString('en-US')",
    "[NaN, Infinity, -0, 1e21].map((n) => n.toLocaleString('en-US'))",
    "[1, 2.5].map(new Intl.NumberFormat('de').format)",
    "Intl.NumberFormat('fr', { style: 'currency', currency: 'EUR' }).formatToParts(3.5)",
    "new Intl.NumberFormat('ja-JP', { style: 'currency', currency: 'JPY' }).resolvedOptions().currency",
    "new Date(Date.UTC(2026, 6, 14, 9, 5)).toLocaleDateString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })",
    "new Date(Date.UTC(2026, 6, 14, 9, 5)).toLocaleTimeString('fr-FR', { timeZone: 'UTC' })",
    "new Date(Date.UTC(2026, 6, 14, 9, 5)).toLocaleString('en-GB', { timeZone: 'UTC' })",
    "new Date(NaN).toLocaleDateString('fr-FR')",
    "new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(0))",
    "[0, 1, 2].map((n) => new Intl.PluralRules('fr').select(n))",
    "new Intl.PluralRules('en', { type: 'ordinal' }).select(2)",
    "[...new Intl.Segmenter('fr', { granularity: 'word' }).segment('Un été')].map((part) => part.segment)",
    "[...new Intl.Segmenter().segment('👩‍🚀é')].length",
    "new Intl.ListFormat('fr', { type: 'disjunction' }).format(['thé', 'café', 'eau'])",
    "new Intl.RelativeTimeFormat('fr', { numeric: 'auto' }).format(-1, 'day')",
    "new Intl.DisplayNames('fr', { type: 'region' }).of('US')",
    '[1234.5, new Date(0)].map((value) => typeof value.toLocaleString())',
    "[1234.5, 2].toLocaleString('en-US')",
    "Intl.getCanonicalLocales(['FR-fr'])",
    'Object.prototype.toString.call(Intl)',
    'structuredClone({ a: [1, , 3], d: new Date(0), m: new Map([[1, { b: 2 }]]), s: new Set([1]) }).a.length',
    '(() => { const o = { l: [] }; o.l.push(o); const c = structuredClone(o); return c.l[0] === c && c !== o })()',
    "structuredClone(new RangeError('x')) instanceof RangeError",
    "[...new TextEncoder().encode('é🐢\\ud800')]",
    'new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 195, 169, 240, 159, 144, 162, 255, 226, 130]))',
    "new TextDecoder('latin1').decode(new Uint8Array([233]))",
    "btoa('abc\\xff') + atob(' YWJj/w== ').length",
    "new URL('../c?x=1#h', 'https://a.example:8080/b/d').href",
    "(() => { const u = new URL('https://a.example/?q=1'); u.searchParams.append('é', 'a b&c'); u.pathname = '/é'; return u.href })()",
    "[...new URLSearchParams('?a=1&b=2&a=%C3%A9+x&broken=%E0%A4')]",
    "new URLSearchParams({ z: '1', a: '2' }).toString()",
    "(() => { const p = new URLSearchParams('b=1&a=2&b=3'); p.sort(); p.set('b', '9'); p.delete('a'); return p.toString() + p.size })()",
    '[5, 1, 4, 2, 3].sort((a, b) => a > b)',
    '[3, undefined, 1, , 2].sort((a, b) => a - b).length',
    '[3, 1, 2].toSorted((a, b) => b - a)',
    "['b', 'a', 'C'].sort()",
    "Array.prototype.sort.call({ 0: 'b', 1: 'a', length: 2 }, (a, b) => (a < b ? -1 : 1))[0]",
  ])('%s', async (expression) => {
    const { inside, outside } = await bothValues(expression);
    expect(inside).toBe(outside);
  });

  test('a wrong option or address is refused with the error class of a browser', async () => {
    const program = `
      const tries = [
        () => new Intl.NumberFormat('fr', { style: 'currency' }),
        () => new Intl.NumberFormat('fr', { style: 'sideways' }),
        () => 'a'.localeCompare('b', 'not a locale!'),
        () => new URL('no address'),
        () => structuredClone(() => 1),
        () => btoa('é…'),
        () => atob('*'),
        () => [2, 1].sort('up'),
        () => Intl.PluralRules('fr'),
        () => new Intl.DateTimeFormat('fr').format(NaN),
      ];
      for (const attempt of tries) { try { attempt(); console.log('nothing') } catch (error) { console.log(error.name) } }`;
    const { lines } = await tell(runner.run, aRequest(program));
    expect(lines.map((line) => line.text)).toEqual([
      'TypeError',
      'RangeError',
      'RangeError',
      'TypeError',
      'DataCloneError',
      'InvalidCharacterError',
      'InvalidCharacterError',
      'TypeError',
      'TypeError',
      'RangeError',
    ]);
  });

  test('random identifiers follow from the seed', async () => {
    const program = 'console.log(crypto.randomUUID())';
    const [first, second, other] = await Promise.all(
      [1, 1, 2].map(async (seed) => (await tell(runner.run, aRequest(program, { seed }))).lines[0]?.text),
    );
    expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  test('a program may have its own names for all of these', async () => {
    const program =
      'let Intl = 1; const URL = 2; var structuredClone = 3; function atob() { return 4 } class crypto {} console.log(Intl, URL, structuredClone, atob())';
    const { lines, outcome } = await tell(runner.run, aRequest(program));
    expect(outcome).toEqual({ kind: 'completed' });
    expect(lines[0]?.text).toBe('1 2 3 4');
  });
});

describe('sorting', () => {
  test('with comparators that contradict themselves the order is the one of V8', async () => {
    const comparators = [
      '(a, b) => a > b',
      '(a, b) => (a < b ? 1 : 0)',
      '() => 1',
      '() => -1',
      '() => 0',
      '(a, b) => (a * 7919 + b * 104729) % 13 - 6',
      '(a, b) => (a % 10) - (b % 10)',
      '() => NaN',
      '(a, b) => (a ^ b) & 1 ? -1 : 1',
    ];
    const program = `
      const sorted = [];
      for (const compare of [${comparators.join(', ')}])
        for (const length of [0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 257, 1000])
          for (const step of [7919, 3, 1]) {
            const list = Array.from({ length }, (_, i) => (i * step + (i % 50 < 25 ? 0 : 500)) % 1009);
            sorted.push(list.sort(compare).join());
          }
      RESULT`;
    const expected: unknown = runInThisContext(`(() => {${program.replace('RESULT', 'return sorted;')}})()`);
    const { lines } = await tell(
      runner.run,
      aRequest(
        program.replace(
          'RESULT',
          'for (const text of sorted) console.log(text.length + ":" + text.split(",").reduce((h, n) => (h * 31 + +n) % 1000003, 7));',
        ),
      ),
    );
    const hash = (text: string): string =>
      `${text.length}:${text.split(',').reduce((sum, word) => (sum * 31 + Number(word)) % 1_000_003, 7)}`;
    expect(lines.map((line) => line.text)).toEqual((expected as readonly string[]).map(hash));
  });
});

describe('time', () => {
  test('await at the top of a program waits on the virtual clock', async () => {
    const program =
      'const wait = (ms) => new Promise((done) => setTimeout(done, ms)); const t = Date.now(); await wait(5000); console.log(Date.now() - t);';
    expect((await tell(runner.run, aRequest(program))).lines[0]?.text).toBe('5000');
  });

  test('an error after a top-level await is told at its place', async () => {
    const { outcome } = await tell(runner.run, aRequest('await null;\nconst a = 1;\na.b.c();'));
    expect(outcome).toMatchObject({ kind: 'threw', error: { name: 'TypeError', span: { line: 3 } } });
  });

  test('a loop that waits for a moment to come ends', async () => {
    const program = 'const end = Date.now() + 2000; while (Date.now() < end) {} console.log("done")';
    expect((await tell(runner.run, aRequest(program))).lines[0]?.text).toBe('done');
  });

  test('delays that are no number, negative or too long fire at once, and a text is run', async () => {
    const program =
      'setTimeout(() => console.log("a"), NaN); setTimeout(() => console.log("b"), -5); setTimeout(() => console.log("c"), 1e12); setTimeout("console.log(1)", 0)';
    const { lines, outcome } = await tell(runner.run, aRequest(program));
    expect(outcome).toEqual({ kind: 'completed' });
    expect(lines.map((line) => line.text)).toEqual(['a', 'b', 'c', '1']);
  });
});

/** Expressions of a file of cases, in bundles: one run each would cost more than the rest of the suite. */
function bundles(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(`tests/cases/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return Array.from({ length: Math.ceil(lines.length / 25) }, (_, i) => lines.slice(25 * i, 25 * i + 25));
}

/** What a text that prints one line prints in the sandbox, in this process's own language. */
async function inside(expressions: readonly string[]): Promise<readonly string[]> {
  const program = expressions.map((expression) => `console.log(${expression})`).join('\n');
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  const { lines, outcome } = await tell(runner.run, aRequest(program, { locale }));
  expect(outcome).toEqual({ kind: 'completed' });
  return lines.map(({ text }) => text);
}

describe('differences to this process', () => {
  test.each(bundles('platform.txt').map((bundle, index) => [index + 1, bundle] as const))(
    'no expression of bundle %i of cases/platform.txt has another value',
    async (_, bundle) => {
      const valued = bundle.map((expression) => `JSON.stringify({ value: (() => (${expression}))() })`);
      const outside = valued.map((text) => String(runInThisContext(text)));
      expect(zip(bundle, await inside(valued))).toEqual(zip(bundle, outside));
    },
  );

  test.each(bundles('platform-errors.txt').map((bundle, index) => [index + 1, bundle] as const))(
    'no expression of bundle %i of cases/platform-errors.txt throws another class of error, or none',
    async (_, bundle) => {
      const thrown = bundle.map(
        (expression) =>
          `(() => { try { (0, eval)(${JSON.stringify(expression)}); return 'nothing' } catch (error) { return [error.name, error instanceof Error, error.constructor.name].join() } })()`,
      );
      const outside = thrown.map((text) => String(runInThisContext(text)));
      expect(outside).not.toContain('nothing');
      expect(zip(bundle, await inside(thrown))).toEqual(zip(bundle, outside));
    },
  );

  function zip(keys: readonly string[], values: readonly string[]): readonly string[] {
    return keys.map((key, index) => `${key} → ${values[index] ?? ''}`);
  }
});

test('lists are collected from what comes later, in order', async () => {
  const program = `
    const later = async function* () { yield 1; yield 2 };
    console.log(JSON.stringify([
      await Array.fromAsync(later(), (n, i) => n * 10 + i),
      await Array.fromAsync([Promise.resolve('a'), 'b']),
      await Array.fromAsync({ length: 2, 0: 'x', 1: Promise.resolve('y') }),
    ]));
    Array.fromAsync([Promise.reject(new RangeError('no'))]).catch((error) => console.log(error.name));`;
  const { lines } = await tell(runner.run, aRequest(program));
  expect(lines.map(({ text }) => text)).toEqual(['[[10,21],["a","b"],["x","y"]]', 'RangeError']);
});
