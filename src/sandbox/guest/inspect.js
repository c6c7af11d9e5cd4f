/** Most levels of nested values that are written out. */
const MAX_DEPTH = 4;
/** Most entries of one array, object, map or set that are written out. */
const MAX_ENTRIES = 100;
/** Longest text of one value, in UTF-16 code units. */
const MAX_CHARS = 10000;
/** Width after which the entries of one value go on lines of their own. */
const LINE_WIDTH = 72;
/** Most own keys that an object may have before only its class is told: `ownKeys` would be slow. */
const MAX_LISTED_LENGTH = 100000;

/**
 * Returns `inspect(value, topLevel)`, any value as bounded text, and the readers that it is made of. No code of the program
 * runs: getters are named and not called, proxies are looked up in `proxyTargets` (a WeakMap from proxy to target)
 * instead of being asked.
 */
export function makeInspector(primordials, proxyTargets) {
  const p = primordials;
  let left = 0;
  let path = null;

  function isPlainKey(key) {
    const length = key.length;
    if (length === 0) return false;
    for (let i = 0; i < length; i++) {
      const c = p.charCodeAt(key, i);
      const isLetter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36 || c >= 192;
      if (!(isLetter || (i > 0 && c >= 48 && c <= 57)) || (c >= 0xd800 && c <= 0xdfff)) return false;
    }
    return true;
  }

  /** The first units of a longer text, and a sign that there is more; no pair of units is parted. */
  function cut(text, most) {
    if (text.length <= most) return text;
    const last = p.charCodeAt(text, most - 1);
    return p.stringSlice(text, 0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most) + '…';
  }

  function quoteText(text) {
    const shown = cut(text, MAX_CHARS);
    const quoted = p.quote(shown);
    // Single quotes read better among code, as long as nothing inside needs another escape.
    if (p.stringIndexOf(shown, "'") >= 0 || p.stringIndexOf(shown, '"') >= 0) return quoted;
    return "'" + p.stringSlice(quoted, 1, -1) + "'";
  }

  function numberText(value) {
    return value === 0 && 1 / value < 0 ? '-0' : p.numberToString(value);
  }

  /** Data property of an object or of its prototypes; undefined for accessors, proxies and missing ones. */
  function dataProperty(object, key) {
    let holder = object;
    for (let level = 0; holder !== null && level < 100; level++) {
      if (p.weakMapHas(proxyTargets, holder)) return undefined;
      const descriptor = p.getOwnPropertyDescriptor(holder, key);
      if (descriptor !== undefined) {
        p.setPrototypeOf(descriptor, null);
        return descriptor.value;
      }
      holder = p.getPrototypeOf(holder);
    }
    return undefined;
  }

  function className(object) {
    const constructor = dataProperty(object, 'constructor');
    if (typeof constructor !== 'function' || p.weakMapHas(proxyTargets, constructor)) return '';
    const name = dataProperty(constructor, 'name');
    return typeof name === 'string' && name.length <= 100 ? name : '';
  }

  function functionText(value) {
    const ownName = dataProperty(value, 'name');
    const name = typeof ownName === 'string' ? p.stringSlice(ownName, 0, 100) : '';
    const isClass = p.stringSlice(p.functionToString(value), 0, 5) === 'class';
    if (isClass) return '[class ' + (name === '' ? '(anonymous)' : name) + ']';
    return '[Function' + (name === '' ? ' (anonymous)' : ': ' + name) + ']';
  }

  function errorText(value, depth) {
    const name = dataProperty(value, 'name');
    const message = dataProperty(value, 'message');
    const shownName = typeof name === 'string' && name !== '' ? name : 'Error';
    const head =
      message === '' || message === undefined ? shownName : shownName + ': ' + asText(message, depth + 1);
    const cause = p.getOwnPropertyDescriptor(value, 'cause');
    if (cause === undefined) return cut(head, MAX_CHARS);
    return cut(head, MAX_CHARS) + ' { cause: ' + propertyText(cause, depth) + ' }';
  }

  function asText(value, depth) {
    return typeof value === 'string' ? cut(value, MAX_CHARS) : write(value, depth);
  }

  function propertyText(descriptor, depth) {
    p.setPrototypeOf(descriptor, null);
    if (descriptor.get !== undefined) return descriptor.set === undefined ? '[Getter]' : '[Getter/Setter]';
    if (descriptor.set !== undefined) return '[Setter]';
    return write(descriptor.value, depth + 1);
  }

  /** Collects texts without touching array methods; `wrap` writes them on one line or on several. */
  function newList() {
    return { __proto__: null, texts: p.create(null), count: 0, width: 0, hasBreak: false };
  }

  function add(list, text) {
    list.texts[list.count] = text;
    list.count += 1;
    list.width += text.length + 2;
    left -= text.length + 2;
    if (p.stringIndexOf(text, '\n') >= 0) list.hasBreak = true;
  }

  function wrap(list, open, close, depth) {
    if (list.count === 0) return open + close;
    const isArray = close === ']';
    const isWide = list.width > LINE_WIDTH || list.hasBreak;
    const pad = '\n' + p.repeat('  ', depth + 1);
    let text = open + (isWide ? pad : isArray ? '' : ' ');
    for (let i = 0; i < list.count; i++) {
      text +=
        list.texts[i] +
        (i === list.count - 1
          ? ''
          : isWide && !(isArray && list.width < 400 && !list.hasBreak && i % 10 !== 9)
            ? ',' + pad
            : ', ');
    }
    return text + (isWide ? '\n' + p.repeat('  ', depth) : isArray ? '' : ' ') + close;
  }

  function more(list, count) {
    if (count > 0) add(list, '… ' + p.numberToString(count) + ' more');
  }

  function addNamed(list, value, depth, skipIndexes) {
    const keys = p.ownKeys(value);
    let shown = 0;
    let hidden = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key === 'string' && skipIndexes && isIndex(key)) continue;
      const descriptor = p.getOwnPropertyDescriptor(value, key);
      if (descriptor === undefined || !descriptor.enumerable) continue;
      if (shown >= MAX_ENTRIES || left <= 0) {
        hidden += 1;
        continue;
      }
      shown += 1;
      const label =
        typeof key === 'symbol' ? '[' + p.symbolToString(key) + ']' : isPlainKey(key) ? key : quoteText(key);
      add(list, label + ': ' + propertyText(descriptor, depth));
    }
    more(list, hidden);
  }

  function isIndex(key) {
    const c = p.charCodeAt(key, 0);
    return c >= 48 && c <= 57;
  }

  function arrayText(value, depth, length, prefix) {
    const list = newList();
    let holes = 0;
    let i = 0;
    for (; i < length && list.count < MAX_ENTRIES && left > 0 && holes < MAX_LISTED_LENGTH; i++) {
      const descriptor = p.getOwnPropertyDescriptor(value, i);
      if (descriptor === undefined) {
        holes += 1;
        continue;
      }
      addHoles(list, holes);
      holes = 0;
      add(list, propertyText(descriptor, depth));
    }
    if (i < length && holes === 0) more(list, length - i);
    else addHoles(list, holes + length - i);
    if (length <= MAX_LISTED_LENGTH && left > 0) addNamed(list, value, depth, true);
    return wrap(list, prefix + '[', ']', depth);
  }

  function addHoles(list, holes) {
    if (holes > 0) add(list, '<' + p.numberToString(holes) + ' empty>');
  }

  function typedArrayText(value, tag, depth) {
    const length = p.typedArrayLength(value);
    const list = newList();
    for (let i = 0; i < length && i < MAX_ENTRIES; i++) {
      const item = value[i];
      add(list, typeof item === 'bigint' ? p.bigintToString(item) + 'n' : numberText(item));
    }
    more(list, length - p.min(length, MAX_ENTRIES));
    return wrap(list, tag + '(' + p.numberToString(length) + ') [', ']', depth);
  }

  function mapText(value, size, depth) {
    const list = newList();
    p.mapForEach(value, (item, key) => {
      if (list.count >= MAX_ENTRIES || left <= 0) return;
      add(list, write(key, depth + 1) + ' => ' + write(item, depth + 1));
    });
    more(list, size - list.count);
    return wrap(list, 'Map(' + p.numberToString(size) + ') {', '}', depth);
  }

  function setText(value, size, depth) {
    const list = newList();
    p.setForEach(value, (item) => {
      if (list.count < MAX_ENTRIES && left > 0) add(list, write(item, depth + 1));
    });
    more(list, size - list.count);
    return wrap(list, 'Set(' + p.numberToString(size) + ') {', '}', depth);
  }

  const nativeKinds = new p.MapConstructor();
  const kinds = ['Date', 'Map', 'Set', 'ArrayBuffer', 'Number', 'String', 'Boolean', 'RegExp'];
  for (let i = 0; i < kinds.length; i++) p.mapSet(nativeKinds, p.intrinsics[kinds[i]].prototype, kinds[i]);

  /** Which built-in class a value descends from, or nothing: asking the accessors of all would cost an error each. */
  function nativeKind(value) {
    let holder = p.getPrototypeOf(value);
    for (let level = 0; holder !== null && level < 100; level++) {
      const kind = p.mapGet(nativeKinds, holder);
      if (kind !== undefined) return kind;
      if (p.weakMapHas(proxyTargets, holder)) return '';
      holder = p.getPrototypeOf(holder);
    }
    return '';
  }

  /** Answers what a native accessor says, or undefined for what only pretends to descend from its class. */
  function ask(read, value) {
    try {
      return read(value);
    } catch {
      // The accessor throws for values without its internal slot: that is the answer.
      return undefined;
    }
  }

  /** Milliseconds of a date, size of a map or set, or undefined for any other value. */
  const dateTime = (value) => (nativeKind(value) === 'Date' ? ask(p.dateGetTime, value) : undefined);
  const mapSize = (value) => (nativeKind(value) === 'Map' ? ask(p.mapSize, value) : undefined);
  const setSize = (value) => (nativeKind(value) === 'Set' ? ask(p.setSize, value) : undefined);

  function specialText(value, depth) {
    if (p.isError(value)) return errorText(value, depth);
    const tag = p.typedArrayTag(value);
    if (tag !== undefined) return typedArrayText(value, tag, depth);
    switch (nativeKind(value)) {
      case 'Date': {
        const time = ask(p.dateGetTime, value);
        if (time === undefined) return undefined;
        return time === time ? p.dateToISOString(value) : 'Invalid Date';
      }
      case 'Map': {
        const size = ask(p.mapSize, value);
        return size === undefined ? undefined : mapText(value, size, depth);
      }
      case 'Set': {
        const size = ask(p.setSize, value);
        return size === undefined ? undefined : setText(value, size, depth);
      }
      case 'ArrayBuffer': {
        const bytes = ask(p.bufferLength, value);
        return bytes === undefined
          ? undefined
          : 'ArrayBuffer { byteLength: ' + p.numberToString(bytes) + ' }';
      }
      case 'RegExp': {
        const source = ask(p.regexpSource, value);
        return source === undefined ? undefined : '/' + source + '/' + p.regexpFlags(value);
      }
    }
    return boxedText(value);
  }

  function boxedText(value) {
    switch (nativeKind(value)) {
      case 'Number': {
        const number = ask(p.numberValueOf, value);
        return number === undefined ? undefined : '[Number: ' + numberText(number) + ']';
      }
      case 'String': {
        const text = ask(p.stringValueOf, value);
        return text === undefined ? undefined : '[String: ' + quoteText(text) + ']';
      }
      case 'Boolean': {
        const flag = ask(p.booleanValueOf, value);
        return flag === undefined ? undefined : '[Boolean: ' + (flag ? 'true' : 'false') + ']';
      }
    }
    return undefined;
  }

  function plainText(value, depth) {
    const name = className(value);
    if (name === 'Promise') return 'Promise {}';
    const list = newList();
    addNamed(list, value, depth, false);
    const prefix =
      p.getPrototypeOf(value) === null
        ? '[Object: null prototype] '
        : name === 'Object' || name === ''
          ? ''
          : name + ' ';
    return wrap(list, prefix + '{', '}', depth);
  }

  function objectText(value, depth) {
    if (p.isArray(value)) {
      const name = className(value);
      return arrayText(value, depth, value.length, name === 'Array' || name === '' ? '' : name + ' ');
    }
    return specialText(value, depth) ?? plainText(value, depth);
  }

  function shallowText(value) {
    if (p.isArray(value)) return '[Array]';
    const name = className(value);
    return '[' + (name === '' ? 'Object' : name) + ']';
  }

  function write(value, depth) {
    switch (typeof value) {
      case 'string':
        return quoteText(value);
      case 'number':
        return numberText(value);
      case 'bigint':
        return p.stringSlice(p.bigintToString(value), 0, MAX_CHARS) + 'n';
      case 'boolean':
        return value ? 'true' : 'false';
      case 'undefined':
        return 'undefined';
      case 'symbol':
        return p.symbolToString(value);
    }
    if (value === null) return 'null';
    return writeObject(value, depth);
  }

  /** What stands behind a proxy, or the value itself; null behind a tower of proxies. */
  function targetOf(value) {
    let target = value;
    for (let level = 0; p.weakMapHas(proxyTargets, target); level++) {
      if (level > 20) return null;
      target = p.weakMapGet(proxyTargets, target);
    }
    return target;
  }

  function writeObject(value, depth) {
    const target = targetOf(value);
    if (target === null) return '[Proxy]';
    if (typeof target === 'function') return functionText(target);
    for (let seen = path; seen !== null; seen = seen.up) if (seen.value === target) return '[Circular]';
    if (depth > MAX_DEPTH || left <= 0) return shallowText(target);
    path = { __proto__: null, value: target, up: path };
    const text = objectText(target, depth);
    path = path.up;
    return text;
  }

  const inspect = (value, topLevel) => {
    left = MAX_CHARS;
    path = null;
    const text = topLevel ? asText(value, 0) : write(value, 0);
    return cut(text, MAX_CHARS);
  };
  const readers = {
    __proto__: null,
    boxedText,
    className,
    cut,
    dataProperty,
    dateTime,
    isIndex,
    isPlainKey,
    mapSize,
    setSize,
    targetOf,
  };
  return { __proto__: null, inspect, readers };
}
