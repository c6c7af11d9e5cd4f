import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { needsLibraries } from '../../../src/lessons/checks/needs-libraries.ts';
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

const PROGRAM = `
class Chat { constructor(nom) { this.nom = nom; } miauler() { return "miaou"; } }
const chat = new Chat("Mina");
const liste = [1, 2, { a: 3 }];
const texte = "Bonjour";
const total = 7;
function lance() { throw new RangeError("trop loin"); }
function plusTard(f) { setTimeout(() => f("fini"), 1000); }
function chaqueSeconde(f) { return setInterval(f, 1000); }
function maintenant() { return new Date().getTime(); }
function promet(x) { return Promise.resolve(x); }
function refuse() { return Promise.reject(new RangeError("non")); }
function pourChaque(l, f) { for (const x of l) f(x); }
`;

/** Statements of a test, in pairs: one that has to pass, one that has to fail. */
const pairs: readonly (readonly [string, string])[] = [
  // chai's expect
  ['expect(total).to.equal(7)', 'expect(total).to.equal("7")'],
  ['expect(total).to.not.equal(8)', 'expect(total).not.to.equal(7)'],
  ['expect(liste).to.deep.equal([1, 2, { a: 3 }])', 'expect(liste).to.deep.equal([1, 2])'],
  ['expect(liste).to.eql([1, 2, { a: 3 }])', 'expect([1]).to.equal([1])'],
  [
    'expect(total).to.be.a("number").and.to.be.above(6)',
    'expect(total).to.be.a("number").and.to.be.above(7)',
  ],
  ['expect(liste).to.be.an("array").that.includes(2)', 'expect(liste).to.be.an("object")'],
  ['expect(chat).to.be.an("object")', 'expect(null).to.be.an("object")'],
  ['expect(chat).to.be.an.instanceof(Chat)', 'expect({}).to.be.instanceOf(Chat)'],
  ['expect(true).to.be.true', 'expect(1).to.be.true'],
  ['expect(false).to.be.false', 'expect(0).to.be.false'],
  ['expect(null).to.be.null', 'expect(undefined).to.be.null'],
  ['expect(undefined).to.be.undefined', 'expect(null).to.be.undefined'],
  ['expect(1).to.be.ok', 'expect(0).to.be.ok'],
  ['expect(NaN).to.be.NaN', 'expect(1).to.be.NaN'],
  ['expect(0).to.exist', 'expect(null).to.exist'],
  ['expect([]).to.be.empty', 'expect({ a: 1 }).to.be.empty'],
  ['expect("").to.be.empty', 'expect("").to.not.be.empty'],
  ['expect(liste).to.have.lengthOf(3)', 'expect(liste).to.have.lengthOf(2)'],
  ['expect(liste).to.have.length(3)', 'expect(texte).to.have.length(3)'],
  ['expect(texte).to.have.length.above(3)', 'expect(texte).to.have.lengthOf.at.most(3)'],
  ['expect(new Set([1, 2])).to.have.lengthOf(2)', 'expect(new Map()).to.have.lengthOf(1)'],
  ['expect(total).to.be.at.least(7)', 'expect(total).to.be.at.most(6)'],
  ['expect(total).to.be.below(8)', 'expect(total).to.be.lessThan(7)'],
  ['expect(total).to.be.within(5, 7)', 'expect(total).to.be.within(8, 9)'],
  ['expect(0.1 + 0.2).to.be.closeTo(0.3, 0.001)', 'expect(0.4).to.be.closeTo(0.3, 0.001)'],
  ['expect(texte).to.include("jour")', 'expect(texte).to.include("nuit")'],
  ['expect(liste).to.include(2)', 'expect(liste).to.not.include(2)'],
  ['expect(liste).to.deep.include({ a: 3 })', 'expect(liste).to.include({ a: 3 })'],
  ['expect({ a: 1, b: 2 }).to.include({ a: 1 })', 'expect({ a: 1 }).to.include({ a: 2 })'],
  ['expect([1, 2, 3]).to.have.members([3, 1, 2])', 'expect([1, 2]).to.have.members([1])'],
  ['expect([1, 2, 3]).to.include.members([3, 1])', 'expect([1, 2]).to.include.members([1, 4])'],
  ['expect([{ a: 1 }]).to.have.deep.members([{ a: 1 }])', 'expect([{ a: 1 }]).to.have.members([{ a: 1 }])'],
  ['expect([1, 2]).to.have.ordered.members([1, 2])', 'expect([1, 2]).to.have.ordered.members([2, 1])'],
  ['expect({ a: 1, b: 2 }).to.have.all.keys("a", "b")', 'expect({ a: 1, b: 2 }).to.have.keys("a")'],
  ['expect({ a: 1, b: 2 }).to.have.any.keys("a", "z")', 'expect({ a: 1 }).to.have.any.keys("y", "z")'],
  ['expect({ a: 1, b: 2 }).to.include.keys(["a"])', 'expect({ a: 1 }).to.contain.keys("z")'],
  ['expect(chat).to.have.property("nom")', 'expect(chat).to.have.property("âge")'],
  ['expect(chat).to.have.property("nom", "Mina")', 'expect(chat).to.have.property("nom", "Max")'],
  [
    'expect(chat).to.have.property("nom").that.is.a("string")',
    'expect(chat).to.have.property("nom").that.equals("Max")',
  ],
  [
    'expect({ a: { b: [5] } }).to.have.nested.property("a.b[0]", 5)',
    'expect({ a: {} }).to.have.nested.property("a.b")',
  ],
  ['expect(chat).to.have.own.property("nom")', 'expect(chat).to.have.ownProperty("miauler")'],
  ['expect(texte).to.match(/^B/)', 'expect(texte).to.match(/^b/)'],
  ['expect(chat).to.respondTo("miauler")', 'expect(Chat).to.respondTo("aboyer")'],
  ['expect(total).to.satisfy((n) => n > 5)', 'expect(total).to.satisfy((n) => n > 9)'],
  ['expect(total).to.be.oneOf([6, 7])', 'expect(total).to.be.oneOf([8])'],
  ['expect(lance).to.throw()', 'expect(() => 1).to.throw()'],
  ['expect(lance).to.throw(RangeError)', 'expect(lance).to.throw(TypeError)'],
  ['expect(lance).to.throw("loin")', 'expect(lance).to.throw("près")'],
  ['expect(lance).to.throw(RangeError, /trop/)', 'expect(lance).to.throw(RangeError, "autre")'],
  ['expect(lance).to.throw().with.property("message", "trop loin")', 'expect(lance).to.not.throw()'],
  [
    'const o = { n: 1 }; expect(() => o.n++).to.increase(o, "n").by(1)',
    'const o = { n: 1 }; expect(() => o.n++).to.decrease(o, "n")',
  ],
  ['await expect(promet(3)).to.eventually.equal(3)', 'await expect(promet(3)).to.eventually.equal(4)'],
  ['await expect(refuse()).to.be.rejectedWith(RangeError)', 'await expect(promet(1)).to.be.rejected'],
  ['await expect(promet(1)).to.be.fulfilled', 'await expect(refuse()).to.be.fulfilled'],
  ['expect(total, "un message").to.equal(7)', 'expect(total).to.bee.equal(7)'],
  ['chai.expect(total).to.equal(7)', 'chai.assert.equal(total, 8)'],
  // chai's should, should.js, expect.js
  ['chai.should(); total.should.equal(7)', 'chai.should(); total.should.equal(8)'],
  ['chai.should(); liste.should.have.lengthOf(3)', 'chai.should(); liste.should.be.empty'],
  [
    'chai.should(); texte.should.be.a.String(); liste.should.be.an.Array()',
    'chai.should(); texte.should.be.a.Number()',
  ],
  ['chai.should(); true.should.be.true()', 'chai.should(); false.should.be.true()'],
  ['chai.should(); lance.should.throw(RangeError)', 'chai.should(); lance.should.not.throw()'],
  ['chai.should().exist(total)', 'chai.should().not.exist(total)'],
  ['expect(total).to.be(7)', 'expect(total).to.be(8)'],
  // jasmine
  ['expect(true).toBeTrue()', 'expect(1).toBeTrue()'],
  ['expect(new Set([1])).toHaveSize(1)', 'expect([1]).toHaveSize(2)'],
  ['expect(lance).toThrowError(RangeError, "trop loin")', 'expect(lance).toThrowError(RangeError, "autre")'],
  ['expect(total).withContext("le total").toBe(7)', 'expect(total).withContext("le total").toBe(8)'],
  [
    'const f = jasmine.createSpy("f"); pourChaque([1], f); expect(f).toHaveBeenCalledOnceWith(1)',
    'const f = jasmine.createSpy("f"); expect(f).toHaveBeenCalledOnceWith(1)',
  ],
  [
    'const f = jasmine.createSpy().and.returnValue(4); expect(f()).toBe(4); expect(f.calls.count()).toBe(1)',
    'const f = jasmine.createSpy().and.throwError("x"); f()',
  ],
  [
    'const o = { m: () => 1 }; spyOn(o, "m").and.callThrough(); expect(o.m()).toBe(1)',
    'const o = { m: () => 1 }; spyOn(o, "m"); expect(o.m()).toBe(1)',
  ],
  [
    'expect({ a: 1 }).toEqual(jasmine.objectContaining({ a: jasmine.any(Number) }))',
    'expect({ a: "1" }).toEqual({ a: jasmine.any(Number) })',
  ],
  ['await expectAsync(promet(2)).toBeResolvedTo(2)', 'await expectAsync(promet(2)).toBeRejected()'],
  [
    'await expectAsync(refuse()).toBeRejectedWithError(RangeError, "non")',
    'await expectAsync(refuse()).toBeRejectedWithError(TypeError)',
  ],
  [
    'jasmine.clock().install(); let f = ""; plusTard((x) => { f = x; }); jasmine.clock().tick(1000); jasmine.clock().uninstall(); expect(f).toBe("fini")',
    'fail("exprès")',
  ],
  // fake timers
  [
    'jest.useFakeTimers(); const f = jest.fn(); plusTard(f); expect(f).not.toHaveBeenCalled(); jest.advanceTimersByTime(1000); jest.useRealTimers(); expect(f).toHaveBeenCalledWith("fini")',
    'jest.useFakeTimers(); const f = jest.fn(); plusTard(f); jest.advanceTimersByTime(999); jest.useRealTimers(); expect(f).toHaveBeenCalled()',
  ],
  [
    'jest.useFakeTimers(); const f = jest.fn(); chaqueSeconde(f); jest.advanceTimersByTime(3500); jest.useRealTimers(); expect(f).toHaveBeenCalledTimes(3)',
    'jest.useFakeTimers(); const f = jest.fn(); chaqueSeconde(f); jest.useRealTimers(); expect(f).toHaveBeenCalledTimes(1)',
  ],
  [
    'jest.useFakeTimers(); jest.setSystemTime(new Date(5000)); expect(maintenant()).toBe(5000); jest.advanceTimersByTime(10); expect(maintenant()).toBe(5010); expect(Date.now()).toBe(5010); jest.useRealTimers()',
    'jest.useFakeTimers(); jest.setSystemTime(1); jest.useRealTimers(); expect(maintenant()).toBe(1)',
  ],
  [
    'jest.useFakeTimers(); const f = jest.fn(); plusTard(f); jest.runAllTimers(); jest.useRealTimers(); expect(f).toHaveBeenCalled()',
    'jest.useFakeTimers(); chaqueSeconde(() => {}); try { jest.runAllTimers(); } finally { jest.useRealTimers(); }',
  ],
  [
    'const c = sinon.useFakeTimers(); const f = sinon.spy(); plusTard(f); c.tick(1000); c.restore(); expect(f.calledOnce).to.be.true',
    'const f = sinon.spy(); expect(f).to.have.been.called',
  ],
  [
    'const f = sinon.stub().returns(3); f(1); expect(f.firstCall.args).to.deep.equal([1]); expect(f).to.have.been.calledWith(1)',
    'const f = sinon.stub(); f(1); expect(f).to.have.been.calledTwice',
  ],
  // node:test
  [
    'const f = mock.fn((n) => n + 1); f(2); assert.strictEqual(f.mock.callCount(), 1); assert.deepStrictEqual(f.mock.calls[0].arguments, [2]); assert.strictEqual(f.mock.calls[0].result, 3)',
    'const f = mock.fn(); assert.strictEqual(f.mock.callCount(), 1)',
  ],
  [
    'const o = { m: () => 1 }; const m = mock.method(o, "m", () => 5); assert.equal(o.m(), 5); assert.equal(o.m.mock.calls.length, 1); m.mock.restore(); assert.equal(o.m(), 1)',
    'const o = { m: () => 1 }; mock.method(o, "m", () => 5); assert.equal(o.m(), 1)',
  ],
  [
    'mock.timers.enable({ apis: ["setTimeout"] }); const f = mock.fn(); plusTard(f); mock.timers.tick(1000); mock.timers.reset(); assert.equal(f.mock.callCount(), 1)',
    'mock.timers.enable(); const f = mock.fn(); plusTard(f); mock.timers.tick(1); mock.timers.reset(); assert.equal(f.mock.callCount(), 1)',
  ],
  // assert
  ['assert.equal(7, "7")', 'assert.strictEqual(7, "7")'],
  ['assert.notEqual(7, 8)', 'assert.notEqual(7, "7")'],
  ['assert.strict.equal(7, 7)', 'assert.strict.equal(7, "7")'],
  [
    'assert.throws(lance, (error) => error.message === "trop loin")',
    'assert.throws(lance, (error) => error.message === "autre")',
  ],
  // older expect and jest-extended
  ['expect(1).toNotEqual(2)', 'expect(1).toNotEqual(1)'],
  ['expect(liste).toBeArray(); expect(texte).toStartWith("Bon")', 'expect(texte).toBeArray()'],
  ['expect([2, 1]).toIncludeSameMembers([1, 2])', 'expect([2, 1, 1]).toIncludeSameMembers([1, 2])'],
];

