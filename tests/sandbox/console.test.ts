import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ConsoleLine, ConsoleValue, SandboxEvent } from '../../src/sandbox/run-program.ts';
import { limitsForTime } from '../../src/sandbox/limits.ts';
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

async function printed(program: string): Promise<readonly ConsoleLine[]> {
  const { lines, outcome } = await tell(runner.run, aRequest(program));
  expect(outcome).toEqual({ kind: 'completed' });
  return lines;
}

async function texts(program: string): Promise<readonly string[]> {
  return (await printed(program)).map(
    (line) => `${line.level === 'log' ? '' : `${line.level} `}${line.text}`,
  );
}

/** The value of the only stretch of the first line. */
async function valueOf(expression: string, setup = ''): Promise<ConsoleValue> {
  const [line] = await printed(`${setup};console.log(${expression})`);
  const value = line?.values?.[0]?.value;
  if (value === undefined) throw new Error(`${expression} cannot be opened: ${line?.text ?? ''}`);
  return value;
}

/** Entries as `key: text`, a level each. */
function outline(value: ConsoleValue, indent = ''): string[] {
  return (value.entries ?? []).flatMap((entry) => [
    `${indent}${entry.key}: ${entry.value.text}`,
    ...outline(entry.value, `${indent}  `),
  ]);
}

