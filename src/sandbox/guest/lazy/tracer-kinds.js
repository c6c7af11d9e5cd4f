/**
 * Tells what the objects of a program are, whatever the program did to its prototypes: `kindOf` decides how an object is read, `titleOf`
 * is its class or name. No code of the program runs.
 */
export function tellKinds(p, inspect) {
  const mapPrototype = p.intrinsics.Map.prototype;
  const setPrototype = p.intrinsics.Set.prototype;
  const opaque = [
    p.intrinsics.Date.prototype,
    p.intrinsics.RegExp.prototype,
    p.intrinsics.Promise.prototype,
    p.intrinsics.WeakMap.prototype,
    p.intrinsics.WeakSet.prototype,
    p.intrinsics.ArrayBuffer.prototype,
  ];

  /** An own property that holds a value; null for getters, and for none. Whatever the program did to its prototypes. */
  const dataOf = (holder, key) => {
    const descriptor = p.getOwnPropertyDescriptor(holder, key);
    if (descriptor === undefined) return null;
    p.setPrototypeOf(descriptor, null);
    return 'value' in descriptor ? descriptor : null;
  };
  const ownValue = (holder, key) => {
    const data = dataOf(holder, key);
    return data === null ? undefined : data.value;
  };
  const isProxy = (value) => p.weakMapHas(p.proxyTargets, value);
  const hasPrototype = (value, prototype) => {
    let at = value;
    for (let level = 0; level < 20 && at !== null && !isProxy(at); level++) {
      if (at === prototype) return true;
      at = p.getPrototypeOf(at);
    }
    return false;
  };
  const answers = (ask, value) => {
    try {
      ask(value);
      return true;
    } catch {
      return false; // The native method itself says that it is no such object.
    }
  };
  /** Only the prototype of a class, of the program or of the engine, cannot be replaced. */
  const isClass = (value) => {
    const data = isProxy(value) ? null : dataOf(value, 'prototype');
    return data !== null && data.writable === false;
  };
  // What is told of an object: its kind decides how it is read.
  const kindOf = (value) => {
    if (typeof value === 'function') return isClass(value) ? 'class' : 'function';
    if (value === p.globalObject || isProxy(value)) return 'other';
    if (p.isArray(value)) return 'array';
    const prototype = p.getPrototypeOf(value);
    if (prototype === p.objectPrototype || prototype === null) return 'object';
    if (hasPrototype(value, mapPrototype) && answers(p.mapSize, value)) return 'map';
    if (hasPrototype(value, setPrototype) && answers(p.setSize, value)) return 'set';
    if (p.isView(value)) return 'typed';
    if (p.isError(value)) return 'other';
    for (let i = 0; i < opaque.length; i++) if (hasPrototype(value, opaque[i])) return 'other';
    return 'object';
  };
  let lastPrototype = null;
  let lastClass = '';
  const className = (value) => {
    const prototype = p.getPrototypeOf(value);
    if (prototype === null || prototype !== lastPrototype) {
      lastClass = classOf(prototype);
      lastPrototype = prototype;
    }
    return lastClass;
  };
  const classOf = (prototype) => {
    let holder = prototype;
    for (let level = 0; level < 20 && holder !== null && !isProxy(holder); level++) {
      const maker = ownValue(holder, 'constructor');
      if (typeof maker === 'function') {
        const name = isProxy(maker) ? undefined : ownValue(maker, 'name');
        return typeof name === 'string' ? name : '';
      }
      // What a generator or a list hands out has a tag, and no class of its own.
      const tag = ownValue(holder, p.symbolToStringTag);
      if (typeof tag === 'string') return tag;
      if (maker !== undefined) return '';
      holder = p.getPrototypeOf(holder);
    }
    return '';
  };
  const titleOf = (value, kind) => {
    if (kind === 'function' || kind === 'class') {
      const name = ownValue(value, 'name');
      return typeof name === 'string' ? name : '';
    }
    if (value === p.globalObject) return 'globalThis';
    return kind === 'other' ? inspect(value, false) : className(value);
  };
  let lastHolder = null;
  let lastMethod = '';
  let isLastOwn = false;
  /** Whether a method of an object is a function of the program: such tell of their changes themselves. `own` is what the object itself has under the key. */
  const isOwnMethod = (object, own, key) => {
    if (own !== undefined) return isProgram(own);
    const holder = p.getPrototypeOf(object);
    if (holder === null) return false;
    if (holder !== lastHolder || key !== lastMethod) {
      isLastOwn = isProgram(methodOf(holder, key));
      lastHolder = holder;
      lastMethod = key;
    }
    return isLastOwn;
  };
  const methodOf = (prototype, key) => {
    let holder = prototype;
    for (let level = 0; level < 20 && holder !== null && !isProxy(holder); level++) {
      const data = dataOf(holder, key);
      if (data !== null) return data.value;
      holder = p.getPrototypeOf(holder);
    }
    return undefined;
  };
  const isProgram = (method) =>
    typeof method === 'function' && !isProxy(method) && p.functionFile(method) !== undefined;
  return { __proto__: null, isProxy, dataOf, kindOf, titleOf, isOwnMethod };
}
