import { sameContent, sameValue, Stand } from './equality.js';
import { brandOf, isObject } from './brands.js';
import { show, shown } from './show.js';

/** Longest message of an error that is told, in UTF-16 code units. */
const MAX_MESSAGE = 1000;

/** An expectation that was not met; `failure` has the shape of CheckFailure without `because`. */
export class Unmet extends Error {
  constructor(failure) {
    super('unmet expectation');
    this.failure = failure;
  }
}

/** Answer of a matcher that cannot judge such a value: the expectation fails, with `not` as well. */
const CANNOT = null;
const isNumeric = (value) => typeof value === 'number' || typeof value === 'bigint';
const items = (value) =>
  isObject(value) && typeof value[Symbol.iterator] === 'function' ? [...value] : null;
const has = (received, item, same) => {
  if (typeof received === 'string') return typeof item === 'string' ? received.includes(item) : CANNOT;
  return items(received)?.some((one) => same(one, item)) ?? CANNOT;
};
const sizeOf = (value) => (typeof value === 'string' || isObject(value) ? value.length : undefined);
const near = (received, expected, digits = 2) =>
  received === expected || Math.abs(received - expected) < 10 ** -digits / 2;
const compared = (accepts) => (received, expected) =>
  isNumeric(received) && isNumeric(expected) && !Number.isNaN(received)
    ? accepts(received, expected)
    : CANNOT;
const calls = (mock) => (isObject(mock) && Array.isArray(mock.mock?.calls) ? mock.mock.calls : null);
const returns = (mock) => (calls(mock) === null ? null : mock.mock.results);
const matches = (text, pattern) =>
  typeof pattern === 'string'
    ? text.includes(pattern)
    : new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text);

/** Each answers whether the received value passes, or that it cannot tell. */
const MATCHERS = {
  toBe: (received, expected) => sameValue(received, expected),
  toEqual: (received, expected) => sameContent(received, expected, 'equal'),
  toStrictEqual: (received, expected) => sameContent(received, expected, 'strict'),
  toMatchObject: (received, expected) => sameContent(received, expected, 'partial'),
  toBeCloseTo: (received, expected, digits) =>
    typeof received === 'number' && !Number.isNaN(received) ? near(received, expected, digits) : CANNOT,
  toBeTruthy: (received) => Boolean(received),
  toBeFalsy: (received) => !received,
  toBeNull: (received) => received === null,
  toBeUndefined: (received) => received === undefined,
  toBeDefined: (received) => received !== undefined,
  toBeNaN: (received) => Number.isNaN(received),
  toBeGreaterThan: compared((received, expected) => received > expected),
  toBeGreaterThanOrEqual: compared((received, expected) => received >= expected),
  toBeLessThan: compared((received, expected) => received < expected),
  toBeLessThanOrEqual: compared((received, expected) => received <= expected),
  toBeInstanceOf: (received, expected) => received instanceof expected,
  toContain: (received, expected) => has(received, expected, sameValue),
  toContainEqual: (received, expected) =>
    has(received, expected, (one, item) => sameContent(one, item, 'equal')),
  toHaveLength: (received, expected) =>
    sizeOf(received) === undefined ? CANNOT : sizeOf(received) === expected,
  toHaveProperty: (received, path, ...value) => {
    if (!isObject(received)) return CANNOT;
    let at = received;
    for (const key of Array.isArray(path)
      ? path
      : String(path)
          .replace(/\[(\d+)\]/g, '.$1')
          .split('.')) {
      if (!isObject(at) || !(key in at)) return false;
      at = at[key];
    }
    return value.length === 0 || sameContent(at, value[0], 'equal');
  },
  toMatch: (received, expected) => (typeof received === 'string' ? matches(received, expected) : CANNOT),
  toHaveBeenCalled: (received) => (calls(received) === null ? CANNOT : calls(received).length > 0),
  toHaveBeenCalledTimes: (received, expected) =>
    calls(received) === null ? CANNOT : calls(received).length === expected,
  toHaveBeenCalledWith: (received, ...expected) =>
    calls(received)?.some((call) => sameContent(call, expected, 'equal')) ?? CANNOT,
  toHaveBeenLastCalledWith: (received, ...expected) =>
    calls(received) === null ? CANNOT : sameContent(calls(received).at(-1), expected, 'equal'),
  toHaveBeenNthCalledWith: (received, nth, ...expected) =>
    calls(received) === null ? CANNOT : sameContent(calls(received)[nth - 1], expected, 'equal'),
  toHaveBeenCalledOnce: (received) => (calls(received) === null ? CANNOT : calls(received).length === 1),
  toHaveReturned: (received) => returns(received)?.some(({ type }) => type === 'return') ?? CANNOT,
  toHaveReturnedTimes: (received, expected) =>
    returns(received) === null
      ? CANNOT
      : returns(received).filter(({ type }) => type === 'return').length === expected,
  toHaveReturnedWith: (received, expected) =>
    returns(received)?.some(({ value }) => sameContent(value, expected, 'equal')) ?? CANNOT,
  toHaveLastReturnedWith: (received, expected) =>
    returns(received) === null ? CANNOT : sameContent(returns(received).at(-1)?.value, expected, 'equal'),
  toHaveNthReturnedWith: (received, nth, expected) =>
    returns(received) === null ? CANNOT : sameContent(returns(received)[nth - 1]?.value, expected, 'equal'),
  toBeTypeOf: (received, expected) => typeof received === expected,
  toBeOneOf: (received, expected) =>
    items(expected)?.some((one) => sameContent(received, one, 'equal')) ?? CANNOT,
  toSatisfy: (received, accepts) => Boolean(accepts(received)),
};
/** Other names for some of them. */
const ALSO = {
  toThrowError: 'toThrow',
  toBeCalled: 'toHaveBeenCalled',
  toBeCalledTimes: 'toHaveBeenCalledTimes',
  toBeCalledWith: 'toHaveBeenCalledWith',
  lastCalledWith: 'toHaveBeenLastCalledWith',
  nthCalledWith: 'toHaveBeenNthCalledWith',
  toReturn: 'toHaveReturned',
  toReturnTimes: 'toHaveReturnedTimes',
  toReturnWith: 'toHaveReturnedWith',
  lastReturnedWith: 'toHaveLastReturnedWith',
  nthReturnedWith: 'toHaveNthReturnedWith',
};
/** Matchers whose expected value is in their name. */
const FIXED = {
  toBeTruthy: 'true',
  toBeFalsy: 'false',
  toBeNull: 'null',
  toBeUndefined: 'undefined',
  toBeNaN: 'NaN',
};