describe('values that can be opened', () => {
  test.each([
    [
      '[1, "a", [true, null]]',
      "[1, 'a', […]]",
      ['0: 1', "1: 'a'", '2: [true, null]', '  0: true', '  1: null'],
    ],
    ['{ a: 1, "b c": undefined }', '{ a: 1, "b c": undefined }', ['a: 1', '"b c": undefined']],
    ['new Map([["k", 1]])', "Map(1) { 'k' => 1 }", ["'k': 1"]],
    [
      'new Map([[{ a: 1 }, 2]])',
      'Map(1) { {…} => 2 }',
      ['0: {…} => 2', '  key: { a: 1 }', '    a: 1', '  value: 2'],
    ],
    ['new Set(["x"])', "Set(1) { 'x' }", ["0: 'x'"]],
    ['new (class Point { x = 1; #y = 2; get z() { return 3 } })()', 'Point { x: 1 }', ['x: 1']],
    ['function f(a) { return a }', '[Function: f]', ['source: function f(a) { return a }']],
    ['class A { static n = 1 }', '[class A]', ['n: 1', 'source: class A { static n = 1 }']],
    ['new Date(5)', '1970-01-01T00:00:00.005Z', ['getTime(): 5']],
    [
      'Object.assign(new RangeError("no", { cause: [1] }), { code: 3 })',
      'RangeError: no { cause: [1] }',
      ['cause: [1]', '  0: 1', "message: 'no'", 'code: 3'],
    ],
    ['new Uint8Array([7, 8])', 'Uint8Array(2) [7, 8]', ['0: 7', '1: 8']],
    ['[1, , , 4]', '[1, <2 empty>, 4]', ['0: 1', '1…2: <2 empty>', '3: 4']],
    [
      'Object.create(null, { a: { value: 1, enumerable: true } })',
      '[Object: null prototype] { a: 1 }',
      ['a: 1'],
    ],
    ['{ get a() { return 1 }, set b(v) {} }', '{ a: [Getter], b: [Setter] }', ['a: [Getter]', 'b: [Setter]']],
  ])('%s', async (expression, text, entries) => {
    const value = await valueOf(`(${expression})`);
    expect(value.text).toBe(text);
    expect(outline(value)).toEqual(entries);
  });

  test('an object inside itself and a shared one are told by the number of the first', async () => {
    const value = await valueOf('o', 'const s = [1]; const o = { s, t: s }; o.self = o');
    const [s, t, self] = value.entries ?? [];
    expect(s?.value).toMatchObject({ id: 2, entries: [{ key: '0' }] });
    expect(t?.value).toEqual({ type: 'array', text: '[…]', id: 2, isOpenElsewhere: true });
    expect(self?.value).toMatchObject({ id: value.id, isOpenElsewhere: true });
  });

  test('the place of a value in its line is told, also among other words and placeholders', async () => {
    const [line] = await printed("console.log('a %o b %s', [1], [2], { c: 3 }, 4)");
    const stretches = (line?.values ?? []).map(({ at, length }) => line?.text.slice(at, at + length));
    expect(line?.text).toBe('a [1] b [2] { c: 3 } 4');
    expect(stretches).toEqual(['[1]', '{ c: 3 }']);
  });

  test('plain values carry nothing but their text', async () => {
    expect(await printed("console.log('a', 1, null, undefined, 2n, Symbol('s'), true)")).toEqual([
      { level: 'log', text: 'a 1 null undefined 2n Symbol(s) true' },
    ]);
  });

  test('what is left out is counted: entries beyond 100, levels beyond 8', async () => {
    expect(await valueOf('Array.from({ length: 150 }, (_, i) => i)')).toMatchObject({ more: 50 });
    const deep = await valueOf('o', 'let o = {}; for (let i = 0; i < 12; i++) o = { o }');
    expect(JSON.stringify(deep).match(/"isCut":true/g)).toHaveLength(1);
  });

  test('no code of the program runs: getters, proxies, toJSON, changed prototypes', async () => {
    const [line] = await printed(`
      const trap = () => { throw new Error('ran') };
      Object.prototype.toJSON = Array.prototype.toJSON = trap;
      Object.defineProperty(Array.prototype, '0', { set: trap, configurable: true });
      Map.prototype.forEach = Map.prototype.get = trap;
      const handler = new Proxy({}, { get: trap });
      console.log({ get a() { return trap() }, p: new Proxy([5], handler), m: new Map([[1, 2]]) });`);
    expect(outline(line?.values?.[0]?.value ?? { type: 'other', text: '' })).toEqual([
      'a: [Getter]',
      'p: [5]',
      '  0: 5',
      'm: Map(1) { 1 => 2 }',
      '  1: 2',
    ]);
  });

  test('a run that prints many large values keeps their text and stops opening them', async () => {
    const lines = await printed(`
      const row = Array.from({ length: 100 }, (_, i) => ({ i }));
      for (let i = 0; i < 100; i++) console.log(row)`);
    const size = lines.reduce((sum, line) => sum + JSON.stringify(line.values ?? '').length, 0);
    expect(lines).toHaveLength(100);
    expect(lines.at(-1)?.values).toBeUndefined();
    expect(lines.at(-1)?.text).toContain('{ i: 99 }');
    expect(size).toBeLessThan(600_000);
  });

  test('a value printed by a program that is nearly too deep stays text', async () => {
    const { outcome, lines } = await tell(
      runner.run,
      aRequest('function f(n) { if (n === 0) console.log([[[[[[[n]]]]]]]); else f(n - 1) } f(500)'),
    );
    expect(outcome).toEqual({ kind: 'completed' });
    expect(lines).toHaveLength(1);
  });
});

