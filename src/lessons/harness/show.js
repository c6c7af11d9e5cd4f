import { Stand } from './equality.js';
import { brandOf, isObject } from './brands.js';

const MAX_DEPTH = 4;
const MAX_ENTRIES = 30;
/** Longest text of a shown value in UTF-16 code units. */
const MAX_CHARS = 2000;

/** A value as JavaScript writes it, cut to a readable length; no getter runs. */
export function show(value) {
  const text = write(value, 0, []);
  return text.length > MAX_CHARS ? text.slice(0, MAX_CHARS) + '…' : text;
}

/** What `typeof` says, with `null` and `array` apart. */
export function typeName(value) {
  if (value === null) return 'null';
  return isObject(value) && brandOf(value) === 'Array' ? 'array' : typeof value;
}

/** The value with its type, for the report. */
export function shown(value) {
  return { text: show(value), type: typeName(value) };
}

function write(value, depth, path) {
  if (typeof value === 'string')
    return JSON.stringify(value.length > MAX_CHARS ? value.slice(0, MAX_CHARS) + '…' : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (!isObject(value)) return String(value);
  if (value instanceof Stand) return value.label;
  if (path.includes(value)) return '…';
  try {
    return writeObject(value, depth, [...path, value]);
  } catch {
    // Only a proxy of the program can refuse to be looked at.
    return 'Proxy';
  }
}

function writeObject(value, depth, path) {
  const brand = brandOf(value);
  const inner = (other) => write(other, depth + 1, path);
  switch (brand) {
    case 'function':
      return writeFunction(value);
    case 'Date':
      return Number.isNaN(value.getTime()) ? 'Invalid Date' : `Date ${value.toISOString()}`;
    case 'RegExp':
      return `/${value.source}/${value.flags}`;
    case 'Number':
    case 'String':
    case 'Boolean':
      return `new ${brand}(${inner(value.valueOf())})`;
  }
  if (value instanceof Promise) return 'Promise';
  if (value instanceof Error) return `${String(value.name)}: ${String(value.message)}`;
  if (depth >= MAX_DEPTH) return brand === 'Array' ? '[…]' : '{…}';
  if (brand === 'Map') return `Map {${some([...value], ([key, item]) => `${inner(key)} => ${inner(item)}`)}}`;
  if (brand === 'Set') return `Set {${some([...value], inner)}}`;
  if (brand === 'Array') return `${classPrefix(value, 'Array')}[${writeItems(value, inner)}]`;
  if (brand !== 'Object') return `${brand} [${some([...value], inner)}]`;
  return `${classPrefix(value, 'Object')}{${some(shownOwn(value), (key) => `${writeKey(key)}: ${member(value, key, inner)}`)}}`;
}

function writeFunction(value) {
  const found = Reflect.getOwnPropertyDescriptor(value, 'name');
  const name = typeof found?.value === 'string' ? found.value : '';
  return name === '' ? 'function' : `function ${name}`;
}

function writeItems(list, inner) {
  const indexes = [];
  for (let index = 0; index < Math.min(list.length, MAX_ENTRIES + 1); index++) indexes.push(index);
  return some(indexes, (index) => (Object.hasOwn(list, index) ? member(list, index, inner) : ''));
}

function member(object, key, inner) {
  const found = Reflect.getOwnPropertyDescriptor(object, key);
  return found !== undefined && Object.hasOwn(found, 'value') ? inner(found.value) : '…';
}

function shownOwn(object) {
  return Reflect.ownKeys(object).filter(
    (key) => Reflect.getOwnPropertyDescriptor(object, key)?.enumerable === true,
  );
}

function some(items, writeOne) {
  const texts = items.slice(0, MAX_ENTRIES).map(writeOne);
  return (items.length > MAX_ENTRIES ? [...texts, '…'] : texts).join(', ');
}

function writeKey(key) {
  if (typeof key === 'symbol') return `[${String(key)}]`;
  return /^[\p{L}_$][\p{L}\d_$]*$/u.test(key) ? key : JSON.stringify(key);
}

function classPrefix(value, usual) {
  const prototype = Reflect.getPrototypeOf(value);
  if (prototype === null) return '';
  const maker = Reflect.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  const name =
    typeof maker === 'function' ? Reflect.getOwnPropertyDescriptor(maker, 'name')?.value : undefined;
  return typeof name !== 'string' || name === '' || name === usual ? '' : `${name} `;
}
