import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { failureOf, judge } from '../checks/a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

const PROGRAM = `
class Chien { constructor(nom) { this.nom = nom; } aboyer() { return this.nom + " !"; } get cri() { throw new Error("getter"); } }
class MonErreur extends Error {}
const rex = new Chien("Rex");
const liste = [1, 2, { a: 3 }];
const carte = new Map([["a", 1]]);
const trouve = new Set([1, 2]);
const jour = new Date(0);
const texte = "Bonjour Zoé";
function lance(genre) { if (genre === "type") throw new TypeError("un type"); if (genre === "mien") throw new MonErreur("à moi"); if (genre === "texte") throw "nu"; }
function promet(x) { return Promise.resolve(x); }
function refuse() { return Promise.reject(new RangeError("trop loin")); }
function rien() {}
`;

/** [what passes, what fails]: each line is one expectation. */
const pairs: readonly (readonly [string, string])[] = [
  ['expect(1).toBe(1)', 'expect(1).toBe(2)'],
  ['expect(NaN).toBe(NaN)', 'expect(NaN).toBe(0)'],
  ['expect(-0).toBe(0)', 'expect("0").toBe(0)'],
  ['expect(rex).toBe(rex)', 'expect([1]).toBe([1])'],
  ['expect(1).not.toBe(2)', 'expect(1).not.toBe(1)'],
  ['expect(liste).toEqual([1, 2, { a: 3 }])', 'expect(liste).toEqual([1, 2, { a: 4 }])'],
  ['expect(rex).toEqual({ nom: "Rex" })', 'expect(rex).toEqual({ nom: "Max" })'],
  ['expect(carte).toEqual(new Map([["a", 1]]))', 'expect(carte).toEqual(new Map([["a", 2]]))'],
  ['expect(trouve).toEqual(new Set([2, 1]))', 'expect(trouve).toEqual(new Set([1, 3]))'],
  ['expect(jour).toEqual(new Date(0))', 'expect(jour).toEqual(new Date(1))'],
  ['expect(liste).not.toEqual([1])', 'expect(liste).not.toEqual([1, 2, { a: 3 }])'],
  ['expect([1, 2]).toStrictEqual([1, 2])', 'expect(rex).toStrictEqual({ nom: "Rex" })'],
  ['expect(0.1 + 0.2).toBeCloseTo(0.3)', 'expect(0.31).toBeCloseTo(0.3)'],
  ['expect(0.3001).toBeCloseTo(0.3, 3)', 'expect(undefined).not.toBeCloseTo(1)'],
  ['expect("a").toBeTruthy()', 'expect("").toBeTruthy()'],
  ['expect(0).toBeFalsy()', 'expect(1).toBeFalsy()'],
  ['expect(null).toBeNull()', 'expect(undefined).toBeNull()'],
  ['expect(rien()).toBeUndefined()', 'expect(0).toBeUndefined()'],
  ['expect(0).toBeDefined()', 'expect(rien()).toBeDefined()'],
  ['expect(NaN).toBeNaN()', 'expect("NaN").toBeNaN()'],
  ['expect(3).toBeGreaterThan(2)', 'expect(2).toBeGreaterThan(2)'],
  ['expect(2).toBeGreaterThanOrEqual(2)', 'expect("10").toBeGreaterThanOrEqual(2)'],
  ['expect(1).toBeLessThan(2)', 'expect(undefined).not.toBeLessThan(2)'],
  ['expect(2n).toBeLessThanOrEqual(2)', 'expect(NaN).not.toBeLessThanOrEqual(2)'],
  ['expect(rex).toBeInstanceOf(Chien)', 'expect({}).toBeInstanceOf(Chien)'],
  ['expect(liste).toBeInstanceOf(Array)', 'expect(carte).toBeInstanceOf(Set)'],
  ['expect(liste).toContain(2)', 'expect(liste).toContain("2")'],
  ['expect(texte).toContain("Zoé")', 'expect(rien()).not.toContain("Zoé")'],
  ['expect(trouve).toContain(1)', 'expect(trouve).toContain(3)'],
  ['expect(liste).toContainEqual({ a: 3 })', 'expect(liste).toContainEqual({ a: 1 })'],
  ['expect(texte).toHaveLength(11)', 'expect(42).not.toHaveLength(2)'],
  ['expect(rex).toHaveProperty("nom", "Rex")', 'expect(rex).toHaveProperty("age")'],
  ['expect({ a: { b: [5] } }).toHaveProperty("a.b[0]", 5)', 'expect(null).not.toHaveProperty("a")'],
  ['expect(texte).toMatch(/^bon/i)', 'expect(texte).toMatch(/^Zoé/)'],
  ['expect(texte).toMatch("jour")', 'expect(12).not.toMatch("1")'],
  ['expect(rex).toMatchObject({ nom: "Rex" })', 'expect(rex).toMatchObject({ nom: "Max" })'],
  ['expect({ a: 1, b: { c: 2, d: 3 } }).toMatchObject({ b: { c: 2 } })', 'expect([1, 2]).toMatchObject([1])'],
  ['expect(() => lance("type")).toThrow()', 'expect(() => lance("")).toThrow()'],
  ['expect(() => lance("type")).toThrow(TypeError)', 'expect(() => lance("type")).toThrow(RangeError)'],
  ['expect(() => lance("type")).toThrow(Error)', 'expect(() => lance("type")).toThrow(MonErreur)'],
  ['expect(() => lance("mien")).toThrow(MonErreur)', 'expect(() => lance("mien")).toThrow(TypeError)'],
  ['expect(() => lance("mien")).toThrow("à moi")', 'expect(() => lance("mien")).toThrow("à toi")'],
  ['expect(() => lance("texte")).toThrow(/nu/)', 'expect(() => lance("texte")).toThrow(/autre/)'],
  ['expect(() => lance("")).not.toThrow()', 'expect(() => lance("type")).not.toThrow()'],
  ['expect(rien).not.toThrow()', 'expect(rien()).not.toThrow()'],
  ['await expect(promet(3)).resolves.toBe(3)', 'await expect(promet(3)).resolves.toBe(4)'],
  ['await expect(promet([3])).resolves.toEqual([3])', 'await expect(refuse()).resolves.toBe(3)'],
  ['expect(promet(3)).resolves.toBe(3)', 'expect(promet(3)).resolves.toBe(4)'],
  ['await expect(refuse()).rejects.toThrow(RangeError)', 'await expect(refuse()).rejects.toThrow(TypeError)'],
  ['await expect(refuse()).rejects.toThrow("loin")', 'await expect(promet(1)).rejects.toThrow()'],
  ['await expect(promet(3)).resolves.not.toBe(4)', 'await expect(promet(3)).resolves.not.toBe(3)'],
  ['expect(await promet(4)).toBe(4)', 'expect(await promet(4)).toBe(5)'],
  [
    'expect({ a: 1, b: "x" }).toEqual({ a: expect.any(Number), b: expect.anything() })',
    'expect({ a: "1" }).toEqual({ a: expect.any(Number) })',
  ],
  [
    'expect(rex).toEqual(expect.objectContaining({ nom: "Rex" }))',
    'expect(rex).toEqual(expect.objectContaining({ age: 3 }))',
  ],
  [
    'expect([1, 2, 3]).toEqual(expect.arrayContaining([3, 1]))',
    'expect([1]).toEqual(expect.arrayContaining([3]))',
  ],
  [
    'expect(texte).toEqual(expect.stringMatching(/Zoé$/))',
    'expect(texte).toEqual(expect.stringContaining("Max"))',
  ],
  [
    'expect("a").toEqual(expect.not.stringContaining("b"))',
    'expect("ab").toEqual(expect.not.stringContaining("b"))',
  ],
  ['const f = jest.fn(); f(1); expect(f).toHaveBeenCalled()', 'expect(jest.fn()).toHaveBeenCalled()'],
  [
    'const f = jest.fn(); f(1); f(2); expect(f).toHaveBeenCalledTimes(2)',
    'expect(rien).not.toHaveBeenCalled()',
  ],
  [
    'const f = jest.fn(); f([1], "a"); expect(f).toHaveBeenCalledWith([1], "a")',
    'const f = jest.fn(); f(1); expect(f).toHaveBeenCalledWith(2)',
  ],
  [
    'const f = jest.fn(); f(1); f(2); expect(f).toHaveBeenLastCalledWith(2); expect(f).toHaveBeenNthCalledWith(1, 1)',
    'const f = jest.fn(); f(1); f(2); expect(f).toHaveBeenLastCalledWith(1)',
  ],
  [
    'const f = jest.fn().mockReturnValueOnce(1).mockReturnValue(2); f(); f(); expect(f).toHaveNthReturnedWith(2, 2)',
    'const f = jest.fn(() => 1); f(); expect(f).toHaveReturnedWith(2)',
  ],
  [
    'const o = { f: () => 1 }; const s = jest.spyOn(o, "f").mockReturnValue(2); expect(o.f()).toBe(2); s.mockRestore(); expect(o.f()).toBe(1)',
    'const o = { f: () => 1 }; const s = jest.spyOn(o, "f"); expect(s).toHaveBeenCalledOnce()',
  ],
  ['expect({ a: 1 }).toEqual({ a: 1, b: undefined })', 'expect({ a: 1, b: undefined }).toEqual({ a: 1 })'],
  ['expect(0.30001).toEqual(expect.closeTo(0.3, 3))', 'expect(0.31).toEqual(expect.closeTo(0.3, 3))'],
  ['expect.assertions(1); expect(1).toBe(1)', 'expect.assertions(2); expect(1).toBe(1)'],
  ['expect.hasAssertions(); expect(1).toBe(1)', 'expect.hasAssertions()'],
  [
    'expect.extend({ toBeEven: (n) => ({ pass: n % 2 === 0, message: () => "odd" }) }); expect(2).toBeEven()',
    'expect.extend({ toBeOdd: (n) => ({ pass: n % 2 === 1, message: () => "even" }) }); expect(2).toBeOdd()',
  ],
  [
    'assert.throws(() => lance("type"), { name: "TypeError", message: /type/ })',
    'assert.throws(() => lance("type"), { name: "RangeError" })',
  ],
  ['assert.rejects(refuse(), RangeError)', 'assert.rejects(refuse(), TypeError)'],
  ['expect(exported.liste).toBe(liste)', 'expect(exported.absent).toBeDefined()'],
  ['assert.equal(2, 2)', 'assert.equal(2, 3)'],
  ['assert(true)', 'assert(0, "a message")'],
  ['assert.deepEqual(liste, [1, 2, { a: 3 }])', 'assert.deepEqual(liste, [])'],
  ['assert.isTrue(true, "a message")', 'assert.isTrue(1)'],
  ['assert.throws(() => lance("type"), TypeError)', 'assert.throws(() => lance(""))'],
  ['assert.isAbove(3, 2)', 'assert.isAbove(2, 3)'],
  ['assert.isArray(liste)', 'assert.isString(liste)'],
  ['assert.notEqual(1, 2)', 'assert.fail("non")'],
  ['assert.lengthOf(liste, 3)', 'assert.isEmpty(liste)'],
];