describe('console, as in browsers', () => {
  test('table: rows and columns, of objects, lists and plain values', async () => {
    const [people, numbers, chosen, plain] = await printed(`
      console.table([{ nom: 'Lina', age: 15 }, { nom: 'Sam', ville: 'Lyon' }]);
      console.table([[1, 2], [3]]);
      console.table({ a: { x: 1, y: 2 } }, ['y']);
      console.table(5);`);
    expect(people?.table).toEqual({
      rows: [
        ['(index)', 'nom', 'age', 'ville'],
        ['0', 'Lina', '15', ''],
        ['1', 'Sam', '', 'Lyon'],
      ],
      more: 0,
    });
    expect(people?.text).toContain('│ 0       │ Lina │ 15  │       │');
    expect(numbers?.table?.rows).toEqual([
      ['(index)', '0', '1'],
      ['0', '1', '2'],
      ['1', '3', ''],
    ]);
    expect(chosen?.table?.rows).toEqual([
      ['(index)', 'y'],
      ['a', '2'],
    ]);
    expect(plain).toEqual({ level: 'log', text: '5' });
  });

  test('table: a map shows its pairs, a set its values', async () => {
    const [map, set, large] = await printed(`
      console.table(new Map([['a', 1], [{ b: 2 }, [3]]]));
      console.table(new Set([['x', 'y'], 5]));
      console.table(new Set(Array(250).keys()));`);
    expect(map?.table?.rows).toEqual([
      ['(index)', 'Key', 'Value'],
      ['0', 'a', '1'],
      ['1', '{ b: 2 }', '[3]'],
    ]);
    expect(set?.table?.rows).toEqual([
      ['(index)', '0', '1', 'Values'],
      ['0', 'x', 'y', ''],
      ['1', '', '', '5'],
    ]);
    expect([large?.table?.rows.length, large?.table?.more]).toEqual([101, 150]);
  });

  test('what is cut says so, and never between the halves of a sign', async () => {
    const lines = await printed(`
      const wide = '🐢'.repeat(6000);
      console.log('a'.repeat(10001)); console.log('a'.repeat(10000));
      console.log('x' + wide); console.log(['x' + wide]); console.log({ ['xy' + wide]: 1 }); console.count('x' + wide);
      console.error(new Error('x' + wide)); console.table([['x' + wide]]);`);
    expect(lines.map(({ text }) => [!/\p{Surrogate}/u.test(text), text.includes('…')])).toEqual([
      [true, true],
      [true, false],
      ...Array<boolean[]>(6).fill([true, true]),
    ]);
    expect(lines[0]?.text).toBe(`${'a'.repeat(10_000)}…`);
  });

  test('table: bounded, and no trap of a proxy runs', async () => {
    const [large, proxy] = await printed(`
      console.table(Array.from({ length: 300 }, (_, i) => ({ ['k' + i]: i })));
      const trap = () => { throw new Error('ran') };
      console.table([new Proxy({ a: 1 }, { ownKeys: trap, get: trap, getOwnPropertyDescriptor: trap })]);`);
    expect(large?.table?.rows).toHaveLength(101);
    expect(large?.table?.rows[0]).toHaveLength(21);
    expect(large?.table?.more).toBe(200);
    expect(proxy?.table?.rows).toEqual([
      ['(index)', 'a'],
      ['0', '1'],
    ]);
  });

  test('a first text says how the others are printed', async () => {
    expect(
      await texts("console.log('%s a %d ans', 'Lina', 15); console.log('100 %', 3); console.log('%');"),
    ).toEqual(['Lina a 15 ans', '100 % 3', '%']);
  });

  test('the first eight lines leave one by one, those after them in ever larger batches', async () => {
    const sizes: number[] = [];
    const request = aRequest('for (let i = 0; i < 40; i++) console.log(i)');
    for await (const event of runner.run(request, new AbortController().signal))
      if (event.type === 'console') sizes.push(event.lines.length);
    expect(sizes).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 8, 16, 8]);
  });

  test('60,000 plain values are one line; of objects 4,000 are the most, and more are refused at their place', async () => {
    const plain = await tell(runner.run, aRequest("console.log(...Array(60000).fill('é'));"));
    expect(plain.outcome).toEqual({ kind: 'completed' });
    expect(plain.lines.map(({ text }) => text.length)).toEqual([119_999]);
    const objects = await tell(
      runner.run,
      aRequest('console.log(...Array(4000).fill({}));\nconsole.warn(...Array(4001).fill({}));'),
    );
    expect(objects.lines.map(({ text }) => text.length)).toEqual([11_999]);
    expect(objects.outcome).toMatchObject({
      kind: 'threw',
      error: {
        name: 'RangeError',
        message: 'too many arguments in function call (only 4000 allowed)',
        span: { line: 2 },
      },
    });
  });

  test('groups indent, and say how they start', async () => {
    const lines = await printed(`
      console.group('A'); console.log('x\\ny'); console.groupCollapsed('B'); console.log(1);
      console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log(2);`);
    expect(lines).toEqual([
      { level: 'log', text: 'A', opens: 'open' },
      { level: 'log', text: '  x\n  y', depth: 1 },
      { level: 'log', text: '  B', depth: 1, opens: 'folded' },
      { level: 'log', text: '    1', depth: 2 },
      { level: 'log', text: '2' },
    ]);
  });

  test('a value that holds itself is marked where it comes again, one that is shared is not', async () => {
    expect(
      await texts('const o = { a: 1 }; o.o = o; const s = [2]; console.log(o); console.log([s, s, [o]])'),
    ).toEqual(['{ a: 1, o: [Circular] }', '[[2], [2], [{ a: 1, o: [Circular] }]]']);
  });

  test('count, time, assert, trace and dir', async () => {
    expect(
      await texts(`console.count(); console.count('x'); console.count(); console.countReset(); console.count();
        console.countReset('z'); console.time(); console.time(); console.timeLog('default', 'a', 1);
        console.timeEnd(); console.timeEnd(); console.assert(1 === 1, 'no'); console.assert(1 === 2);
        console.assert(false, 'a %s', 'b', [1]); console.dir('a');
function f() { console.trace('ici', 1) }
f();`),
    ).toEqual([
      'default: 1',
      'x: 1',
      'default: 2',
      'default: 1',
      "warn Count for 'z' does not exist",
      "warn Timer 'default' already exists",
      'default: 0 ms a 1',
      'default: 0 ms',
      "warn Timer 'default' does not exist",
      'error Assertion failed',
      'error Assertion failed: a b [1]',
      "'a'",
      'Trace: ici 1\n    at f (program.js:5:29)\n    at program.js:6:2',
    ]);
  });

  test('every line of a long output keeps its level, its depth and each unit of its text', async () => {
    const program = `
      const texts = ['', 'a', '\\0', 'é\\0b', '\\ud800', '\\udc00x', '😀', '"', '\\n', ''];
      for (let i = 0; i < 1500; i++) console[['log', 'info', 'warn', 'error'][i % 4]](texts[i % 10], i);
      console.group(); console.error('dans', -0, 0, 1e21, NaN); console.groupEnd(); console.log('100%', 5)`;
    const lines = await printed(program);
    const texts = ['', 'a', '\0', 'é\0b', '\ud800', '\udc00x', '😀', '"', '\n', ''];
    expect(lines.slice(0, 1500)).toEqual(
      Array.from({ length: 1500 }, (_, i) => ({
        level: ['log', 'info', 'warn', 'error'][i % 4],
        text: `${texts[i % 10] ?? ''} ${String(i)}`,
      })),
    );
    expect(lines.slice(1500)).toEqual([
      { level: 'error', text: '  dans -0 0 1e+21 NaN', depth: 1 },
      { level: 'log', text: '100% 5' },
    ]);
  });

  test('clear is told between the lines before and after it, once for an empty console', async () => {
    const events: SandboxEvent[] = [];
    const request = aRequest(
      'console.clear(); console.log(1); console.clear(); console.clear(); console.log(2)',
    );
    for await (const event of runner.run(request, new AbortController().signal)) events.push(event);
    expect(events.map((event) => event.type)).toEqual(['console', 'clear', 'console', 'end']);
  });

  test('a loop that clears for ever ends like every other loop', async () => {
    const { outcome } = await tell(
      runner.run,
      aRequest('for (;;) console.clear()', { limits: limitsForTime(500) }),
    );
    expect(outcome.kind).toBe('timed-out');
  });

  test('a loop that prints and clears is bounded like one that prints', async () => {
    const { outcome } = await tell(runner.run, aRequest('for (;;) { console.log(1); console.clear() }'));
    expect(outcome).toEqual({ kind: 'flooded', by: 'console', limit: 2000 });
  });
});