/**
 * `expect(value)`: an object with every matcher, `not`, `resolves` and `rejects`; `track` is told of promises to wait for,
 * `own` are matchers that a spec brings along.
 */
export function expectation(received, call, track = (promise) => promise, own = {}) {
  // A test may expect things ten thousand times: what it does not ask for is not made.
  const made = matchersFor(received, false, call, own);
  const lazily = (make) => ({ get: make, enumerable: true });
  return Object.defineProperties(made, {
    not: lazily(() => matchersFor(received, true, call, own)),
    resolves: lazily(() => later(received, false, track, own)),
    rejects: lazily(() => later(received, true, track, own)),
  });
}

/** Throws when two values differ in content; used by `cases` and `sameAsSolution`. */
export function demandSame(received, expected, call) {
  if (!sameContent(received, expected, 'equal')) fail('toEqual', false, [expected], received, call);
}

/** Why a test failed, from whatever it threw, in the shape of CheckFailure without `because`. */
export function failureOf(error) {
  if (error instanceof Unmet) return error.failure;
  const read = (key) => {
    try {
      return String(error[key]).slice(0, MAX_MESSAGE);
    } catch {
      return ''; // The program's own error may throw when it is looked at.
    }
  };
  const told = isObject(error)
    ? { kind: kindOf(error), name: read('name'), message: read('message'), stack: read('stack') }
    : { kind: 'thrown-value', name: '', message: show(error), stack: '' };
  return { matcher: null, negated: false, expected: null, received: null, call: null, error: told };
}

/** A failure that a test itself tells in its own words, which are all that is to be shown. */
export function toldFailure(message, parts = {}) {
  const words = String(message ?? '').slice(0, MAX_MESSAGE);
  const error = { kind: 'error', name: 'Told', message: words, stack: '' };
  return new Unmet({
    matcher: null,
    negated: false,
    expected: null,
    received: null,
    call: null,
    ...parts,
    error,
  });
}

const KINDS = [
  [SyntaxError, 'syntax'],
  [ReferenceError, 'reference'],
  [TypeError, 'type'],
  [RangeError, 'range'],
  [Error, 'error'],
];

/** Broad class of an error, as `ProgramErrorKind` has them. */
function kindOf(error) {
  try {
    const kind = KINDS.find(([type]) => error instanceof type)?.[1];
    // What `run` tells of an error is no error of this realm, and says of which class it was.
    return kind ?? (KINDS.some(([, each]) => each === error.kind) ? error.kind : 'thrown-value');
  } catch {
    return 'thrown-value';
  }
}

const STATE = Symbol('state');

function judge(name, { received, negated, call }, values) {
  if (name === 'toThrow') {
    if (typeof received !== 'function') fail('toThrow', negated, values, received, call);
    const thrown = catchFrom(received);
    if (acceptsThrown(thrown, values) === negated) failThrow(negated, values, thrown, call);
    return;
  }
  const verdict = MATCHERS[name](received, ...values);
  if (verdict === CANNOT || verdict === negated) fail(name, negated, values, received, call);
}

