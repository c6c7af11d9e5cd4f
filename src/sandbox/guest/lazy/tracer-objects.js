/** Key of the item that tells an object's length. */
const LENGTH = -0.5;
/** Most entries of one array, and of one object, map or set, that are followed; longer ones are told with their length. */
const MAX_ITEMS = 1000;
const MAX_KEYS = 200;
/** From the head of a step that writes a property to that of one whose property holds the value now. */
const PUT = 6;
/** Most objects that are followed at all: what is known of each takes room beside the program's own. */
const MAX_OBJECTS = 40000;

/**
 * Follows the objects of a program: what each held when it was last told of, so that a change can be told by itself. No code
 * of the program runs. `tell` writes into the log: `object(id, title)`, `item(id, key, value)`, `gone(id, key)`, and
 * `property(head, id, key, value)`, a step; it hears of the array that was `written` to last.
 */
export function followObjects(p, inspect, tell) {
  const objects = new p.WeakMapConstructor();
  let objectCount = 0;
  const { isProxy, dataOf, kindOf, titleOf, isOwnMethod } = tellKinds(p, inspect);

  /** A list whose places nothing that the program did to arrays can reach. */
  const newList = () => {
    const list = [];
    p.setPrototypeOf(list, null);
    return list;
  };
  let waiting = newList();
  /** The object that was asked for last, since programs stay with one for a while. */
  let lastObject = null;
  let lastKnown = undefined;
  const knownOf = (value) => {
    if (value === lastObject) return lastKnown;
    const known = p.weakMapGet(objects, value);
    if (known !== undefined) {
      lastObject = value;
      lastKnown = known;
    }
    return known;
  };
  /** What is known of an object, from now on; null when too many are known already. */
  const follow = (value) => {
    if (value === lastObject) return lastKnown;
    const known = knownOf(value);
    if (known !== undefined) return known;
    if (objectCount >= MAX_OBJECTS) return null;
    const kind = kindOf(value);
    const isKeyed = kind === 'object';
    const entry = {
      __proto__: null,
      id: objectCount,
      kind,
      // What was told last: of an object by its keys, of anything else by index.
      known: isKeyed ? { __proto__: null } : null,
      knownCount: 0,
      items: isKeyed ? null : newList(),
      length: 0,
      privates: null,
    };
    objectCount += 1;
    p.weakMapSet(objects, value, entry);
    tell.object(entry.id, kind + ' ' + titleOf(value, kind));
    // Objects in objects are told one after the other, not one inside the other: the stack stays shallow.
    const isFirst = waiting.length === 0;
    waiting[waiting.length] = { __proto__: null, value, entry };
    if (isFirst) {
      for (let i = 0; i < waiting.length; i++) readAll(waiting[i].value, waiting[i].entry);
      waiting = newList();
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
  /** Places are filled in order: `index` is at most one behind the last that is known. */
  const putItem = (entry, index, value) => {
    const { items } = entry;
    if (index < items.length && isSame(items[index], value)) return;
    items[index] = value;
    if (value === hole) tellGone(entry, index);
    else tellItem(entry, index, value);
  };
  const readArray = (array, entry) => {
    const { items } = entry;
    const { length } = array;
    if (length !== entry.length) tellLength(entry, length);
    const shown = p.min(length, MAX_ITEMS);
    if (items.length > shown) items.length = shown;
    for (let i = 0; i < shown; i++) {
      const value = array[i];
      if (value === undefined || value !== items[i]) putItem(entry, i, itemOf(array, i));
    }
  };
  const readTyped = (view, entry) => {
    const length = p.typedArrayTag(view) === undefined ? 0 : p.typedArrayLength(view);
    if (length !== entry.length) tellLength(entry, length);
    for (let i = 0; i < p.min(length, MAX_ITEMS); i++) putItem(entry, i, view[i]);
  };
  const tellNamed = (entry, key, value) => {
    const { known } = entry;
    if (key in known) {
      if (isSame(known[key], value)) return;
    } else entry.knownCount += 1;
    known[key] = value;
    tellItem(entry, key, value);
  };
  /** An own property that has no getter nor setter. */
  const isData = (object, key) =>
    p.lookupGetter(object, key) === undefined &&
    (object[key] !== undefined || p.lookupSetter(object, key) === undefined);
  const readObject = (object, entry) => {
    const keys = p.objectKeys(object);
    const { privates } = entry;
    let count = 0;
    for (let i = 0; i < keys.length && count < MAX_KEYS; i++) {
      const key = keys[i];
      if (!isData(object, key)) continue;
      tellNamed(entry, key, object[key]);
      count += 1;
    }
    if (privates !== null)
      p.mapForEach(privates, (value, key) => {
        tellNamed(entry, key, value);
        count += 1;
      });
    if (entry.knownCount > count) tellMissing(object, entry);
    if (keys.length !== entry.length) tellLength(entry, keys.length);
  };
  /** Tells of the properties that are gone, or that a getter has taken the place of. */
  const tellMissing = (object, entry) => {
    const keys = p.objectKeys(entry.known);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const isThere = p.isEnumerable(object, key) && isData(object, key);
      if (!isThere && (entry.privates === null || !p.mapHas(entry.privates, key))) forget(entry, key);
    }
  };
  const forget = (entry, key) => {
    p.deleteProperty(entry.known, key);
    entry.knownCount -= 1;
    tellGone(entry, key);
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

  /** The place in a list that a key stands for; -1 for none. */
  const indexOf = (key) => {
    const index = typeof key === 'string' ? p.toNumber(key) : key;
    if (!(index >= 0 && index < 4294967295 && index % 1 === 0)) return -1;
    return typeof key === 'string' && p.numberToString(index) !== key ? -1 : index;
  };
  /** A property that has just been written or deleted: tells what is new by it, and the step. */
  const write = (head, object, written, result, isGone) => {
    // In the log a number below 0 stands for a text: `list[-1]` is a property with that name.
    const key = typeof written === 'number' && !(written >= 0) ? p.numberToString(written) : written;
    const before = knownOf(object);
    const entry = before === undefined ? follow(object) : before;
    if (entry === null) return;
    // A key that is an object has been asked for its text already, and must not be asked again.
    if (typeof key !== 'string' && typeof key !== 'number') {
      if (before !== undefined) readAll(object, entry);
      tell.property(head, entry.id, '…', result);
    } else if (before === undefined) tell.property(head, entry.id, key, valueNow(object, key, result));
    else if (entry.kind === 'object') writeNamed(head, object, entry, key, result, isGone);
    else {
      const index = entry.kind === 'array' || entry.kind === 'typed' ? indexOf(key) : -1;
      if (index >= 0) writeItem(head, object, entry, index);
      else {
        readAll(object, entry);
        tell.property(head, entry.id, key, valueNow(object, key, result));
      }
    }
  };
  const writeItem = (head, list, entry, index) => {
    const { items } = entry;
    const isArray = entry.kind === 'array';
    if (isArray) {
      tell.written(list, entry);
      const { length } = list;
      if (length !== entry.length) {
        tellLength(entry, length);
        for (let i = items.length; i < index && i < MAX_ITEMS; i++) putItem(entry, i, itemOf(list, i));
      }
    }
    const value = isArray ? itemOf(list, index) : list[index];
    if (index > items.length || index >= MAX_ITEMS)
      tell.property(head, entry.id, index, value === hole ? undefined : value);
    else if (value === hole) {
      if (index < items.length) putItem(entry, index, hole);
      tell.property(head, entry.id, index, undefined);
    } else if (index < items.length && isSame(items[index], value))
      tell.property(head, entry.id, index, value);
    else {
      items[index] = value;
      tell.property(head + PUT, entry.id, index, value);
    }
  };
  const writeNamed = (head, object, entry, given, result, isGone) => {
    const key = typeof given === 'string' ? given : p.numberToString(given);
    const { known } = entry;
    const old = known[key];
    // What has just been written under a key that is known is the object's own, unless a setter took it.
    if (!isGone && old !== undefined && p.lookupGetter(object, key) === undefined) {
      const value = object[key];
      if (value !== undefined && value !== old) {
        known[key] = value;
        tell.property(head + PUT, entry.id, key, value);
        return;
      }
    }
    readAll(object, entry);
    tell.property(head, entry.id, key, valueNow(object, key, result));
  };
  /** A field that an object is just being given; it can be seen there in a moment. */
  const setField = (object, key, value) => {
    const entry = follow(object);
    if (entry === null || entry.kind !== 'object') return entry;
    if (key[0] === '#') {
      entry.privates ??= new p.MapConstructor();
      p.mapSet(entry.privates, key, value);
    } else if (!(key in entry.known)) tellLength(entry, entry.length + 1);
    if (!(key in entry.known)) entry.knownCount += 1;
    entry.known[key] = value;
    return entry;
  };
  const setPrivate = (object, key, value) => {
    const entry = follow(object);
    if (entry === null) return null;
    if (entry.kind !== 'object') return entry;
    entry.privates ??= new p.MapConstructor();
    p.mapSet(entry.privates, key, value);
    readAll(object, entry);
    return entry;
  };

  /** What a property holds after it was written; a setter, or a frozen object, may have seen to something else. */
  function valueNow(object, key, result) {
    if (isProxy(object)) return result;
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
    /** An object that a native function may have changed. */
    look: (object, key) => {
      const entry = knownOf(object);
      if (entry !== undefined && !(entry.kind === 'object' && isOwnMethod(object, entry.known[key], key)))
        readChanged(object, entry, key);
    },
    write,
    setPrivate,
    setField,
  };
}
