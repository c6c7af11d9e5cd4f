import { brandOf, emptyLike, fill, isObject } from './brands.js';

/** Text of a function that gathers what the harness needs of another realm; it touches nothing that a program can change. */
export const REALM_KIT = `(I, apply, construct, get, set, define, statics) => ({
  __proto__: null, I, apply, construct, get, set, define, statics,
  array: () => [], object: () => ({}),
  callable: (call) => function (...values) {
    let answer;
    try { answer = call(this, values, new.target !== undefined); } catch { throw new I.Error('the callback failed'); }
    if (answer.isThrown) throw answer.value;
    return answer.value;
  },
  promise: (start) => new I.Promise((resolve, reject) => { start((value) => { resolve(value); }, (error) => { reject(error); }); }),
  settle: async (promise, done, failed) => {
    let value;
    try { value = await promise; } catch (error) { failed(error); return; }
    done(value);
  },
})`;

/** A property that a text names, but for those that the language itself asks any object for. */
const MENTION = /(?:\.|(?<=\[\s*)['"`])(?!(?:then|toJSON)(?![$\w]))([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu;

/** Built-ins that have no counterpart here: their objects are looked at in place. */
const UNPAIRED = ['Promise', 'WeakMap', 'WeakSet', 'Symbol', 'ArrayBuffer', 'DataView'];

/**
 * Returns the border to another realm. `out` makes its values ours: arrays and objects stay where they are and are seen
 * through a live view with OUR built-in methods; `inn` makes ours its own: copies of its classes, kept in step both ways;
 * what was given to `hide` comes in as undefined.
 */
export function makeBorder(kit) {
  const outs = new WeakMap();
  const ins = new WeakMap();
  const copies = new WeakSet();
  const hidden = new WeakSet();
  const prototypes = new Map();
  let seen = null;

  function pair(theirs, ours) {
    outs.set(theirs, ours);
    ins.set(ours, theirs);
    return ours;
  }

  for (const name of Object.keys(kit.I)) {
    const theirs = kit.I[name];
    const ours = globalThis[name];
    if (typeof ours !== 'function' || typeof theirs !== 'function' || UNPAIRED.includes(name)) continue;
    pair(theirs, ours);
    pair(theirs.prototype, ours.prototype);
    prototypes.set(theirs.prototype, ours.prototype);
  }

  // What the program hands on as it found it, like `Math.max`, is the same one here.
  for (const holder of Object.keys(kit.statics ?? {})) {
    for (const [key, theirs] of Object.entries(kit.statics[holder])) {
      const ours = globalThis[holder]?.[key];
      if (typeof theirs === 'function' && typeof ours === 'function' && !outs.has(theirs)) pair(theirs, ours);
    }
  }

  // A program's function tells its text here, too.
  const ownText = Function.prototype.toString;
  Function.prototype.toString = function toString() {
    const theirs = typeof this === 'function' ? ins.get(this) : undefined;
    if (theirs === undefined || theirs === kit.I.Function.prototype) return ownText.call(this);
    return guarded([], (list) => kit.apply(kit.I.Function.prototype.toString, theirs, list));
  };

  /** Runs one crossing: each copy is brought in step once; answers with the copies that were met. */
  function crossing(work) {
    const outer = seen;
    seen = new Set();
    try {
      return [work(), seen];
    } finally {
      seen = outer;
    }
  }

  function isFirstVisit(ours) {
    if (seen.has(ours)) return false;
    seen.add(ours);
    return true;
  }

  const out = (value) => (isObject(value) ? crossing(() => outward(value))[0] : value);
  const inn = (value) => (isObject(value) ? crossing(() => inward(value))[0] : value);

  function outward(value) {
    if (!isObject(value)) return value;
    const known = outs.get(value);
    if (known !== undefined) {
      if (copies.has(known) && isFirstVisit(known)) fill(known, value, outward);
      return known;
    }
    if (isPromise(value)) return pair(value, adopt(value));
    const ours = emptyLike(safeBrand(value), value, globalThis);
    if (ours === null) return pair(value, view(value));
    copies.add(pair(value, ours));
    isFirstVisit(ours);
    fill(ours, value, outward);
    return ours;
  }

  function isPromise(value) {
    let holder = value;
    try {
      for (let level = 0; holder !== null && level < 100; level++) {
        if (holder === kit.I.Promise.prototype) return value !== holder;
        holder = Reflect.getPrototypeOf(holder);
      }
    } catch {
      // A proxy that refuses to be looked at is no promise.
    }
    return false;
  }

  function adopt(theirs) {
    const ours = new Promise((resolve, reject) => {
      kit.settle(
        theirs,
        (value) => resolve(out(value)),
        (error) => reject(out(error)),
      );
    });
    ours.catch(() => undefined);
    return ours;
  }

  /** Brand of a foreign object; arrays, functions and plain objects are told by `Object`: they are viewed in place. */
  function safeBrand(value) {
    try {
      return typeof value === 'function' || Array.isArray(value) ? 'Object' : brandOf(value);
    } catch {
      return 'Object';
    }
  }

  function inward(value) {
    if (!isObject(value)) return value;
    if (hidden.has(value)) return undefined;
    const known = ins.get(value);
    if (known !== undefined) {
      if (copies.has(value) && isFirstVisit(value)) fill(known, value, inward);
      return known;
    }
    if (typeof value === 'function') return joined(value, callable(value));
    if (value instanceof Promise)
      return joined(
        value,
        kit.promise((resolve, reject) => forward(value, resolve, reject)),
      );
    const brand = brandOf(value);
    const theirs = emptyLike(brand, value, kit.I) ?? (brand === 'Array' ? kit.array() : kit.object());
    copies.add(value);
    joined(value, theirs);
    isFirstVisit(value);
    const prototype = Reflect.getPrototypeOf(value);
    const isUsual = prototype === Object.prototype && brand === 'Object';
    if (!isUsual) Reflect.setPrototypeOf(theirs, inward(prototype));
    fill(theirs, value, inward);
    return theirs;
  }

  function joined(ours, theirs) {
    pair(theirs, ours);
    return theirs;
  }

  function forward(promise, resolve, reject) {
    promise.then(
      (value) => resolve(inn(value)),
      (error) => reject(inn(error)),
    );
  }

  function callable(ours) {
    const theirs = kit.callable((self, values, isNew) => {
      const list = [];
      for (let i = 0; i < values.length; i++) list[i] = out(values[i]);
      // An error of our realm must never reach the program: it would be a way in.
      try {
        const value = isNew ? Reflect.construct(ours, list) : Reflect.apply(ours, out(self), list);
        return { __proto__: null, isThrown: false, value: inn(value) };
      } catch (error) {
        return { __proto__: null, isThrown: true, value: inn(error) };
      }
    });
    for (const key of ['name', 'length']) {
      const found = Reflect.getOwnPropertyDescriptor(ours, key);
      if (found !== undefined && !isObject(found.value)) Reflect.defineProperty(theirs, key, found);
    }
    return theirs;
  }

  /** Does something in their realm that may run their code; what it throws comes out as ours. */
  function guarded(values, work, self) {
    const [[list, me], met] = crossing(() => {
      const made = kit.array();
      values.forEach((value, index) => {
        Reflect.defineProperty(made, index, {
          __proto__: null,
          value: inward(value),
          writable: true,
          enumerable: true,
          configurable: true,
        });
      });
      return [made, inward(self)];
    });
    try {
      return out(work(list, me));
    } catch (error) {
      throw out(error);
    } finally {
      crossing(() => {
        for (const ours of met)
          if (copies.has(ours) && isFirstVisit(ours)) fill(ours, ins.get(ours), outward);
      });
    }
  }

  function view(raw) {
    const target = viewTarget(raw);
    // What is closed for the program has to be closed here before anything about it is told.
    const isClosed = () => {
      if (Reflect.isExtensible(raw)) return false;
      if (Reflect.isExtensible(target)) close(target, raw);
      return true;
    };
    const shown = new Proxy(target, {
      get: (_, key, receiver) => read(raw, key, receiver),
      set: (_, key, value) => guarded([value], (list) => kit.set(raw, key, list[0])),
      has: (_, key) => Reflect.has(raw, key),
      deleteProperty: (_, key) => Reflect.deleteProperty(raw, key),
      ownKeys: () => {
        isClosed();
        return Reflect.ownKeys(raw);
      },
      getPrototypeOf: () => out(Reflect.getPrototypeOf(raw)),
      setPrototypeOf: (_, prototype) => Reflect.setPrototypeOf(raw, inn(prototype)),
      getOwnPropertyDescriptor: (_, key) => {
        isClosed();
        return describe(raw, key, Reflect.getOwnPropertyDescriptor(target, key));
      },
      defineProperty: (_, key, description) => {
        const next = { __proto__: null, ...description };
        for (const part of ['value', 'get', 'set'])
          if (Object.hasOwn(next, part)) next[part] = inn(next[part]);
        return kit.define(raw, key, next);
      },
      isExtensible: () => !isClosed(),
      preventExtensions: () => Reflect.preventExtensions(raw) && close(target, raw),
      apply: (_, self, values) => guarded(values, (list, me) => kit.apply(raw, me, list), self),
      construct: (_, values, wanted) => {
        const made = guarded(values, (list) => kit.construct(raw, list));
        // A class of ours may extend theirs.
        if (wanted !== shown) Reflect.setPrototypeOf(made, wanted.prototype);
        return made;
      },
    });
    return shown;
  }

  function viewTarget(raw) {
    if (typeof raw !== 'function') return isArraySafely(raw) ? [] : {};
    if (Reflect.getOwnPropertyDescriptor(raw, 'prototype') !== undefined) return function () {};
    // Bound functions, and `Proxy` itself, construct without having a prototype to give.
    return constructs(raw) ? function () {}.bind() : () => undefined;
  }

  /** Whether `new` may be used on a function; runs nothing of it. */
  function constructs(raw) {
    try {
      return new new Proxy(raw, { construct: () => ({}) })() !== undefined;
    } catch {
      return false;
    }
  }

  function isArraySafely(raw) {
    try {
      return Array.isArray(raw);
    } catch {
      return false;
    }
  }

  /** A property as the program reads it; what nobody has changed of a built-in is OURS. */
  function read(raw, key, receiver) {
    const usual = builtInOf(raw, key);
    const self = outs.get(raw) === receiver ? raw : inn(receiver);
    if (usual !== undefined && usual.found !== undefined && !Object.hasOwn(usual.found, 'value'))
      return Reflect.get(usual.ours, key, receiver);
    let value;
    try {
      value = kit.get(raw, key, self);
    } catch (error) {
      throw out(error);
    }
    // Only a proxy answers otherwise than its chain of prototypes has it.
    return usual !== undefined && Object.is(value, usual.found?.value)
      ? Reflect.get(usual.ours, key, receiver)
      : out(value);
  }

  /** Our counterpart of the built-in that a property comes from, with what stands there now; nothing for one that is the program's. */
  function builtInOf(raw, key) {
    let ours;
    let found;
    for (let holder = raw; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
      if (holder !== raw) ours ??= prototypes.get(holder);
      if (ours !== undefined && !Reflect.has(ours, key)) return undefined;
      found = Reflect.getOwnPropertyDescriptor(holder, key);
      if (found !== undefined) break;
    }
    return ours && { ours, found };
  }

  /** A description that the view's target bears: a property that the target lacks has to be configurable. */
  function describe(raw, key, own) {
    const found = Reflect.getOwnPropertyDescriptor(raw, key);
    if (found === undefined) return undefined;
    const isPinned = own?.configurable === false;
    const common = { enumerable: found.enumerable, configurable: !isPinned };
    if (!Object.hasOwn(found, 'value')) return { ...common, get: out(found.get), set: out(found.set) };
    return {
      ...common,
      value: out(found.value),
      writable: isPinned ? own.writable : found.writable,
    };
  }

  /** Makes the target of a view as closed as what it shows, so that `Object.isFrozen` tells the truth. */
  function close(target, raw) {
    for (const key of Reflect.ownKeys(raw)) {
      const { configurable, ...rest } = Reflect.getOwnPropertyDescriptor(raw, key);
      for (const part of ['value', 'get', 'set']) if (Object.hasOwn(rest, part)) rest[part] = out(rest[part]);
      const isPinned = Reflect.getOwnPropertyDescriptor(target, key)?.configurable === false;
      Reflect.defineProperty(
        target,
        key,
        isPinned ? { value: rest.value, writable: rest.writable } : { ...rest, configurable },
      );
    }
    return Reflect.preventExtensions(target);
  }

  /**
   * Gives our built-ins what the program has ADDED to hers and `tests` name: `[1].last` of a test is then her method. What was
   * there before stays ours; `Object.prototype` stays clean, since each object of the harness has it. `math` is her `Math`.
   */
  function share(tests, math) {
    const named = new Set(Array.from(tests.matchAll(MENTION), ([, key]) => key));
    const homes = Object.keys(kit.I).flatMap((name) => {
      const [theirs, ours] = [kit.I[name], globalThis[name]];
      if (typeof theirs !== 'function' || typeof ours !== 'function') return [];
      return [[theirs, ours], ...(name === 'Object' ? [] : [[theirs.prototype, ours.prototype]])];
    });
    for (const [theirs, ours] of [...homes, [math, Math]]) {
      if (isObject(theirs)) shareFrom(theirs, ours, named);
    }
  }

  function shareFrom(theirs, ours, named) {
    let keys = [];
    try {
      keys = Reflect.ownKeys(theirs);
    } catch {
      // A proxy that refuses to be looked at has added nothing.
    }
    for (const key of keys) {
      if (!named.has(key) || Reflect.has(ours, key)) continue;
      const { value, get } = Reflect.getOwnPropertyDescriptor(theirs, key) ?? {};
      const way = get === undefined ? { value: out(value) } : { get: out(get) };
      if (typeof (value ?? get) === 'function')
        Reflect.defineProperty(ours, key, { ...way, configurable: true });
    }
  }

  return { out, inn, hide: (ours) => hidden.add(ours), share };
}
