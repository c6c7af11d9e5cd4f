import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { judge } from '../checks/a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** Each: what it shows, the program, what a test does with it. All of them pass. */
const right: readonly (readonly [string, string, string])[] = [
  [
    'a list passed in is an Array for the program',
    'function f(x) { return x instanceof Array && Array.isArray(x) && x.constructor === Array; }',
    'expect(f([1])).toBe(true)',
  ],
  [
    'maps, sets, dates and patterns passed in are of her classes',
    'function f(m, s, d, r) { return [m instanceof Map && m.get("a"), s instanceof Set && s.has(1), d instanceof Date && d.getTime(), r instanceof RegExp && r.test("ab")]; }',
    'expect(f(new Map([["a", 1]]), new Set([1]), new Date(5), /b/)).toEqual([1, true, 5, true])',
  ],
  [
    'an object passed in is an Object for the program',
    'function f(x) { return x instanceof Object && x.constructor === Object && Object.keys(x).join(); }',
    'expect(f({ a: 1, b: 2 })).toBe("a,b")',
  ],
  [
    'typed arrays pass both ways',
    'function f(x) { return x instanceof Uint8Array && new Uint8Array([x[0] + 1]); }',
    'expect(f(new Uint8Array([4]))).toEqual(new Uint8Array([5]))',
  ],
  [
    'a change that the function makes in its argument is seen',
    'function f(x) { x.push(4); x[0] = { b: 1 }; delete x[1]; }',
    'const list = [1, 2, 3]; f(list); expect(list.length).toBe(4); expect(list[0]).toEqual({ b: 1 }); expect(1 in list).toBe(false)',
  ],
  [
    'a change inside a nested argument is seen',
    'function f(x) { x.a.b.push(1); x.m.set("k", 2); }',
    'const value = { a: { b: [] }, m: new Map() }; f(value); expect(value).toEqual({ a: { b: [1] }, m: new Map([["k", 2]]) })',
  ],
  [
    'the same object passed twice is one object',
    'function f(a, b) { return a === b; }',
    'const x = {}; expect(f(x, x)).toBe(true); expect(f({}, {})).toBe(false)',
  ],
  [
    'an argument that comes back is the same object',
    'function f(a) { return a; }',
    'const x = [1]; expect(f(x)).toBe(x); const g = () => 1; expect(f(g)).toBe(g)',
  ],
  [
    'her object that goes in again is her object',
    'const mien = { a: 1 }; function f(x) { return x === mien; }',
    'expect(f(mien)).toBe(true)',
  ],
  [
    'a cycle goes in and comes back',
    'function f(x) { return x.self === x ? x : null; }',
    'const x = {}; x.self = x; expect(f(x)).toBe(x)',
  ],
  [
    'a class constructs, with methods, getters, statics and inheritance',
    'class A { constructor(n) { this.n = n; } get double() { return this.n * 2; } static of(n) { return new A(n); } plus(m) { this.n += m; return this; } } class B extends A {}',
    'const b = new B(2); expect(b.double).toBe(4); expect(b.plus(1).plus(1).n).toBe(4); expect(b).toBeInstanceOf(A); expect(A.of(5).n).toBe(5); b.n = 7; expect(b.double).toBe(14); expect(Object.keys(b)).toEqual(["n"])',
  ],
  [
    'a bound class constructs, what is no class does not',
    'class P { constructor(x, y) { this.x = x; this.y = y; } } const SurLaxe = P.bind(null, 0); const fl = () => 1;',
    'expect(new SurLaxe(2)).toEqual(new P(0, 2)); expect(() => new fl()).toThrow(TypeError)',
  ],
  [
    'private fields keep working',
    'class C { #n = 0; add() { this.#n++; return this.#n; } }',
    'const c = new C(); c.add(); expect(c.add()).toBe(2)',
  ],
  [
    'a call-back of a test is called with her values',
    'function f(list, g) { return list.map((x) => g([x])); }',
    'expect(f([1, 2], (x) => x[0] * 10 + (Array.isArray(x) ? 1 : 0))).toEqual([11, 21])',
  ],
  [
    'an error of a call-back comes through as it is',
    'function f(g) { g(); }',
    'class Mine extends Error {} expect(() => f(() => { throw new Mine("x"); })).toThrow(Mine)',
  ],
  [
    'a call-back that throws can be caught by her with her classes',
    'function f(g) { try { g(); } catch (e) { return e instanceof TypeError && e.message; } }',
    'expect(f(() => { throw new TypeError("mot"); })).toBe("mot")',
  ],
  [
    'live lists are seen as they change',
    'const panier = []; function ajoute(x) { panier.push(x); } function total() { return panier.length; }',
    'ajoute("a"); expect(panier).toEqual(["a"]); panier.push("b"); expect(total()).toBe(2); expect(panier.map((x) => x + x)).toEqual(["aa", "bb"])',
  ],
  [
    'let, const, class and var are seen',
    'let a = 1; const b = 2; var c = 3; class D {} d = 4; function inc() { a++; }',
    'inc(); expect([a, b, c, typeof D, d]).toEqual([2, 2, 3, "function", 4])',
  ],
  [
    'a test may set a variable of hers',
    'let score = 1; function lis() { return score; }',
    'score = 41; score++; expect(lis()).toBe(42)',
  ],
  [
    'promises pass both ways',
    'async function f(p) { return [(await p) + 1]; }',
    'expect(await f(Promise.resolve(1))).toEqual([2])',
  ],
  [
    'timers of the program fire while a test waits',
    'function attends(ms) { return new Promise((ok) => setTimeout(() => ok("fini"), ms)); }',
    'expect(await attends(60000)).toBe("fini")',
  ],
  ['generators are walked', 'function* g() { yield 1; yield [2]; }', 'expect([...g()]).toEqual([1, [2]])'],
  [
    'a frozen object is frozen',
    'const f = Object.freeze({ a: 1 }); const l = Object.freeze([1]);',
    'expect(Object.isFrozen(f)).toBe(true); expect(Object.isFrozen(l)).toBe(true); expect(f).toEqual({ a: 1 }); expect(l).toEqual([1])',
  ],
  [
    'this is undefined in a function called by name',
    'function f() { "use strict"; return this; }',
    'expect(f()).toBe(undefined)',
  ],
  [
    'her own expect and test are not used',
    'function expect() { return { toBe() {} }; } function test() {} const run = 1;',
    'expect(1).toBe(1); expect(typeof run).toBe("function")',
  ],
  ['the clock is hers and stands still', 'const t = Date.now();', 'expect(t).toBeGreaterThan(1e12)'],
  [
    'a built-in function that her program hands on is that very function',
    'function choix(nom) { return nom === "max" ? Math.max : nom === "lire" ? parseInt : Object.keys; } const passe = (f) => f === Math.max;',
    'expect(choix("max")).toBe(Math.max); expect(choix("max")(1, 2)).toBe(2); expect(choix("lire")).toBe(parseInt); expect(choix("")).toBe(Object.keys); expect(passe(Math.max)).toBe(true)',
  ],
  [
    'a built-in function that her program has replaced is not',
    'Math.max = Math.min; Number.parseInt = () => 3; Math.random = () => 4; const choix = { max: Math.max, lire: Number.parseInt };',
    'expect(choix.max).not.toBe(Math.max); expect(choix.max).toBe(Math.min); expect(choix.max(1, 2)).toBe(1); expect(choix.lire).not.toBe(Number.parseInt)',
  ],
  [
    'JSON, Math and the like of a test are pristine',
    'JSON.stringify = () => "x"; Math.max = () => 7; Array.prototype.includes = () => true; const liste = [1];',
    'expect(JSON.stringify([1])).toBe("[1]"); expect(Math.max(1, 2)).toBe(2); expect(liste.includes(5)).toBe(false)',
  ],
  [
    'what her program adds to built-ins is there for values of a test',
    'Array.prototype.dernier = function () { return this[this.length - 1]; }; String.prototype.crie = function () { return this.toUpperCase() + "!"; }; Number.prototype.fois = function (f) { for (let i = 0; i < this; i++) f(i); }; Function.prototype.deuxFois = function (x) { return this(this(x)); }; Promise.prototype.enfin = function (f) { return this.then((x) => f(x)); };',
    'expect([1, 2].dernier()).toBe(2); expect("a".crie()).toBe("A!"); const vus = []; (3).fois((i) => vus.push(i)); expect(vus).toEqual([0, 1, 2]); expect(((x) => x + 1).deuxFois(1)).toBe(3); expect(await Promise.resolve(4).enfin((x) => x * 2)).toBe(8)',
  ],
  [
    'what her program adds to a built-in class is there, too',
    'Array.combien = (...x) => x.length; Promise.tous = (liste) => Promise.all(liste); Math.somme = (...x) => x.reduce((a, b) => a + b, 0); Object.paires = (o) => Object.entries(o);',
    'expect(Array.combien(1, 2)).toBe(2); expect(await Promise.tous([Promise.resolve(1), 2])).toEqual([1, 2]); expect(Math.somme(1, 2)).toBe(3); expect(Object.paires({ a: 1 })).toEqual([["a", 1]])',
  ],
  [
    'her method may change the list that it is called on, and answer with that list',
    'Array.prototype.mélange = function () { this.push(this.shift()); return this; }; Object.defineProperty(Array.prototype, "premier", { get() { return this[0]; }, set(x) { this[0] = x; } });',
    'const liste = [1, 2, 3]; expect(liste.mélange()).toBe(liste); expect(liste).toEqual([2, 3, 1]); expect(liste["premier"]).toBe(2); expect(Object.keys(liste)).toEqual(["0", "1", "2"])',
  ],
  [
    'her own values have what her program adds to built-ins',
    'Array.prototype.dernier = function () { return this[this.length - 1]; }; Object.prototype.taille = function () { return Object.keys(this).length; }; const liste = [4, 5]; const f = () => ({ a: 1 });',
    'expect(liste.dernier()).toBe(5); expect(f().taille()).toBe(1); expect(({}).taille).toBe(undefined)',
  ],
  [
    'what her program changes of built-ins is not there for a test, nor what the language asks any object for',
    'Array.prototype.map = () => 7; String.prototype.trim = () => "x"; Array.prototype.then = (f) => f(7); Array.prototype.toJSON = () => 7;',
    'expect([1].map((x) => x)).toEqual([1]); expect(" a ".trim()).toBe("a"); expect([1].then).toBe(undefined); expect(JSON.stringify([1])).toBe("[1]")',
  ],
  [
    'a proxy answers as it is told to',
    'const vu = []; const depuisLaFin = (t) => new Proxy(t, { get: (o, k) => (typeof k === "string" && Number(k) < 0 ? o[o.length + Number(k)] : k === "push" ? (x) => { vu.push(x); return o.push(x); } : o[k]), set: (o, k, v) => { o[Number(k) < 0 ? o.length + Number(k) : k] = v; return true; }, has: (o, k) => k === "tout" || k in o }); const poli = new Proxy({}, { get: (o, k) => `bonjour ${String(k)}` }); const crie = new Proxy({ a: "a" }, { get: (o, k) => o[k].toUpperCase() }); const carnet = new Proxy(new Map([["a", 1]]), { get: (o, k) => (typeof o[k] === "function" ? o[k].bind(o) : o[k]) });',
    'const l = depuisLaFin([1, 2, 3]); expect(l[-1]).toBe(3); l[-1] = 9; expect(l[2]).toBe(9); expect([...l]).toEqual([1, 2, 9]); expect(l.map((x) => x)).toEqual([1, 2, 9]); l.push(4); expect(vu).toEqual([4]); expect("tout" in l).toBe(true); expect(l).toHaveLength(4); expect(poli.zoé).toBe("bonjour zoé"); expect(crie.a).toBe("A"); expect(carnet.get("a")).toBe(1)',
  ],
  [
    'a call-back cannot be used to reach the tests’ realm',
    'let got = "rien"; function f(g) { try { g.constructor("Array.prototype.map = null")(); } catch {} try { g(); } catch (e) { try { e.constructor.constructor("Array.prototype.filter = null")(); } catch {} } }',
    'f(() => { throw new Error("x"); }); expect(typeof [].map).toBe("function"); expect(typeof [].filter).toBe("function")',
  ],
  [
    'proxies of hers get no object of the tests’ realm',
    'const vus = []; const p = new Proxy(function () {}, { apply(t, s, a) { vus.push(a.constructor === Array); return 1; }, construct(t, a) { vus.push(a.constructor === Array); return {}; }, defineProperty(t, k, d) { vus.push(d.constructor === Object); return Reflect.defineProperty(t, k, d); } });',
    'p(1); new p(2); p.x = 3; expect(vus).toEqual([true, true, true])',
  ],
];

describe('values that cross the border', () => {
  test.each(right)('%s', async (_, program, line) => {
    const report = await judge(runner.run, `test("a", async () => { ${line}; });`, program);
    expect(report.checks.map(({ failure }) => failure)).toEqual([null]);
    expect(report.passed).toBe(true);
  });
});