/** Every matcher by its names; each becomes a function when it is asked for. */
const NAMED = { __proto__: null };
for (const name of [...Object.keys(MATCHERS), 'toThrow', ...Object.keys(ALSO)]) {
  const real = ALSO[name] ?? name;
  const get = function () {
    const state = this[STATE];
    return (...values) => judge(real, state, values);
  };
  Object.defineProperty(NAMED, name, { get, enumerable: true });
}

function matchersFor(received, negated, call, own) {
  const made = Object.create(NAMED, { [STATE]: { value: { received, negated, call } } });
  for (const [name, accepts] of Object.entries(own)) {
    const settle = ({ pass, message }, values) => {
      if (Boolean(pass) !== negated) return;
      throw toldFailure(message?.(), { negated, received: shown(received) });
    };
    const run = (...values) => {
      const verdict = accepts.call(
        { isNot: negated, equals: (a, b) => sameContent(a, b, 'equal') },
        received,
        ...values,
      );
      return verdict instanceof Promise
        ? verdict.then((known) => settle(known, values))
        : settle(verdict, values);
    };
    // It may have the name of one of ours.
    Object.defineProperty(made, name, { value: run, enumerable: true });
  }
  return made;
}

function catchFrom(received) {
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
  if (expected instanceof Stand) return expected.accepts(thrown.error);
  return brandOf(expected) === 'RegExp' ? matches(message, expected) : message === expected.message;
}

function later(promise, isRejected, track, own) {
  const settle = async () => {
    let value;
    try {
      value = await (typeof promise === 'function' ? promise() : promise);
    } catch (error) {
      if (isRejected) return error;
      throw error;
    }
    if (!isRejected) return value;
    return fail('rejects', false, [], value, null);
  };
  const made = { not: {} };
  for (const name of new Set([...Object.keys(NAMED), ...Object.keys(own)])) {
    const run = async (negated, values) => {
      const value = await settle();
      const target = isRejected && name.startsWith('toThrow') ? () => raise(value) : value;
      await matchersFor(target, negated, null, own)[name](...values);
    };
    made[name] = (...values) => track(run(false, values));
    made.not[name] = (...values) => track(run(true, values));
  }
  return made;
}

function raise(error) {
  throw error;
}

function failThrow(negated, values, thrown, call) {
  const expected = values.length === 0 ? null : shown(values[0]);
  const received = thrown === null ? null : shown(thrown.error);
  throw new Unmet({ matcher: 'toThrow', negated, expected, received, call: call ?? null, error: null });
}

function fail(matcher, negated, values, received, call) {
  const fixed = FIXED[matcher];
  const given = values.length === 0 ? null : expectedOf(matcher, values);
  const expected = fixed === undefined ? given : { text: fixed, type: 'fixed' };
  throw new Unmet({ matcher, negated, expected, received: shown(received), call: call ?? null, error: null });
}

function expectedOf(matcher, values) {
  if (/CalledWith$/.test(matcher)) return { text: values.map(show).join(', '), type: 'arguments' };
  return shown(values[0]);
}

const brandOfPart = (part) => (isObject(part) ? brandOf(part) : '');

/** Stand-ins for parts of an expected value. */
export const STANDS = {
  whatever: () => new Stand('whatever', () => true),
  /** Unlike `objectContaining`, what the prototype has counts, and a text may be told by a pattern. */
  having: (parts) =>
    new Stand(
      show(parts),
      (value) =>
        isObject(value) &&
        Object.entries(parts).every(([key, part]) =>
          brandOfPart(part) === 'RegExp' && typeof value[key] === 'string'
            ? matches(value[key], part)
            : sameContent(value[key], part, 'equal'),
        ),
    ),
  anything: () => new Stand('anything', (value) => value !== null && value !== undefined),
  any: (type) =>
    new Stand(`any ${type.name}`, (value) =>
      isObject(value) ? value instanceof type : Object(value) instanceof type,
    ),
  stringMatching: (pattern) =>
    new Stand(String(pattern), (value) => typeof value === 'string' && matches(value, pattern)),
  stringContaining: (part) =>
    new Stand(`…${part}…`, (value) => typeof value === 'string' && value.includes(part)),
  objectContaining: (part) =>
    new Stand(show(part), (value) => isObject(value) && sameContent(value, part, 'partial')),
  closeTo: (number, digits) =>
    new Stand(`≈ ${number}`, (value) => typeof value === 'number' && near(value, number, digits)),
  arrayContaining: (items) =>
    new Stand(
      show(items),
      (value) =>
        Array.isArray(value) &&
        items.every((item) => has(value, item, (one, other) => sameContent(one, other, 'equal'))),
    ),
};

/** Their opposites, as `expect.not.…`. */
export const NOT_STANDS = Object.fromEntries(
  ['stringMatching', 'stringContaining', 'objectContaining', 'arrayContaining'].map((name) => [
    name,
    (wanted) => {
      const { label, accepts } = STANDS[name](wanted);
      return new Stand(`not ${label}`, (value) => !accepts(value));
    },
  ]),
);