describe('what other test libraries have', () => {
  test('each passes where it holds and fails where it does not', async () => {
    const wrapped = pairs.flatMap((pair) =>
      pair.map((line, side) => ({
        line,
        right: side === 0,
        text: `test(${JSON.stringify(line)}, async () => { ${line}; });`,
      })),
    );
    const wrong: string[] = [];
    for (let from = 0; from < wrapped.length; from += 20) {
      const part = wrapped.slice(from, from + 20);
      const { checks, outcome } = await judge(
        runner.run,
        // The first names a library, so that all of them are there.
        ['const here = chai.expect;', ...part.map(({ text }) => text)].join('\n'),
        PROGRAM,
      );
      expect(checks.length, JSON.stringify(outcome)).toBe(part.length);
      part.forEach(({ line, right }, index) => {
        const check = checks[index];
        if (check?.passed !== right)
          wrong.push(`${line} ${JSON.stringify(check?.failure?.error ?? check?.failure)}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  const contexts: readonly (readonly [string, string, boolean])[] = [
    ['tape: an end', 'test("a", function (t) { t.equal(total, 7); t.deepEqual([1], [1]); t.end(); })', true],
    ['tape: a wrong value', 'test("a", (t) => { t.equal(total, "7"); t.end(); })', false],
    [
      'tape: a plan that is met later',
      'test("a", (t) => { t.plan(1); plusTard((x) => t.is(x, "fini")); })',
      true,
    ],
    ['tape: a plan that is not met', 'test("a", (t) => { t.plan(2); t.pass(); t.end(); })', false],
    [
      'tape: a failure in a callback',
      'test("a", (t) => { plusTard((x) => { t.is(x, "autre"); t.end(); }); })',
      false,
    ],
    ['tape: an error', 'test("a", (t) => { t.throws(lance, /loin/); t.error(null); t.end(); })', true],
    [
      'tape: a test inside',
      'test("a", (t) => { t.test("b", (s) => { s.ok(false); s.end(); }); t.end(); })',
      false,
    ],
    [
      'ava: what is thrown',
      'test("a", (t) => { const e = t.throws(lance, { instanceOf: RangeError }); t.is(e.message, "trop loin"); })',
      true,
    ],
    ['ava: another class', 'test("a", (t) => { t.throws(lance, { instanceOf: TypeError }); })', false],
    [
      'ava: a promise',
      'test("a", async (t) => { await t.throwsAsync(refuse()); t.truthy(await promet(1)); })',
      true,
    ],
    ['node:test: parts', 'test("a", async (t) => { await t.test("b", () => assert.ok(true)); })', true],
    [
      'node:test: a part that fails',
      'test("a", async (t) => { await t.test("b", () => assert.ok(false)); })',
      false,
    ],
    [
      'node:test: its own mock',
      'test("a", (t) => { const f = t.mock.fn(); f(); t.assert.strictEqual(f.mock.callCount(), 1); })',
      true,
    ],
    [
      'QUnit: equal is loose',
      'test("a", (assert) => { assert.strictEqual(total, 7); assert.propEqual({ a: 1 }, { a: 1 }); })',
      true,
    ],
    ['done is still done', 'test("a", (done) => { plusTard(() => done()); })', true],
    ['done with an error', 'test("a", (done) => { plusTard(() => done(new Error("non"))); })', false],
    ['done that fails', 'it("a", function (done) { plusTard(() => done.fail("non")); })', false],
    ['a test without a title', 'test(function somme(t) { t.is(total, 7); t.end(); })', true],
    ['options before the function', 'test("a", { skip: false }, (t) => { t.is(total, 8); t.end(); })', false],
    [
      'this of mocha',
      'describe("s", function () { this.timeout(5000); beforeEach(function () { this.n = 3; }); it("a", function () { this.slow(1); assert.equal(this.n, 3); }); })',
      true,
    ],
    ['rows as they are', 'test.for([[1, 2]])("%i", ([a, b]) => { expect(a + b).toBe(3); })', true],
  ];
  test.each(contexts)('%s', async (_, tests, passes) => {
    const report = await judge(runner.run, `${tests};`, PROGRAM);
    expect(report.checks.length).toBe(1);
    expect(report.passed, JSON.stringify(report.checks)).toBe(passes);
  });

  test('a lesson keeps its own functions of such names', async () => {
    const report = await judge(
      runner.run,
      'test("a", (t) => { t.is(fail("x"), "x!"); t.is(mock, 3); t.end(); })',
      'const mock = 3; function fail(x) { return x + "!"; }',
      { solutions: ['const mock = 3; function fail(x) { return x + "!"; }'] },
    );
    expect(report.passed).toBe(true);
  });

  test.each([
    ['assert', 'assert.equal(total, 8)'],
    ['fail', 'fail("non")'],
    ['jest', 'const f = jest.fn(); expect(f).toHaveBeenCalled()'],
    ['chai', 'chai.expect(total).to.equal(8)'],
    ['jasmine', 'expect(total).toEqual(jasmine.any(String))'],
  ])('a program that declares its own %s changes no verdict', async (name, line) => {
    const program = `const total = 7; var ${name} = new Proxy(function () { return ${name}; }, { get: () => ${name} });`;
    const report = await judge(runner.run, `test("a", () => { ${line}; });`, program);
    expect(report.checks.map(({ passed }) => passed)).toEqual([false]);
  });

  test('a program that changes what objects have does not change a verdict', async () => {
    const report = await judge(
      runner.run,
      'test("a", () => { expect(total).to.equal(8); });',
      'const total = 7; Object.defineProperty(Object.prototype, "equal", { value: () => true }); Function.prototype.call = () => 1;',
    );
    expect(report.passed).toBe(false);
  });
});

test('tests of our own need no other library', () => {
  expect(needsLibraries('test("a", () => { expect(1).toBe(1); });')).toBe(false);
  expect(needsLibraries('cases("f", [1, 2]); const sinon = 3;')).toBe(false);
  expect(needsLibraries('test("a", (t) => { t.end(); })')).toBe(true);
});
