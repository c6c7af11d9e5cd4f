/** Most rows and columns of one table. */
const MAX_ROWS = 100;
const MAX_COLUMNS = 20;

/** Returns `writeTable(value, only)`: rows and columns of an array or object as text, or null when it has no rows. */
export function makeTable(p, inspect) {
  const cell = (value) => inspect(value, typeof value === 'string');
  const ownValue = (holder, key) => {
    const descriptor = p.getOwnPropertyDescriptor(holder, key);
    if (descriptor === undefined) return '';
    return descriptor.get !== undefined || descriptor.set !== undefined ? '[Getter]' : cell(descriptor.value);
  };
  const isObject = (value) => typeof value === 'object' && value !== null;
  const pad = (text, width) => text + p.repeat(' ', p.max(0, width - text.length));

  return function writeTable(value, only) {
    if (!isObject(value)) return null;
    const names = [];
    const seen = new p.MapConstructor();
    const addColumn = (name) => {
      if (p.mapHas(seen, name) || names.length >= MAX_COLUMNS) return;
      p.mapSet(seen, name, names.length);
      names[names.length] = name;
    };
    if (isObject(only)) for (let i = 0; i < only.length; i++) addColumn(p.StringConstructor(only[i]));
    const keys = p.objectKeys(value);
    const rows = [];
    let hasValues = false;
    for (let i = 0; i < keys.length && i < MAX_ROWS; i++) {
      const descriptor = p.getOwnPropertyDescriptor(value, keys[i]);
      const row = descriptor === undefined ? undefined : descriptor.value;
      if (isObject(row)) {
        const found = p.objectKeys(row);
        if (!isObject(only)) for (let j = 0; j < found.length; j++) addColumn(found[j]);
      } else hasValues = true;
      rows[rows.length] = { __proto__: null, key: keys[i], row };
    }
    const heads = ['(index)'];
    for (let i = 0; i < names.length; i++) heads[heads.length] = names[i];
    if (hasValues) heads[heads.length] = 'Values';
    const lines = [heads];
    for (let i = 0; i < rows.length; i++) {
      const { key, row } = rows[i];
      const line = [key];
      for (let j = 0; j < names.length; j++) line[line.length] = isObject(row) ? ownValue(row, names[j]) : '';
      if (hasValues) line[line.length] = isObject(row) ? '' : cell(row);
      lines[lines.length] = line;
    }
    const widths = [];
    for (let i = 0; i < heads.length; i++) {
      let width = 0;
      for (let j = 0; j < lines.length; j++) {
        lines[j][i] = p.stringReplaceAll(lines[j][i], '\n', ' ');
        width = p.max(width, lines[j][i].length);
      }
      widths[i] = p.min(width, 60);
    }
    const rule = (left, middle, right) => {
      let text = left;
      for (let i = 0; i < widths.length; i++) text += (i === 0 ? '' : middle) + p.repeat('─', widths[i] + 2);
      return text + right;
    };
    let text = rule('┌', '┬', '┐');
    for (let j = 0; j < lines.length; j++) {
      text += '\n│';
      for (let i = 0; i < widths.length; i++) text += ' ' + pad(lines[j][i], widths[i]) + ' │';
      if (j === 0) text += '\n' + rule('├', '┼', '┤');
    }
    text += '\n' + rule('└', '┴', '┘');
    return keys.length > MAX_ROWS ? text + '\n… ' + p.numberToString(keys.length - MAX_ROWS) + ' more' : text;
  };
}
