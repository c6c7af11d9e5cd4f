import { expectation, Unmet } from './matchers.js';
import { brandOf, isObject } from './brands.js';
import { typeName } from './show.js';

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
  equal: 'toBe',
  strictEqual: 'toBe',
  deepEqual: 'toEqual',
  deepStrictEqual: 'toEqual',
  isAbove: 'toBeGreaterThan',
  isAtLeast: 'toBeGreaterThanOrEqual',
  isBelow: 'toBeLessThan',
  isAtMost: 'toBeLessThanOrEqual',
  include: 'toContain',
  deepInclude: 'toContainEqual',
  match: 'toMatch',
  throws: 'toThrow',
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
  notEqual: 'toBe',
  notStrictEqual: 'toBe',
  notDeepEqual: 'toEqual',
  notInclude: 'toContain',
  notMatch: 'toMatch',
  doesNotThrow: 'toThrow',
  notInstanceOf: 'toBeInstanceOf',
  notProperty: 'toHaveProperty',
};
const TYPES = ['string', 'number', 'boolean', 'function', 'object', 'array', 'bigint', 'symbol'];
/** How many values after the received one count; more is a message. */
const USED = { property: 1, propertyVal: 2, notProperty: 1, throws: 1, doesNotThrow: 0 };

/** chai's `assert`: a function with one method for each of its usual assertions. */
export function makeAssert() {
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
  return Object.assign(assert, {
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
      const error = { name: 'Error', message: String(message ?? '') };
      throw new Unmet({ matcher: null, negated: false, expected: null, received: null, call: null, error });
    },
  });
}
