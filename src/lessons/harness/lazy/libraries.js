import { expectation, STANDS } from '../matchers.js';
import { Stand } from '../equality.js';
import { isObject } from '../brands.js';
import { show, typeName } from '../show.js';
import { makeAssert } from './assert.js';
import { makeChains } from './chains.js';
import { makeContexts } from './contexts.js';
import { CLOCK_KIT, makeClocks } from './fake-clock.js';
import { makeMocks } from './mocks.js';
import { makeSpies } from './spies.js';

const isEmpty = (value) =>
  value === '' || (isObject(value) && (value.size ?? value.length ?? Object.keys(value).length) === 0);

/** Matchers of jasmine, jest-extended and older versions of expect: what to demand instead; `e` has ours. */
const MORE_MATCHERS = {
  toBeTrue: (e) => e.toBe(true),
  toBeFalse: (e) => e.toBe(false),
  toHaveSize: (e, size, value) =>
    isObject(value) && 'size' in value ? e.toHaveProperty('size', size) : e.toHaveLength(size),
  toBePositiveInfinity: (e) => e.toBe(Infinity),
  toBeNegativeInfinity: (e) => e.toBe(-Infinity),
  toBeEmpty: (e) => e.toEqual(new Stand('empty', isEmpty)),
  toBeWithin: (e, low, high) =>
    e.toEqual(new Stand(`${low}…${high}`, (value) => value >= low && value < high)),
  toBeEven: (e) => e.toEqual(new Stand('even', (value) => value % 2 === 0)),
  toBeOdd: (e) => e.toEqual(new Stand('odd', (value) => Math.abs(value % 2) === 1)),
  toBePositive: (e) => e.toBeGreaterThan(0),
  toBeNegative: (e) => e.toBeLessThan(0),
  toBeInteger: (e) => e.toEqual(new Stand('integer', Number.isInteger)),
  toBeFinite: (e) => e.toEqual(new Stand('finite', Number.isFinite)),
  toBeNil: (e) => e.toEqual(new Stand('null', (value) => value === null || value === undefined)),
  toInclude: (e, part) => e.toContain(part),
  toStartWith: (e, part) =>
    e.toEqual(new Stand(`${part}…`, (value) => typeof value === 'string' && value.startsWith(part))),
  toEndWith: (e, part) =>
    e.toEqual(new Stand(`…${part}`, (value) => typeof value === 'string' && value.endsWith(part))),
  toIncludeAllMembers: (e, items) => e.toEqual(STANDS.arrayContaining(items)),
  toIncludeSameMembers: (e, items, value) => e.toEqual(sameItems(items, value)),
  toHaveBeenCalledOnceWith: (e, ...values) => {
    const last = values.pop();
    e.toEqual(new Stand(values.map(show).join(', '), () => calledOnceWith(last, values)));
  },
  toHaveBeenCalledBefore: (e, other, value) =>
    e.toEqual(
      new Stand('before', () => value.mock.invocationCallOrder[0] < other.mock.invocationCallOrder[0]),
    ),
  toThrowMatching: (e, accepts) => e.toThrow(new Stand('matching', accepts)),
  toExist: (e) => e.toBeTruthy(),
  toNotExist: (e) => e.toBeFalsy(),
  toBeA: (e, type) => (typeof type === 'function' ? e.toBeInstanceOf(type) : e.toBeTypeOf(type)),
};
const ALSO = {
  toBeAn: 'toBeA',
  toBeEmptyObject: 'toBeEmpty',
  toHaveBeenCalledExactlyOnceWith: 'toHaveBeenCalledOnceWith',
};
/** A matcher of an older expect that says no by its name. */
const NEGATED = {
  toNotBe: 'toBe',
  toNotEqual: 'toEqual',
  toExclude: 'toContain',
  toNotContain: 'toContain',
  toNotThrow: 'toThrow',
  toNotMatch: 'toMatch',
};

function calledOnceWith(spy, values) {
  try {
    expectation(spy, null).toHaveBeenCalledTimes(1);
    expectation(spy, null).toHaveBeenCalledWith(...values);
    return true;
  } catch {
    return false; // Only what was not met is thrown here.
  }
}

