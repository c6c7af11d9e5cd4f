import { expectation, STANDS, toldFailure } from '../matchers.js';
import { brandOf, isObject } from '../brands.js';
import { Stand } from '../equality.js';
import { show, typeName } from '../show.js';

/** chai's name → our matcher; a name in the second list is its opposite. */
const SAME = {
  ok: 'toBeTruthy',
  isOk: 'toBeTruthy',
  isTrue: ['toBe', true],
  isFalse: ['toBe', false],
  isNull: 'toBeNull',
  isUndefined: 'toBeUndefined',
  isDefined: 'toBeDefined',
  isNaN: 'toBeNaN',
  strictEqual: 'toBe',
  deepEqual: 'toEqual',
  deepStrictEqual: 'toEqual',
  partialDeepStrictEqual: 'toMatchObject',
  isAbove: 'toBeGreaterThan',
  isAtLeast: 'toBeGreaterThanOrEqual',
  isBelow: 'toBeLessThan',
  isAtMost: 'toBeLessThanOrEqual',
  include: 'toContain',
  deepInclude: 'toContainEqual',
  match: 'toMatch',
  lengthOf: 'toHaveLength',
  instanceOf: 'toBeInstanceOf',
  property: 'toHaveProperty',
  propertyVal: 'toHaveProperty',
};
const OPPOSITE = {
  notOk: 'toBeTruthy',
  isNotOk: 'toBeTruthy',
  isNotTrue: ['toBe', true],
  isNotFalse: ['toBe', false],
  isNotNull: 'toBeNull',
  isNotNaN: 'toBeNaN',
  notStrictEqual: 'toBe',
  notDeepEqual: 'toEqual',
  notDeepStrictEqual: 'toEqual',
  notInclude: 'toContain',
  notDeepInclude: 'toContainEqual',
  notLengthOf: 'toHaveLength',
  doesNotMatch: 'toMatch',
  notMatch: 'toMatch',
  notInstanceOf: 'toBeInstanceOf',
  notProperty: 'toHaveProperty',
};
const TYPES = ['string', 'number', 'boolean', 'function', 'object', 'array', 'bigint', 'symbol'];
/** How many values after the received one count; more is a message. */
const USED = { property: 1, propertyVal: 2, notProperty: 1 };

/** chai's and Node's `assert`: a function with one method for each of its usual assertions; `track` as for `expectation`. */
export function makeAssert(track) {
  const assert = (value) => expectation(value, null).toBeTruthy();
  const define = (table, isNegated) => {
    for (const [name, entry] of Object.entries(table)) {
      const [matcher, ...fixed] = Array.isArray(entry) ? entry : [entry];
      assert[name] = (received, ...values) => {
        const made = expectation(received, null);
        const used = fixed.length > 0 ? fixed : values.slice(0, USED[name] ?? 1);
        (isNegated ? made.not : made)[matcher](...used);
      };
    }
  };
  define(SAME, false);
  define(OPPOSITE, true);
  for (const type of TYPES) {
    const [first, ...rest] = type;
    const suffix = first.toUpperCase() + rest.join('');
    assert[`is${suffix}`] = (value) => expectation(typeName(value), null).toBe(type);
    assert[`isNot${suffix}`] = (value) => expectation(typeName(value), null).not.toBe(type);
  }
  const sizeOf = (value) => {
    if (!isObject(value)) return String(value).length;
    const brand = brandOf(value);
    return brand === 'Map' || brand === 'Set' ? value.size : Object.keys(value).length;
  };
  const near = (received, expected, delta) =>
    expectation(Math.abs(received - expected), null).toBeLessThanOrEqual(delta);
  /** A class, a pattern, a part of the message, or (Node) an object with what the error has to have. */
  const acceptable = (expected) => {
    if (!isObject(expected) || expected instanceof Error || expected instanceof Stand) return expected;
    if (brandOf(expected) === 'Object') return STANDS.having(expected);
    return isJudge(expected) ? new Stand('true', (error) => expected(error) === true) : expected;
  };
  /** Node's and chai's `equal` compares as `==` does; what is told of a failure is the same as for `===`. */
  const alike = (received, expected) => {
    if (!isLoose(received, expected)) expectation(received, null).toBe(expected);
  };
  const unlike = (received, expected) => {
    const anyway = new Stand(show(expected), () => true);
    if (isLoose(received, expected)) expectation(received, null).not.toEqual(anyway);
  };
  const throwing = (run, expected) => {
    // A text alone is Node's message and chai's pattern; both hold for an error that has it.
    expectation(run, null).toThrow(...(expected === undefined ? [] : [acceptable(expected)]));
  };
  const settled = (promise) => (typeof promise === 'function' ? promise() : promise);
  Object.assign(assert, {
    equal: alike,
    notEqual: unlike,
    throws: throwing,
    Throw: throwing,
    doesNotThrow: (run) => expectation(run, null).not.toThrow(),
    rejects: (promise, expected) =>
      expectation(settled(promise), null, track).rejects.toThrow(
        ...(expected === undefined ? [] : [acceptable(expected)]),
      ),
    doesNotReject: (promise) =>
      expectation(settled(promise), null, track).resolves.toEqual(STANDS.whatever()),
    ifError: (value) => expectation(value ?? null, null).toBeNull(),
    typeOf: (value, type) => expectation(typeName(value), null).toBe(String(type).toLowerCase()),
    exists: (value) => expectation(value ?? null, null).not.toBeNull(),
    notExists: (value) => expectation(value ?? null, null).toBeNull(),
    isEmpty: (value) => expectation(sizeOf(value), null).toBe(0),
    isNotEmpty: (value) => expectation(sizeOf(value), null).toBeGreaterThan(0),
    approximately: near,
    closeTo: near,
    oneOf: (value, list) => expectation(list, null).toContain(value),
    sameMembers: (received, expected) =>
      expectation([...received].sort(), null).toEqual([...expected].sort()),
    fail: (message) => {
      throw toldFailure(message);
    },
  });
  const { strictEqual: equal, notStrictEqual: notEqual } = assert;
  const strict = Object.assign((value) => assert(value), assert, { equal, notEqual });
  strict.strict = strict;
  return Object.assign(assert, { strict });
}

function isLoose(received, expected) {
  // Objects are compared by themselves: turning them to texts would run the program's code.
  if (isObject(received) || isObject(expected)) return received === expected;
  return received == expected;
}

/** A function that is no class of errors says itself whether an error is the right one. */
function isJudge(value) {
  return (
    typeof value === 'function' &&
    !(
      value === Error ||
      (isObject(value.prototype) &&
        (value.prototype instanceof Error ||
          Object.getOwnPropertyNames(value.prototype).length > 1 ||
          /^class\b/.test(Function.prototype.toString.call(value))))
    )
  );
}
