import { brandOf, isObject } from '../brands.js';
import { sameContent, sameValue, Stand } from '../equality.js';
import { expectation } from '../matchers.js';
import { show, typeName } from '../show.js';

const words = (text) => new Set(text.split(' '));
/** Words that only make a chain read well. */
const FILLERS = words('to be been is that which and has have with at of same but does still also it itself');
const FLAGS = words('deep nested own ordered any all only');
const CLASSES = words('Array String Number Object Function Boolean Date Error Promise RegExp');

/** What chai's `a` calls a value's kind. */
const kindOf = (value) => {
  if (!isObject(value) || typeof value === 'function') return typeName(value);
  if (value instanceof Promise) return 'promise';
  return value instanceof Error ? 'error' : brandOf(value).toLowerCase();
};
const sizeOf = (value) => {
  if (!isObject(value)) return value?.length;
  return brandOf(value) === 'Map' || brandOf(value) === 'Set' ? value.size : value.length;
};
const isEmpty = (value) => (sizeOf(value) ?? (isObject(value) ? Object.keys(value).length : -1)) === 0;
const plainNumber = (value) => (isObject(value) && brandOf(value) === 'Date' ? value.getTime() : value);
const box = (value) => (value === null || value === undefined ? value : Object(value));
const listOf = (value) => (isObject(value) && brandOf(value) === 'Map' ? [...value.values()] : value);
const keysOf = (value) =>
  isObject(value) && ['Map', 'Set'].includes(brandOf(value)) ? [...value.keys()] : Object.keys(value);
const isSpy = (value) => isObject(value) && Array.isArray(value.mock?.calls);
const catchFrom = (run) => {
  try {
    run();
    return null;
  } catch (error) {
    return { error };
  }
};

/** Whether two lists have the same items, in any order or, for `part`, whether the first has all of the second. */
function haveSame(received, wanted, { deep, ordered, part }) {
  const same = (one, other) => (deep ? sameContent(one, other, 'equal') : sameValue(one, other));
  if (ordered)
    return (
      (part || received.length === wanted.length) &&
      wanted.every((item, index) => same(received[index], item))
    );
  const rest = [...received];
  for (const item of wanted) {
    const index = rest.findIndex((one) => same(one, item));
    if (index < 0) return false;
    rest.splice(index, 1);
  }
  return part || rest.length === 0;
}

