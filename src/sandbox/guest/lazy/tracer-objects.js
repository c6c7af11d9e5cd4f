/** Key of the item that tells an object's length. */
const LENGTH = -0.5;
/** Most entries of one array, and of one object, map or set, that are followed; longer ones are told with their length. */
const MAX_ITEMS = 1000;
const MAX_KEYS = 200;
/** Most objects that are followed at all: what is known of each takes room beside the program's own. */
const MAX_OBJECTS = 40000;

/**
 * Follows the objects of a program: what each held when it was last told of, so that a change can be told by itself. No code
 * of the program runs. `tell` writes into the log: `object(id, title)`, `item(id, key, value)`, `gone(id, key)`.
 */
export function followObjects(p, inspect, tell) {
  const objects = new p.WeakMapConstructor();
  let objectCount = 0;
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
  // What is told of an object: its kind decides how it is read.
  const kindOf = (value) => {
    if (typeof value === 'function') return 'function';
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
  const className = (value) => {
    let holder = p.getPrototypeOf(value);
    for (let level = 0; level < 20 && holder !== null && !isProxy(holder); level++) {
      const maker = ownValue(holder, 'constructor');
      if (maker !== undefined) {
        const name = typeof maker === 'function' && !isProxy(maker) ? ownValue(maker, 'name') : undefined;
        return typeof name === 'string' ? name : '';
      }
      holder = p.getPrototypeOf(holder);
    }
    return '';
  };
  const titleOf = (value, kind) => {
    if (kind === 'function') {
      const name = ownValue(value, 'name');
      return typeof name === 'string' ? name : '';
    }
    if (value === p.globalObject) return 'globalThis';
    return kind === 'other' ? inspect(value, false) : className(value);
  };

  const none = [];
  let waiting = [];
  /** What is known of an object, from now on; null when too many are known already. */
  const follow = (value) => {
    const known = p.weakMapGet(objects, value);
    if (known !== undefined) return known;
    if (objectCount >= MAX_OBJECTS) return null;
    const kind = kindOf(value);
    const entry = {
      __proto__: null,
      id: objectCount,
      kind,
      keys: none,
      items: kind === 'object' ? none : [],
      length: 0,
    };
    objectCount += 1;
    p.weakMapSet(objects, value, entry);
    tell.object(entry.id, kind + ' ' + titleOf(value, kind));
    // Objects in objects are told one after the other, not one inside the other: the stack stays shallow.
    const isFirst = waiting.length === 0;
    waiting[waiting.length] = { __proto__: null, value, entry };
    if (isFirst) {
      for (let i = 0; i < waiting.length; i++) readAll(waiting[i].value, waiting[i].entry);
      waiting = [];
    }
    return entry;
  };

  const tellItem = (entry, key, value) => tell.item(entry.id, key, value);
  const tellGone = (entry, key) => tell.gone(entry.id, key);
  const tellLength = (entry, length) => {
    entry.length = length;
    tell.item(entry.id, LENGTH, length);
  };
  const isSame = (a, b) => a === b || (a !== a && b !== b);

  /** Reads an object again and tells what is different from the last time. */
  const readAll = (value, entry) => {
    switch (entry.kind) {
      case 'array':
        readArray(value, entry);
        return;
      case 'typed':
        readTyped(value, entry);
        return;
      case 'map':
        readMap(value, entry);
        return;
      case 'set':
        readSet(value, entry);
        return;
      case 'object':
        readObject(value, entry);
    }
  };
  const hole = { __proto__: null };
  const itemOf = (array, index) => {
    const value = array[index];
    if (value !== undefined) return value;
    return dataOf(array, p.numberToString(index)) === null ? hole : undefined;
  };
  const putItem = (entry, index, value) => {
    if (index < entry.items.length && isSame(entry.items[index], value)) return;
    p.defineProperty(entry.items, index, {
      __proto__: null,
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    if (value === hole) tellGone(entry, index);
    else tellItem(entry, index, value);
  };
  const readArray = (array, entry) => {
    const { length } = array;
    if (length !== entry.length) tellLength(entry, length);
    const shown = p.min(length, MAX_ITEMS);
    if (entry.items.length > shown) entry.items.length = shown;
    for (let i = 0; i < shown; i++) putItem(entry, i, itemOf(array, i));
  };
  const readTyped = (view, entry) => {
    const length = p.typedArrayTag(view) === undefined ? 0 : p.typedArrayLength(view);
    if (length !== entry.length) tellLength(entry, length);
    for (let i = 0; i < p.min(length, MAX_ITEMS); i++) putItem(entry, i, view[i]);
  };
  /** The named properties: `keys` and `items` keep what was told last, side by side. */
  const readKeyed = (entry, count, forEach) => {
    const keys = [];
    const items = [];
    forEach((key, value) => {
      const at = keys.length;
      if (at >= MAX_KEYS) return;
      keys[at] = key;
      items[at] = value;
      const before = entry.keys[at] === key ? at : indexOf(entry.keys, key);
      if (before < 0 || !isSame(entry.items[before], value)) tellItem(entry, key, value);
    });
    for (let i = 0; i < entry.keys.length; i++) {
      const key = entry.keys[i];
      if (keys[i] !== key && indexOf(keys, key) < 0) tellGone(entry, key);
    }
    entry.keys = keys;
    entry.items = items;
    if (count !== entry.length) tellLength(entry, count);
  };
  const indexOf = (list, wanted) => {
    for (let i = 0; i < list.length; i++) if (list[i] === wanted) return i;
    return -1;
  };
  const readObject = (object, entry) => {
    const keys = p.objectKeys(object);
    readKeyed(entry, keys.length, (tell) => {
      for (let i = 0; i < keys.length && i < MAX_KEYS; i++) {
        const data = dataOf(object, keys[i]);
        if (data !== null) tell(keys[i], data.value);
      }
      if (entry.privates !== undefined) p.mapForEach(entry.privates, (value, key) => tell(key, value));
    });
  };
  // The keys of a map and the members of a set are values: entry 2 i is the key, 2 i + 1 what belongs to it.
  const readMap = (map, entry) => {
    let index = 0;
    p.mapForEach(map, (value, key) => {
      if (index >= 2 * MAX_KEYS) return;
      putItem(entry, index, key);
      putItem(entry, index + 1, value);
      index += 2;
    });
    shorten(entry, index, p.mapSize(map));
  };
  const readSet = (set, entry) => {
    let index = 0;
    p.setForEach(set, (value) => {
      if (index >= MAX_KEYS) return;
      putItem(entry, index, value);
      index += 1;
    });
    shorten(entry, index, p.setSize(set));
  };
  const shorten = (entry, index, length) => {
    if (entry.items.length > index) {
      for (let i = index; i < entry.items.length; i++) tellGone(entry, i);
      entry.items.length = index;
    }
    if (length !== entry.length) tellLength(entry, length);
  };

  /** One property that has just been written or deleted. */
  const readKey = (object, entry, key) => {
    if (
      entry.kind === 'array' &&
      typeof key === 'number' &&
      key >= 0 &&
      key < MAX_ITEMS &&
      object.length === entry.length
    )
      putItem(entry, key, itemOf(object, key));
    else readAll(object, entry);
  };
  const setPrivate = (object, key, value) => {
    const entry = follow(object);
    if (entry === null) return null;
    entry.privates ??= new p.MapConstructor();
    p.mapSet(entry.privates, key, value);
    readAll(object, entry);
    return entry;
  };

  /** What a property holds after it was written; a setter, or a frozen object, may have seen to something else. */
  function valueNow(object, key, result) {
    if (isProxy(object)) return result;
    if (typeof key === 'number' && p.isArray(object))
      return itemOf(object, key) === hole ? undefined : object[key];
    const descriptor = p.getOwnPropertyDescriptor(object, key);
    if (descriptor === undefined) return undefined;
    p.setPrototypeOf(descriptor, null);
    return 'value' in descriptor ? descriptor.value : result;
  }
  /** The usual changes at the end of an array cost no look at the whole of it. */
  function readChanged(object, entry, key) {
    const length = entry.kind === 'array' ? object.length : 0;
    if (entry.kind === 'array' && key === 'push' && length > entry.length) {
      const from = entry.length;
      tellLength(entry, length);
      for (let i = from; i < length && i < MAX_ITEMS; i++) putItem(entry, i, itemOf(object, i));
      return;
    }
    if (entry.kind === 'array' && key === 'pop' && length < entry.length) {
      tellLength(entry, length);
      if (length < entry.items.length) entry.items.length = length;
      return;
    }
    readAll(object, entry);
  }

  return {
    __proto__: null,
    follow,
    isKnown: (object) => p.weakMapHas(objects, object),
    /** An object that a native function may have changed. */
    look: (object, key) => {
      const entry = p.weakMapGet(objects, object);
      if (entry !== undefined) readChanged(object, entry, key);
    },
    readKey,
    readAll,
    setPrivate,
    valueNow,
  };
}