function sameItems(items, value) {
  const wanted = STANDS.arrayContaining(items);
  return new Stand(
    show(items),
    (one) => wanted.accepts(one) && one.length === items.length && Array.isArray(value),
  );
}

/** `sinon.match(…)`: an object is a part of what is looked for, a text or pattern of a text, a function decides. */
const sinonMatch = Object.assign(
  (wanted) => {
    if (typeof wanted === 'function') return new Stand('match', wanted);
    if (typeof wanted === 'string') return STANDS.stringContaining(wanted);
    if (!isObject(wanted)) return new Stand(show(wanted), (value) => value === wanted);
    return wanted instanceof RegExp ? STANDS.stringMatching(wanted) : STANDS.objectContaining(wanted);
  },
  {
    ...{ any: STANDS.whatever(), defined: new Stand('defined', (value) => value !== undefined) },
    ...{ string: STANDS.any(String), number: STANDS.any(Number), bool: STANDS.any(Boolean) },
    ...{ func: STANDS.any(Function), array: STANDS.any(Array), date: STANDS.any(Date) },
    ...{ object: new Stand('object', (value) => isObject(value) && typeof value === 'object') },
    ...{ truthy: new Stand('truthy', Boolean), falsy: new Stand('falsy', (value) => !value) },
    ...{ same: (wanted) => new Stand(show(wanted), (value) => value === wanted) },
    instanceOf: (type) => new Stand(type.name, (value) => value instanceof type),
    has: (key, part = STANDS.whatever()) =>
      new Stand(
        `.${key}`,
        (value) => isObject(value) && key in value && STANDS.having({ [key]: part }).accepts(value),
      ),
  },
);