/** Judges of one link each: `demand(value)` has our matchers, `like` says by a function what is right; some answer with the next subject. */
const JUDGES = {
  equal: (value, { flags, demand }, wanted) => demand(value)[flags.deep ? 'toEqual' : 'toBe'](wanted),
  eql: (value, { demand }, wanted) => demand(value).toEqual(wanted),
  a: (value, { demand }, kind) =>
    typeof kind === 'function'
      ? demand(value).toBeInstanceOf(kind)
      : demand(kindOf(value)).toBe(String(kind).toLowerCase()),
  above: (value, { demand }, limit) => demand(plainNumber(value)).toBeGreaterThan(plainNumber(limit)),
  least: (value, { demand }, limit) => demand(plainNumber(value)).toBeGreaterThanOrEqual(plainNumber(limit)),
  below: (value, { demand }, limit) => demand(plainNumber(value)).toBeLessThan(plainNumber(limit)),
  most: (value, { demand }, limit) => demand(plainNumber(value)).toBeLessThanOrEqual(plainNumber(limit)),
  within: (value, { like }, low, high) =>
    like(value, `${show(low)}…${show(high)}`, (one) => one >= low && one <= high),
  closeTo: (value, { like }, wanted, delta) =>
    like(value, `≈ ${show(wanted)}`, (one) => typeof one === 'number' && Math.abs(one - wanted) <= delta),
  lengthOf: (value, { demand }, length) => demand(sizeOf(value)).toBe(length),
  include: (value, { flags, demand }, part) => {
    const list = listOf(value);
    const isPlain = isObject(list) && typeof list[Symbol.iterator] !== 'function';
    if (isPlain) demand(list).toMatchObject(part);
    else demand(list)[flags.deep ? 'toContainEqual' : 'toContain'](part);
  },
  containEql: (value, { demand }, part) => demand(value).toContainEqual(part),
  members: (value, { flags, like }, wanted) =>
    like(value, show(wanted), (list) => Array.isArray(list) && haveSame(list, wanted, flags)),
  keys: (value, { flags, like }, ...names) => {
    const [first] = names;
    const wanted = Array.isArray(first) ? first : isObject(first) ? Object.keys(first) : names;
    const has = (keys) =>
      flags.any
        ? wanted.some((key) => haveSame(keys, [key], { deep: true, part: true }))
        : haveSame(keys, wanted, { deep: true, part: flags.part });
    like(
      keysOf(value).map((key) => (typeof wanted[0] === 'string' ? String(key) : key)),
      show(wanted),
      has,
    );
  },
  property: (value, { flags, demand }, name, ...wanted) => {
    const holder = flags.own && !Object.hasOwn(value, name) ? {} : box(value);
    demand(holder).toHaveProperty(flags.nested ? name : [name], ...wanted);
    const path = flags.nested
      ? String(name)
          .replace(/\[(\w+)\]/g, '.$1')
          .split('.')
      : [name];
    return { subject: path.reduce((at, key) => at?.[key], value) };
  },
  match: (value, { demand }, pattern) => demand(value).toMatch(pattern),
  string: (value, { demand }, part) => demand(value).toContain(part),
  startWith: (value, { like }, part) => like(value, `${part}…`, (text) => String(text).startsWith(part)),
  endWith: (value, { like }, part) => like(value, `…${part}`, (text) => String(text).endsWith(part)),
  instanceof: (value, { demand }, type) => demand(value).toBeInstanceOf(type),
  respondTo: (value, { like }, name) =>
    like(value, `.${name}()`, (one) => {
      const holder = typeof one === 'function' && !(name in one) ? one.prototype : one;
      return typeof holder?.[name] === 'function';
    }),
  satisfy: (value, { demand }, accepts) => demand(value).toSatisfy(accepts),
  oneOf: (value, { demand }, list) => demand(value).toBeOneOf(list),
  throw: (value, { demand }, ...wanted) => {
    if (typeof value !== 'function') return demand(value).toThrow();
    const thrown = catchFrom(value);
    const again = () => {
      if (thrown !== null) throw thrown.error;
    };
    const given = wanted.filter((part) => part !== undefined);
    if (given.length === 0) demand(again).toThrow();
    for (const part of given) demand(again).toThrow(part);
    return { subject: thrown?.error };
  },
  change: (value, link, holder, key) => {
    const delta = changeOf(value, holder, key);
    link.demand(delta).not.toBe(0);
    return { subject: delta };
  },
  increase: (value, link, holder, key) => {
    const delta = changeOf(value, holder, key);
    link.demand(delta).toBeGreaterThan(0);
    return { subject: delta };
  },
  decrease: (value, link, holder, key) => {
    const delta = changeOf(value, holder, key);
    link.demand(delta).toBeLessThan(0);
    return { subject: -delta };
  },
  by: (value, { demand }, delta) => demand(value).toBe(delta),
  exactly: (value, { demand }, wanted) =>
    isSpy(value) ? demand(value).toHaveBeenCalledTimes(wanted) : demand(value).toBe(wanted),
  callCount: (value, { demand }, count) => demand(value).toHaveBeenCalledTimes(count),
  calledWith: (value, { demand }, ...values) => demand(value).toHaveBeenCalledWith(...values),
  calledOnceWith: (value, { demand }, ...values) => {
    demand(value).toHaveBeenCalledTimes(1);
    demand(value).toHaveBeenCalledWith(...values);
  },
  // Asserted by being named, so that some libraries write them with and some without parentheses.
  ...{ true: (value, { demand }) => demand(value).toBe(true) },
  ...{ false: (value, { demand }) => demand(value).toBe(false) },
  ...{ null: (value, { demand }) => demand(value).toBeNull() },
  ...{ undefined: (value, { demand }) => demand(value).toBeUndefined() },
  ...{ NaN: (value, { demand }) => demand(value).toBeNaN() },
  ok: (value, { demand }) => demand(value).toBeTruthy(),
  exist: (value, { like }) => like(value, '≠ null', (one) => one !== null && one !== undefined),
  empty: (value, { like }) => like(value, 'empty', isEmpty),
  finite: (value, { like }) => like(value, 'finite', Number.isFinite),
  frozen: (value, { demand }) => demand(Object.isFrozen(value)).toBe(true),
  sealed: (value, { demand }) => demand(Object.isSealed(value)).toBe(true),
  extensible: (value, { demand }) => demand(Object.isExtensible(value)).toBe(true),
  called: (value, { demand }) => demand(value).toHaveBeenCalled(),
  notCalled: (value, { demand }) => demand(value).not.toHaveBeenCalled(),
  calledOnce: (value, { demand }) => demand(value).toHaveBeenCalledTimes(1),
  calledTwice: (value, { demand }) => demand(value).toHaveBeenCalledTimes(2),
  calledThrice: (value, { demand }) => demand(value).toHaveBeenCalledTimes(3),
};
/** Judges that need no parentheses. */
const PROPERTIES = words(
  'true false null undefined NaN ok exist empty finite frozen sealed extensible called notCalled calledOnce calledTwice calledThrice',
);
/** Other name → ours. */
const ALSO = {
  ...{ equals: 'equal', eq: 'equal', eqls: 'eql', an: 'a', truthy: 'ok', exists: 'exist' },
  ...{ gt: 'above', greaterThan: 'above', gte: 'least', greaterThanOrEqual: 'least', aboveOrEqual: 'least' },
  ...{ lt: 'below', lessThan: 'below', lte: 'most', lessThanOrEqual: 'most', belowOrEqual: 'most' },
  ...{ approximately: 'closeTo', length: 'lengthOf', size: 'lengthOf', matches: 'match', key: 'keys' },
  ...{ includes: 'include', contain: 'include', contains: 'include', containDeep: 'include' },
  ...{ instanceOf: 'instanceof', respondsTo: 'respondTo', satisfies: 'satisfy', throws: 'throw' },
  ...{ Throw: 'throw', throwError: 'throw', throwException: 'throw', changes: 'change', by: 'by' },
  ...{ increases: 'increase', decreases: 'decrease', ownProperty: 'property', haveOwnProperty: 'property' },
  ...{ once: 'calledOnce', twice: 'calledTwice', thrice: 'calledThrice', properties: 'keys' },
  ...{ calledWithExactly: 'calledWith', calledOnceWithExactly: 'calledOnceWith', oneof: 'oneOf' },
};

