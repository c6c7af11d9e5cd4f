import { sameContent, sameValue, Stand } from './equality.js';
import { brandOf, isObject } from './realm.js';
import { show, shown } from './show.js';

/** An expectation that was not met; `failure` has the shape of CheckFailure without `because`. */
export class Unmet extends Error {
  constructor(failure) {
    super('unmet expectation');
    this.failure = failure;
  }
}

const has = (received, item, same) => {
  if (typeof received === 'string') return received.includes(String(item));
  return [...received].some((one) => same(one, item));
};
const sizeOf = (value) => (typeof value === 'string' || isObject(value) ? value.length : undefined);
const near = (received, expected, digits = 2) =>
  received === expected || Math.abs(received - expected) < 10 ** -digits / 2;
const calls = (mock) => (isObject(mock) && Array.isArray(mock.mock?.calls) ? mock.mock.calls : []);

/** Each answers whether the received value passes; the second entry says which argument is shown as expected. */
const MATCHERS = {
  toBe: (received, expected) => sameValue(received, expected),
  toEqual: (received, expected) => sameContent(received, expected, 'equal'),
  toStrictEqual: (received, expected) => sameContent(received, expected, 'strict'),
  toMatchObject: (received, expected) => sameContent(received, expected, 'partial'),
  toBeCloseTo: (received, expected, digits) =>
    typeof received === 'number' && near(received, expected, digits),
  toBeTruthy: (received) => Boolean(received),
  toBeFalsy: (received) => !received,
  toBeNull: (received) => received === null,
  toBeUndefined: (received) => received === undefined,
  toBeDefined: (received) => received !== undefined,
  toBeNaN: (received) => Number.isNaN(received),
  toBeGreaterThan: (received, expected) => received > expected,
  toBeGreaterThanOrEqual: (received, expected) => received >= expected,
  toBeLessThan: (received, expected) => received < expected,
  toBeLessThanOrEqual: (received, expected) => received <= expected,
  toBeInstanceOf: (received, expected) => received instanceof expected,
  toContain: (received, expected) => has(received, expected, sameValue),
  toContainEqual: (received, expected) =>
    has(received, expected, (one, item) => sameContent(one, item, 'equal')),
  toHaveLength: (received, expected) => sizeOf(received) === expected,
  toHaveProperty: (received, path, ...value) => {
    let at = received;
    for (const key of Array.isArray(path) ? path : String(path).split('.')) {
      if (!isObject(at) || !(key in at)) return false;
      at = at[key];
    }
    return value.length === 0 || sameContent(at, value[0], 'equal');
  },
  toMatch: (received, expected) =>
    typeof received === 'string' &&
    (typeof expected === 'string'
      ? received.includes(expected)
      : new RegExp(expected.source, expected.flags.replace('g', '')).test(received)),
  toHaveBeenCalled: (received) => calls(received).length > 0,
  toHaveBeenCalledTimes: (received, expected) => calls(received).length === expected,
  toHaveBeenCalledWith: (received, ...expected) =>
    calls(received).some((call) => sameContent(call, expected, 'equal')),
};
/** Matchers whose expected value is in their name. */
const FIXED = {
  toBeTruthy: 'true',
  toBeFalsy: 'false',
  toBeNull: 'null',
  toBeUndefined: 'undefined',
  toBeNaN: 'NaN',
};

/** `expect(value)`: an object with every matcher, `not`, `resolves` and `rejects`. */
export function expectation(received, call) {
  return {
    ...matchersFor(received, false, call),
    not: matchersFor(received, true, call),
    resolves: later(received, false),
    rejects: later(received, true),
  };
}

/** Throws when two values differ in content; used by `cases` and `sameAsSolution`. */
export function demandSame(received, expected, call) {
  if (!sameContent(received, expected, 'equal')) fail('toEqual', false, [expected], received, call);
}

function matchersFor(received, negated, call) {
  const made = {};
  for (const [name, accepts] of Object.entries(MATCHERS)) {
    made[name] = (...values) => {
      if (accepts(received, ...values) === negated) fail(name, negated, values, received, call);
    };
  }
  made.toThrow = (...values) => {
    const thrown = catchFrom(received);
    if (acceptsThrown(thrown, values) === negated) fail('toThrow', negated, values, thrown?.error, call);
  };
  made.toThrowError = made.toThrow;
  return made;
}

function catchFrom(received) {
  if (typeof received !== 'function') return null;
  try {
    received();
    return null;
  } catch (error) {
    return { error };
  }
}

function acceptsThrown(thrown, [expected]) {
  if (thrown === null) return false;
  if (expected === undefined) return true;
  const message = isObject(thrown.error) ? String(thrown.error.message) : String(thrown.error);
  if (typeof expected === 'string') return message.includes(expected);
  if (typeof expected === 'function') return thrown.error instanceof expected;
  if (brandOf(expected) === 'RegExp') return new RegExp(expected.source, expected.flags).test(message);
  return message === expected.message;
}

function later(promise, isRejected) {
  const settle = async () => {
    try {
      const value = await promise;
      if (!isRejected) return value;
    } catch (error) {
      if (isRejected) return error;
      throw error;
    }
    return fail('rejects', false, [], undefined, null);
  };
  const made = { not: {} };
  for (const name of [...Object.keys(MATCHERS), 'toThrow']) {
    const run = async (negated, values) => {
      const value = await settle();
      const target =
        name === 'toThrow'
          ? () => {
              throw value;
            }
          : value;
      matchersFor(target, negated, null)[name](...values);
    };
    made[name] = (...values) => run(false, values);
    made.not[name] = (...values) => run(true, values);
  }
  return made;
}

function fail(matcher, negated, values, received, call) {
  const fixed = FIXED[matcher];
  const expected =
    fixed !== undefined
      ? { text: fixed, type: 'fixed' }
      : values.length === 0
        ? null
        : expectedOf(matcher, values);
  throw new Unmet({ matcher, negated, expected, received: shown(received), call: call ?? null, error: null });
}

function expectedOf(matcher, values) {
  if (matcher === 'toHaveBeenCalledWith') return { text: values.map(show).join(', '), type: 'arguments' };
  return shown(values[0]);
}

/** Stand-ins for parts of an expected value. */
export const STANDS = {
  anything: () => new Stand('anything', (value) => value !== null && value !== undefined),
  any: (type) =>
    new Stand(`any ${type.name}`, (value) =>
      isObject(value) ? value instanceof type : Object(value) instanceof type,
    ),
  stringMatching: (pattern) =>
    new Stand(String(pattern), (value) => typeof value === 'string' && new RegExp(pattern).test(value)),
  stringContaining: (part) =>
    new Stand(`…${part}…`, (value) => typeof value === 'string' && value.includes(part)),
  objectContaining: (part) =>
    new Stand(show(part), (value) => isObject(value) && sameContent(value, part, 'partial')),
  arrayContaining: (items) =>
    new Stand(
      show(items),
      (value) =>
        Array.isArray(value) &&
        items.every((item) => has(value, item, (one, other) => sameContent(one, other, 'equal'))),
    ),
};