/** All that lessons need whose tests were written for another library than Jest; loaded only for those. */
export function makeLibraries({ track, makeKit, setDate }) {
  const jest = makeMocks();
  const assert = makeAssert(track);
  const spies = makeSpies(jest);
  const clocks = makeClocks(() => makeKit(CLOCK_KIT), setDate);
  const node = { ...spies.node, timers: clocks.node };
  const contexts = makeContexts(assert, node);
  /** A matcher that Jest's expectation `side` lacks, for `value`. */
  const extra = (name, side, value) => {
    if (Object.hasOwn(ALSO, name)) return extra(ALSO[name], side, value);
    if (Object.hasOwn(MORE_MATCHERS, name)) return (...values) => MORE_MATCHERS[name](side, ...values, value);
    if (Object.hasOwn(NEGATED, name)) return side.not?.[NEGATED[name]];
    const [, type] = /^toBe(Array|String|Number|Boolean|Function|Object)$/.exec(name) ?? [];
    if (type !== undefined)
      return () => side.toEqual(new Stand(type.toLowerCase(), () => typeName(value) === type.toLowerCase()));
    // jasmine's takes a class and what the message has to be.
    if (name === 'toThrowError')
      return (...wanted) => {
        if (wanted.length < 2) return side.toThrow(...wanted);
        const [kind, message] = wanted;
        const isIt = (error) => error instanceof kind && fits(String(error.message), message);
        return side.toThrow(new Stand(`${kind.name}: ${message}`, isIt));
      };
    return undefined;
  };
  const chains = makeChains(track, extra);
  Object.assign(jest, clocks.jest(jest));

  const expectAsync = (promise) => {
    const made = expectation(promise, null, track);
    const side = (isNot) => ({
      toBeResolved: () => (isNot ? made.rejects : made.resolves).toEqual(new Stand('…', () => true)),
      toBeResolvedTo: (value) => (isNot ? made.resolves.not : made.resolves).toEqual(value),
      toBeRejected: () => (isNot ? made.resolves : made.rejects).toEqual(new Stand('…', () => true)),
      toBeRejectedWith: (value) => (isNot ? made.rejects.not : made.rejects).toEqual(value),
      toBeRejectedWithError: (...wanted) => {
        const type = typeof wanted[0] === 'function' ? wanted[0] : Error;
        const message = typeof wanted[0] === 'function' ? wanted[1] : wanted[0];
        const isIt = (error) =>
          error instanceof type && (message === undefined || fits(String(error.message), message));
        return (isNot ? made.rejects.not : made.rejects).toEqual(
          new Stand(`${type.name}: ${message ?? ''}`, isIt),
        );
      },
    });
    return { ...side(false), not: side(true), withContext: () => side(false) };
  };
  const jasmine = {
    ...STANDS,
    ...{ createSpy: spies.createSpy, createSpyObj: spies.createSpyObj, clock: clocks.jasmine },
    truthy: () => new Stand('truthy', Boolean),
    falsy: () => new Stand('falsy', (value) => !value),
    empty: () => new Stand('empty', isEmpty),
    notEmpty: () => new Stand('not empty', (value) => !isEmpty(value)),
    arrayWithExactContents: (items) => sameItems(items, []),
    is: (wanted) => new Stand(show(wanted), (value) => value === wanted),
    ...{ addMatchers: () => undefined, getEnv: () => ({ configure: () => undefined }) },
  };
  const fail = (message) => assert.fail(message instanceof Error ? message.message : message);
  const sinon = {
    ...spies.sinon,
    ...{ useFakeTimers: clocks.sinon, match: sinonMatch },
    restore: () => {
      clocks.off();
      spies.sinon.restore();
    },
    assert: Object.fromEntries(
      ['called', 'calledOnce', 'calledTwice', 'notCalled'].map((name) => [
        name,
        (spy) => chains(spy, null)[name],
      ]),
    ),
  };
  sinon.assert.calledWith = (spy, ...values) => expectation(spy, null).toHaveBeenCalledWith(...values);
  sinon.assert.callCount = (spy, count) => expectation(spy, null).toHaveBeenCalledTimes(count);
  sinon.createSandbox = () => sinon;
  sinon.sandbox = { create: sinon.createSandbox };

  /** `value.should…` for every value; `null` has none. */
  const should = (value) => chains(value, null);
  const addShould = () => {
    Object.defineProperty(Object.prototype, 'should', {
      get() {
        return chains(unboxed(this), null);
      },
      set(value) {
        const own = { value, writable: true, enumerable: true, configurable: true };
        Object.defineProperty(this, 'should', own);
      },
      configurable: true,
    });
    return should;
  };
  Object.assign(should, {
    ...{ equal: (a, b) => chains(a, null).equal(b), exist: (a) => chains(a, null).exist },
    ...{ Throw: (run, ...wanted) => chains(run, null).throw(...wanted) },
    not: {
      ...{ equal: (a, b) => chains(a, null).not.equal(b), exist: (a) => chains(a, null).not.exist },
      ...{ Throw: (run, ...wanted) => chains(run, null).not.throw(...wanted) },
    },
  });
  const quiet = () => undefined;
  const chai = (expect) => {
    const whole = {
      ...{ expect, assert, should: addShould, spy: jest.fn, use: () => whole },
      ...{ config: {}, Assertion: { addMethod: quiet, addProperty: quiet } },
    };
    return whole;
  };
  /** What ava makes of a function for several tests, with a title of its own. */
  const macro = (made) => (isObject(made.exec) ? Object.assign(made.exec, { title: made.title }) : made);
  return {
    ...contexts,
    decorate: chains,
    ofTest: { mock: node, macro, onFinish: quiet, onFailure: quiet, teardown: quiet, run: quiet },
    /** Names that tests find besides our own. */
    api: (expect) => ({
      ...{
        assert,
        strictAssert: assert.strict,
        jest,
        vi: jest,
        chai: chai(expect),
        expectAsync,
        jasmine,
        fail,
        sinon,
        mock: node,
        spyOn: spies.spyOn,
      },
    }),
  };
}

function fits(text, wanted) {
  return typeof wanted === 'string' ? text === wanted : wanted.test(text);
}

/** What a method of a boxed value is called on is the box. */
function unboxed(value) {
  return value instanceof Number || value instanceof String || value instanceof Boolean
    ? value.valueOf()
    : value;
}