function changeOf(run, holder, key) {
  const read = () => (typeof holder === 'function' ? holder() : holder[key]);
  const before = read();
  run();
  return read() - before;
}

/**
 * Sentences of chai, should.js and expect.js: `makeChain(value, own)` begins one; `own` are Jest's matchers for the same value.
 * `track` is told of promises to wait for; `extra` finds a matcher that Jest does not have.
 */
export function makeChains(track, extra) {
  const begin = (state) =>
    // The target is a function so that links can be called; it never runs itself.
    new Proxy(() => undefined, {
      get: (_, key) => next(state, key),
      has: () => true,
      apply: (_, __, values) => state.call(...values),
    });

  const next = (state, key) => {
    if (typeof key !== 'string') return undefined;
    const { flags, own, promise } = state;
    if (key === 'then') return promise === null ? undefined : promise.then.bind(promise);
    const side = (flags.not ? own?.not : own) ?? null;
    if (side !== null && key !== 'not') {
      const more = extra(key, side, state.value);
      if (more !== undefined) return more;
      if (key in side) return side[key];
      if (key === 'withContext') return () => begin(state);
      if (key === 'nothing') return () => undefined;
    }
    if (key === 'not') return begin({ ...state, flags: { ...flags, not: !flags.not }, call: same(state) });
    if (FLAGS.has(key)) return begin({ ...state, flags: { ...flags, [key]: true } });
    if (key === 'eventually') return begin({ ...state, promise: Promise.resolve(state.value) });
    if (SETTLED[key] !== undefined) return SETTLED[key](state);
    if (key === 'with' && isSpy(state.value)) return begin({ ...state, call: link(state, 'calledWith') });
    // `be(5)` of expect.js.
    if (FILLERS.has(key)) return begin({ ...state, call: link(state, 'equal') });
    if (CLASSES.has(key)) {
      link(state, 'a')(key);
      return begin({ ...state, call: same(state) });
    }
    const name = Object.hasOwn(ALSO, key) ? ALSO[key] : key;
    if (!Object.hasOwn(JUDGES, name)) throw new TypeError(`expect(…).${key} is not known here`);
    if (PROPERTIES.has(name)) {
      const after = link(state, name)();
      return begin({ ...state, promise: after.promise ?? promise, call: () => after.chain });
    }
    const call = (...values) => link(withOwn(state, key), name)(...values).chain;
    // What follows `length` is about the length; what follows `include` says how much of it.
    if (name === 'lengthOf') return begin({ ...state, value: sizeOf(state.value), call });
    if (name === 'include') return begin({ ...state, flags: { ...flags, part: true }, call });
    return begin({ ...state, call });
  };

  const withOwn = (state, key) =>
    /own/i.test(key) ? { ...state, flags: { ...state.flags, own: true } } : state;
  const same = (state) => () => begin(state);

  /** Judges now or, for a promise, when it is settled; a call of the answer goes on with the chain. */
  const link =
    (state, name) =>
    (...values) => {
      const { flags, promise } = state;
      const demand = (value) => (flags.not ? expectation(value, null).not : expectation(value, null));
      const like = (value, label, accepts) => demand(value).toEqual(new Stand(label, accepts));
      const judge = (value) => {
        const found = JUDGES[name](value, { flags, demand, like }, ...values);
        return found === undefined ? value : found.subject;
      };
      if (promise === null) {
        const value = judge(state.value);
        return Object.assign(() => undefined, { chain: begin({ ...state, value, own: null, call: null }) });
      }
      const settled = track(promise.then(judge));
      const chain = begin({ ...state, promise: settled, own: null, call: null });
      return Object.assign(() => undefined, { chain, promise: settled });
    };

  /** chai-as-promised: what a promise comes to. */
  const settledAs = (state, isRejected, values) => {
    const { value, flags } = state;
    const made = expectation(value, null, track);
    const wantsRejected = isRejected !== Boolean(flags.not);
    const promise = wantsRejected
      ? made.rejects.toThrow(...values)
      : made.resolves.toEqual(new Stand('fulfilled', () => true));
    return begin({ ...state, promise, call: null });
  };
  const SETTLED = {
    fulfilled: (state) => settledAs(state, false, []),
    rejected: (state) => settledAs(state, true, []),
    rejectedWith:
      (state) =>
      (...values) =>
        settledAs(state, true, values.slice(0, 1)),
    become: (state) => (wanted) =>
      link({ ...state, promise: Promise.resolve(state.value) }, 'eql')(wanted).chain,
  };

  return (value, own) => begin({ value, own, flags: {}, call: null, promise: null });
}
