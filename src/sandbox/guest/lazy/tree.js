/** Most levels of a value that can be opened one after the other: a reader follows a chain further than a text shows it. */
const MAX_TREE_DEPTH = 8;
/** Most entries of one array, object, map or set. */
const MAX_TREE_ENTRIES = 100;
/** Longest JSON of one value, and of all values of a run, in UTF-16 code units; later ones stay text. */
const MAX_TREE_CHARS = 20000;
const MAX_RUN_CHARS = 400000;
/** Longest line about a value, and about a value inside that line. */
const MAX_SUMMARY = 80;
const MAX_BRIEF = 40;

/**
 * Returns `writeTree(value)`: an object or function as the JSON of a `ConsoleValue`, or null when the run has had its share.
 * Like the inspector it runs no code of the program; the JSON is joined by hand because `JSON.stringify` asks for `toJSON`.
 */
export function makeTree(p, { inspect, readers }) {
  const { boxedText, className, dataProperty, dateTime, isIndex, isPlainKey, mapSize, setSize, targetOf } =
    readers;
  let leftInRun = MAX_RUN_CHARS;
  let left = 0;
  let ids = null;
  let nextId = 1;

  const shorten = (text, most) => (text.length > most ? readers.cut(text, most - 1) : text);

  /** A node, and how its parent's line tells of it. */
  function node(type, text, brief, rest) {
    const json = '{"type":"' + type + '","text":' + p.quote(text) + rest + '}';
    left -= json.length;
    return { __proto__: null, json, brief: shorten(brief, MAX_BRIEF) };
  }

  function leaf(type, text) {
    return node(type, text, text, '');
  }

  function write(value, depth) {
    switch (typeof value) {
      case 'string':
        return leaf('text', shorten(inspect(value, false), MAX_TREE_CHARS / 10));
      case 'number':
      case 'bigint':
        return leaf('number', shorten(inspect(value, false), MAX_TREE_CHARS / 10));
      case 'boolean':
        return leaf('boolean', value ? 'true' : 'false');
      case 'undefined':
        return leaf('nothing', 'undefined');
      case 'symbol':
        return leaf('symbol', inspect(value, false));
    }
    if (value === null) return leaf('nothing', 'null');
    const target = targetOf(value);
    return target === null ? leaf('other', '[Proxy]') : writeObject(target, depth);
  }

  function writeObject(value, depth) {
    const name = nameOf(value);
    const known = p.mapGet(ids, value);
    if (known !== undefined)
      return node(typeOf(value), name, name, ',"id":' + p.numberToString(known) + ',"isOpenElsewhere":true');
    if (depth > MAX_TREE_DEPTH || left <= 0) return node(typeOf(value), name, name, ',"isCut":true');
    const id = nextId;
    nextId += 1;
    p.mapSet(ids, value, id);
    const list = { __proto__: null, json: '', line: '', count: 0, more: 0 };
    const text = shorten(fill(list, value, depth), MAX_SUMMARY);
    let rest = ',"id":' + p.numberToString(id);
    if (list.count > 0) rest += ',"entries":[' + list.json + ']';
    if (list.more > 0) rest += ',"more":' + p.numberToString(list.more);
    return node(typeOf(value), text, list.line === '' ? text : name, rest);
  }

  function typeOf(value) {
    if (typeof value === 'function') return 'function';
    if (p.isArray(value)) return 'array';
    if (p.isError(value)) return 'error';
    return dateTime(value) === undefined ? 'object' : 'date';
  }

  /** What stands for a value whose entries are not shown: `[…]`, `Point {…}`, `Map(2)`. */
  function nameOf(value) {
    if (typeof value === 'function' || p.isError(value)) return shorten(inspect(value, false), MAX_SUMMARY);
    if (p.isArray(value)) return value.length === 0 ? '[]' : '[…]';
    const size = mapSize(value) ?? setSize(value);
    const name = className(value);
    if (size !== undefined) return name + '(' + p.numberToString(size) + ')';
    if (dateTime(value) !== undefined) return inspect(value, false);
    return (name === '' || name === 'Object' ? '' : name + ' ') + '{…}';
  }

  function add(list, label, keyType, written, told) {
    list.json +=
      (list.count === 0 ? '' : ',') +
      '{"key":' +
      p.quote(shorten(label, MAX_SUMMARY)) +
      ',"keyType":"' +
      keyType +
      '","value":' +
      written.json +
      '}';
    list.count += 1;
    if (told !== '' && list.line.length <= MAX_SUMMARY) list.line += (list.line === '' ? '' : ', ') + told;
  }

  /** Adds the entries of a value and answers the line that stands for it. */
  function fill(list, value, depth) {
    if (typeof value === 'function') return fillFunction(list, value, depth);
    if (p.isArray(value)) {
      fillArray(list, value, depth);
      return '[' + list.line + ']';
    }
    if (p.isError(value)) return fillError(list, value, depth);
    const pairs = mapSize(value);
    if (pairs !== undefined) {
      fillMap(list, value, pairs, depth);
      return nameOf(value) + ' {' + spaced(list.line) + '}';
    }
    const members = setSize(value);
    if (members !== undefined) {
      fillSet(list, value, members, depth);
      return nameOf(value) + ' {' + spaced(list.line) + '}';
    }
    const tag = p.typedArrayTag(value);
    if (tag !== undefined) {
      const length = p.typedArrayLength(value);
      for (let i = 0; i < length && i < MAX_TREE_ENTRIES; i++)
        addIndexed(list, i, write(value[i], depth + 1));
      list.more = length - list.count;
      return tag + '(' + p.numberToString(length) + ') [' + list.line + ']';
    }
    const time = dateTime(value);
    if (time !== undefined) {
      add(list, 'getTime()', 'inner', write(time, depth + 1), '');
      fillNamed(list, value, depth, false);
      return inspect(value, false);
    }
    const boxed = boxedText(value);
    fillNamed(list, value, depth, boxed !== undefined);
    if (boxed !== undefined || list.count === 0) return inspect(value, false);
    const name = className(value);
    const prefix =
      p.getPrototypeOf(value) === null
        ? '[Object: null prototype] '
        : name === 'Object' || name === ''
          ? ''
          : name + ' ';
    return prefix + '{' + spaced(list.line) + '}';
  }

  const spaced = (line) => (line === '' ? '' : ' ' + line + ' ');

  function addIndexed(list, index, written) {
    add(list, p.numberToString(index), 'index', written, written.brief);
  }

  function fillArray(list, value, depth) {
    const { length } = value;
    let holes = 0;
    let i = 0;
    for (; i < length && list.count < MAX_TREE_ENTRIES && left > 0 && holes < 100000; i++) {
      const descriptor = p.getOwnPropertyDescriptor(value, i);
      if (descriptor === undefined) {
        holes += 1;
        continue;
      }
      addHoles(list, holes, i);
      holes = 0;
      addIndexed(list, i, writeProperty(descriptor, depth));
    }
    if (i < length && holes === 0) list.more = length - i;
    else addHoles(list, holes + length - i, length);
    if (length <= 100000 && left > 0) fillNamed(list, value, depth, true);
  }

  function addHoles(list, holes, before) {
    if (holes === 0) return;
    const text = '<' + p.numberToString(holes) + ' empty>';
    const label = p.numberToString(before - holes) + (holes === 1 ? '' : '…' + p.numberToString(before - 1));
    add(list, label, 'index', leaf('nothing', text), text);
  }

  function writeProperty(descriptor, depth) {
    p.setPrototypeOf(descriptor, null);
    if (descriptor.get !== undefined)
      return leaf('other', descriptor.set === undefined ? '[Getter]' : '[Getter/Setter]');
    if (descriptor.set !== undefined) return leaf('other', '[Setter]');
    return write(descriptor.value, depth + 1);
  }

  function fillNamed(list, value, depth, skipsIndexes) {
    const keys = p.ownKeys(value);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key === 'string' && skipsIndexes && isIndex(key)) continue;
      const descriptor = p.getOwnPropertyDescriptor(value, key);
      if (descriptor === undefined || !descriptor.enumerable) continue;
      if (list.count >= MAX_TREE_ENTRIES || left <= 0) {
        list.more += 1;
        continue;
      }
      const label =
        typeof key === 'symbol' ? '[' + p.symbolToString(key) + ']' : isPlainKey(key) ? key : p.quote(key);
      const written = writeProperty(descriptor, depth);
      add(list, label, 'name', written, label + ': ' + written.brief);
    }
  }

  function fillMap(list, value, size, depth) {
    p.mapForEach(value, (item, key) => {
      if (list.count >= MAX_TREE_ENTRIES || left <= 0) return;
      const isObject = (typeof key === 'object' && key !== null) || typeof key === 'function';
      const writtenKey = write(key, isObject ? depth + 2 : depth + 1);
      const writtenItem = write(item, isObject ? depth + 2 : depth + 1);
      const line = writtenKey.brief + ' => ' + writtenItem.brief;
      if (!isObject) {
        add(list, writtenKey.brief, 'key', writtenItem, line);
        return;
      }
      // A key that can itself be opened becomes an entry with two values.
      const pair = { __proto__: null, json: '', line: '', count: 0, more: 0 };
      add(pair, 'key', 'inner', writtenKey, '');
      add(pair, 'value', 'inner', writtenItem, '');
      const entry = node('other', shorten(line, MAX_SUMMARY), line, ',"entries":[' + pair.json + ']');
      add(list, p.numberToString(list.count), 'index', entry, line);
    });
    list.more = size - list.count;
  }

  function fillSet(list, value, size, depth) {
    p.setForEach(value, (item) => {
      if (list.count < MAX_TREE_ENTRIES && left > 0) addIndexed(list, list.count, write(item, depth + 1));
    });
    list.more = size - list.count;
  }

  function fillError(list, value, depth) {
    const text = inspect(value, false);
    const end = p.stringIndexOf(text, '\n');
    const cause = p.getOwnPropertyDescriptor(value, 'cause');
    if (cause !== undefined) add(list, 'cause', 'name', writeProperty(cause, depth), '');
    const message = dataProperty(value, 'message');
    add(list, 'message', 'name', write(message, depth + 1), '');
    fillNamed(list, value, depth, false);
    return end < 0 ? text : p.stringSlice(text, 0, end) + '…';
  }

  function fillFunction(list, value, depth) {
    fillNamed(list, value, depth, false);
    const source = p.functionToString(value);
    if (p.stringIndexOf(source, '[native code]') < 0)
      add(list, 'source', 'inner', leaf('code', shorten(source, 1000)), '');
    return inspect(value, false);
  }

  return function writeTree(value) {
    if (leftInRun <= 0) return null;
    left = MAX_TREE_CHARS;
    ids = new p.MapConstructor();
    nextId = 1;
    const before = left;
    let json = null;
    try {
      json = write(value, 0).json;
    } catch {
      // A program that is nearly too deep leaves no room to go down: its value stays text.
    }
    ids = null;
    leftInRun -= before - left;
    return json;
  };
}
