/** Most rows and columns of one table. */
const MAX_ROWS = 100;
const MAX_COLUMNS = 20;
/** Longest text of one cell, in UTF-16 code units. */
const MAX_CELL = 200;
/** Width to which the text form pads a column. */
const MAX_WIDTH = 60;

/**
 * Returns `writeTable(value, only)`: rows and columns of an array or object as text and as the JSON of a `ConsoleTable`, or
 * null when it has no rows. Rows are read as the inspector reads: no getter and no proxy is asked.
 */
export function makeTable(p, { inspect, readers }) {
  const { cut, mapSize, setSize, targetOf } = readers;
  const isObject = (value) => typeof value === 'object' && value !== null;
  const newList = () => ({ __proto__: null, count: 0, items: p.create(null) });
  const push = (list, item) => {
    list.items[list.count] = item;
    list.count += 1;
  };

  function cell(value) {
    const text = p.stringReplaceAll(inspect(value, typeof value === 'string'), '\n', ' ');
    return text.length > MAX_CELL ? cut(text, MAX_CELL - 1) : text;
  }

  function property(holder, key) {
    const descriptor = p.getOwnPropertyDescriptor(holder, key);
    if (descriptor === undefined || !descriptor.enumerable) return undefined;
    p.setPrototypeOf(descriptor, null);
    return descriptor;
  }

  function ownCell(holder, key) {
    const descriptor = property(holder, key);
    if (descriptor === undefined) return '';
    return descriptor.get !== undefined || descriptor.set !== undefined ? '[Getter]' : cell(descriptor.value);
  }

  /** The first enumerable names of a value; `total` counts all of them. */
  function namesOf(value, most) {
    const names = newList();
    let total = 0;
    if (p.isArray(value)) {
      total = value.length;
      for (let i = 0; i < total && i < most; i++) push(names, p.numberToString(i));
      return { __proto__: null, names, total };
    }
    const keys = p.ownKeys(value);
    for (let i = 0; i < keys.length; i++) {
      if (typeof keys[i] !== 'string' || property(value, keys[i]) === undefined) continue;
      total += 1;
      if (names.count < most) push(names, keys[i]);
    }
    return { __proto__: null, names, total };
  }

  function columnsOf(rows, only) {
    const columns = newList();
    const seen = new p.MapConstructor();
    const addAll = (names) => {
      for (let i = 0; i < names.count && columns.count < MAX_COLUMNS; i++) {
        if (p.mapHas(seen, names.items[i])) continue;
        p.mapSet(seen, names.items[i], true);
        push(columns, names.items[i]);
      }
    };
    const chosen = isObject(only) ? targetOf(only) : null;
    if (chosen !== null && p.isArray(chosen)) {
      const names = newList();
      for (let i = 0; i < chosen.length && i < MAX_COLUMNS; i++) {
        const descriptor = property(chosen, i);
        if (descriptor !== undefined) push(names, inspect(descriptor.value, true));
      }
      addAll(names);
      return columns;
    }
    for (let i = 0; i < rows.count; i++)
      if (rows.items[i].value !== null) addAll(namesOf(rows.items[i].value, MAX_COLUMNS).names);
    return columns;
  }

  function rowsOf(table, names) {
    const rows = newList();
    for (let i = 0; i < names.count; i++) {
      const key = names.items[i];
      const descriptor = property(table, key);
      const content = descriptor === undefined ? undefined : descriptor.value;
      const value = isObject(content) ? targetOf(content) : null;
      push(rows, { __proto__: null, key, value, plain: value === null ? ownCell(table, key) : '' });
    }
    return rows;
  }

  /** The entries of a map or a set as the rows of a list, which is what a table of them shows; any other value as it is. */
  function listOf(table) {
    const pairs = mapSize(table);
    const size = pairs ?? setSize(table);
    if (size === undefined) return table;
    const list = [];
    p.setPrototypeOf(list, null);
    let count = 0;
    const add = (entry) => {
      if (count < MAX_ROWS) list[count] = entry;
      count += 1;
    };
    if (pairs === undefined) p.setForEach(table, add);
    else p.mapForEach(table, (Value, Key) => add({ __proto__: null, Key, Value }));
    list.length = size;
    return list;
  }

  return function writeTable(value, only) {
    const target = isObject(value) ? targetOf(value) : null;
    if (target === null) return null;
    const table = listOf(target);
    const { names, total } = namesOf(table, MAX_ROWS);
    const rows = rowsOf(table, names);
    const columns = columnsOf(rows, only);
    let hasValues = false;
    for (let i = 0; i < rows.count; i++) hasValues ||= rows.items[i].value === null;
    const lines = newList();
    const heads = newList();
    push(heads, '(index)');
    for (let i = 0; i < columns.count; i++) push(heads, columns.items[i]);
    if (hasValues) push(heads, 'Values');
    push(lines, heads);
    for (let i = 0; i < rows.count; i++) {
      const { key, value: row, plain } = rows.items[i];
      const line = newList();
      push(line, key);
      for (let j = 0; j < columns.count; j++) push(line, row === null ? '' : ownCell(row, columns.items[j]));
      if (hasValues) push(line, plain);
      push(lines, line);
    }
    return { __proto__: null, text: drawn(lines, total - rows.count), json: json(lines, total - rows.count) };
  };

  function drawn(lines, more) {
    const { count } = lines.items[0];
    const widths = newList();
    for (let i = 0; i < count; i++) {
      let width = 0;
      for (let j = 0; j < lines.count; j++) width = p.max(width, lines.items[j].items[i].length);
      push(widths, p.min(width, MAX_WIDTH));
    }
    const rule = (left, middle, right) => {
      let text = left;
      for (let i = 0; i < count; i++) text += (i === 0 ? '' : middle) + p.repeat('─', widths.items[i] + 2);
      return text + right;
    };
    let text = rule('┌', '┬', '┐');
    for (let j = 0; j < lines.count; j++) {
      text += '\n│';
      for (let i = 0; i < count; i++) {
        const words = lines.items[j].items[i];
        text += ' ' + words + p.repeat(' ', p.max(0, widths.items[i] - words.length)) + ' │';
      }
      if (j === 0) text += '\n' + rule('├', '┼', '┤');
    }
    text += '\n' + rule('└', '┴', '┘');
    return more > 0 ? text + '\n… ' + p.numberToString(more) + ' more' : text;
  }

  /** Joined by hand: `JSON.stringify` of an array would ask the program's `Array.prototype` for `toJSON`. */
  function json(lines, more) {
    let text = '{"rows":[';
    for (let j = 0; j < lines.count; j++) {
      text += (j === 0 ? '' : ',') + '[';
      const { items, count } = lines.items[j];
      for (let i = 0; i < count; i++) text += (i === 0 ? '' : ',') + p.quote(items[i]);
      text += ']';
    }
    return text + '],"more":' + p.numberToString(more) + '}';
  }
}
