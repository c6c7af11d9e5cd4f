import { brandOf, isObject } from './brands.js';

/** The program with other first values, each put in as a literal; throws for a name that has no first value. */
export function setValues(text, settable, values) {
  const edits = Object.keys(values).map((name) => {
    if (!Object.hasOwn(settable, name)) throw new ReferenceError(`'${name}' is not defined`);
    return { ...settable[name], value: values[name] };
  });
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce(
    (done, { from, to, before, value }) => done.slice(0, from) + before + literal(value) + done.slice(to),
    text,
  );
}

/** A value as the text of an expression that makes it anew. */
function literal(value) {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number')
    return Object.is(value, -0) || value < 0 ? `(${value === 0 ? '-0' : value})` : `${value}`;
  if (!isObject(value)) return String(value);
  const inner = (items) => `[${items.map(literal).join(', ')}]`;
  switch (brandOf(value)) {
    case 'Array':
      return inner(value);
    case 'Map':
      return `new Map(${inner([...value])})`;
    case 'Set':
      return `new Set(${inner([...value])})`;
    case 'Date':
      return `new Date(${value.getTime()})`;
    case 'function':
      return `(${Function.prototype.toString.call(value)})`;
    default:
      return `({${Object.entries(value)
        .map(([key, item]) => `[${writeText(key)}]: ${literal(item)}`)
        .join(', ')}})`;
  }
}

function writeText(text) {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** A deep copy of arrays, maps, sets, dates and objects; functions stay themselves. */
export function copyValue(value, made = new Map()) {
  if (!isObject(value) || typeof value === 'function') return value;
  if (made.has(value)) return made.get(value);
  const keep = (twin) => {
    made.set(value, twin);
    return twin;
  };
  const copy = (item) => copyValue(item, made);
  switch (brandOf(value)) {
    case 'Array': {
      const twin = keep(new Array(value.length));
      for (const key of Object.keys(value)) twin[key] = copy(value[key]);
      return twin;
    }
    case 'Map': {
      const twin = keep(new Map());
      for (const [key, item] of value) twin.set(copy(key), copy(item));
      return twin;
    }
    case 'Set': {
      const twin = keep(new Set());
      for (const item of value) twin.add(copy(item));
      return twin;
    }
    case 'Date':
      return keep(new Date(value.getTime()));
    case 'Object': {
      const twin = keep(Object.create(Object.getPrototypeOf(value)));
      for (const key of Reflect.ownKeys(value)) {
        const found = Reflect.getOwnPropertyDescriptor(value, key);
        if (Object.hasOwn(found, 'value')) found.value = copy(found.value);
        Reflect.defineProperty(twin, key, found);
      }
      return twin;
    }
    default:
      return value;
  }
}

/** Seeded chance for tests (mulberry32), so that a failure can be told again; `restart` gives each test its own start. */
export function makeRandom() {
  let state = 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const word = () => {
    let text = '';
    for (let round = int(2, 3); round > 0; round--) text += pick([...'bcdfglmnprstvz']) + pick([...'aeiou']);
    return text[0].toUpperCase() + text.slice(1);
  };
  const restart = (seed) => {
    // Not the numbers that the program's own `Math.random` gives: a wrong answer by chance would be right by the same chance.
    state = Math.imul(seed ^ 0x2545f491, 0x9e3779b1) | 0;
  };
  return { restart, random: { int, pick, bool: () => next() < 0.5, word } };
}