describe('matchers', () => {
  test('each passes where it holds and fails where it does not', async () => {
    const tests = pairs.flatMap(([right, wrong]) =>
      [right, wrong].map((line) => `test(${JSON.stringify(line)}, async () => { ${line}; });`),
    );
    const checks = [];
    // In parts: a busy machine has no time for all of them in one run.
    for (let from = 0; from < tests.length; from += 40)
      checks.push(...(await judge(runner.run, tests.slice(from, from + 40).join('\n'), PROGRAM)).checks);
    const passed = checks.filter((check) => check.passed).map((check) => check.title);
    expect(passed).toEqual(pairs.map(([right]) => right));
    expect(checks.length).toBe(pairs.length * 2);
  });

  test('a failure tells matcher, expected and received as JavaScript writes them', async () => {
    const report = await judge(
      runner.run,
      'test("a", () => { expect(liste).not.toEqual([1, 2, {a: 3}]); }, "parce que");',
      PROGRAM,
    );
    expect(failureOf(report)).toEqual({
      matcher: 'toEqual',
      negated: true,
      expected: { text: '[1, 2, {a: 3}]', type: 'array' },
      received: { text: '[1, 2, {a: 3}]', type: 'array' },
      call: null,
      error: null,
      because: 'parce que',
      clues: [],
    });
  });

  test('what a test draws by chance is not what the program has drawn', async () => {
    const program = 'const tirage = Math.floor(Math.random() * 1000001);';
    const tests = 'test("a", () => { expect(random.int(0, 1000000)).not.toBe(tirage); });';
    expect((await judge(runner.run, tests, program)).passed).toBe(true);
  });

  test('what the program throws in a test is told with its name and message', async () => {
    const report = await judge(runner.run, 'test("a", () => { lance("mien"); });', PROGRAM);
    expect(failureOf(report)?.error).toMatchObject({ name: 'Error', message: 'à moi', kind: 'error' });
  });

  test('a name that the program lacks is told as the engine would', async () => {
    const report = await judge(runner.run, 'cases("absent", [1, 2]);', PROGRAM);
    expect(report.checks.map((check) => check.title)).toEqual(['absent(1) → 2']);
    const error = { kind: 'reference', name: 'ReferenceError', message: "'absent' is not defined" };
    expect(failureOf(report)?.error).toMatchObject(error);
  });

  test('a text of tests that stops by itself is a failed check, and the tests before it still count', async () => {
    const report = await judge(
      runner.run,
      'test("a", () => { expect(1).toBe(1); }); new Absente();',
      PROGRAM,
    );
    expect(report.checks.map((check) => check.passed)).toEqual([false, true]);
    expect(report.passed).toBe(false);
  });

  test('a test that waits for ever fails, and its neighbours keep their verdicts', async () => {
    const report = await judge(
      runner.run,
      'test("a", () => {}); test("b", () => new Promise(() => {})); test("c", () => {});',
      PROGRAM,
    );
    expect(report.checks.map((check) => check.passed)).toEqual([true, false, false]);
    expect(report.checks[1]?.failure?.error?.name).toBe('NeverEnded');
  });

  test('a text without any test passes nothing', async () => {
    expect((await judge(runner.run, 'const a = 1;', PROGRAM)).passed).toBe(false);
  });
});

describe('clues', () => {
  const clues: readonly (readonly [string, string | undefined])[] = [
    ['expect(rien()).toBe(5)', 'received-undefined'],
    ['expect("5").toBe(5)', 'number-as-text'],
    ['expect(5).toBe("5")', 'text-as-number'],
    ['expect("a  b").toBe("a b")', 'only-spaces-differ'],
    ['expect("Bonjour").toBe("bonjour")', 'only-case-differs'],
    ['expect("Zoe").toBe("Zoé")', 'only-accents-differ'],
    ['expect("a\\u00A0b").toBe("a b")', 'only-invisible-differ'],
    ['expect(NaN).toBe(3)', 'received-nan'],
    ['expect(undefined).not.toBe(undefined)', undefined],
    ['expect("x").toBe("y")', undefined],
    ['expect(() => rien()).toThrow(TypeError)', undefined],
  ];
  test.each(clues)('%s has the clue %s', async (line, clue) => {
    const failure = failureOf(await judge(runner.run, `test("a", () => { ${line}; });`, PROGRAM));
    expect(failure?.clues).toEqual(clue === undefined ? [] : [clue]);
  });
});
