import { brandOf, isObject } from './brands.js';

/** Most pairs of values that one comparison looks at. */
const MAX_PAIRS = 200000;

/** A stand-in inside an expected value, like `expect.anything()`. */
export class Stand {
  constructor(label, accepts) {
    this.label = label;
    this.accepts = accepts;
  }

  toString() {
    return this.label;
  }
}

/**
 * Whether two values have the same content, by our own bounded rules; no getter runs. `how`: `equal` (0 is -0, a hole is
 * undefined, so is what is missing where undefined is expected, classes may differ), `strict` (none of that), `partial`
 * (objects may have more than expected).
 */
export function sameContent(received, expected, how) {
  const pairs = [[received, expected]];
  const met = new Map();
  for (let count = 0; pairs.length > 0; count++) {
    if (count > MAX_PAIRS) throw new RangeError('too large to compare');
    const [left, right] = pairs.pop();
    if (right instanceof Stand) {
      if (!right.accepts(left)) return false;
    } else if (!isObject(left) || !isObject(right)) {
      if (!samePrimitive(left, right, how)) return false;
    } else if (left !== right && !isMet(met, left, right) && !compareObjects(left, right, how, pairs)) {
      return false;
    }
  }
  return true;
}

/** Whether two values are the same one: like `===`, but NaN is itself. */
export function sameValue(left, right) {
  return left === right || (Number.isNaN(left) && Number.isNaN(right));
}

function samePrimitive(left, right, how) {
  return how === 'strict' ? Object.is(left, right) : sameValue(left, right);
}

function isMet(met, left, right) {
  const partners = met.get(left);
  if (partners?.has(right)) return true;
  if (partners === undefined) met.set(left, new Set([right]));
  else partners.add(right);
  return false;
}

function compareObjects(left, right, how, pairs) {
  const brand = brandOf(right);
  if (brandOf(left) !== brand || brand === 'function') return false;
  if (left instanceof Promise || right instanceof Promise) return false;
  if (how === 'strict' && Reflect.getPrototypeOf(left) !== Reflect.getPrototypeOf(right)) return false;
  switch (brand) {
    case 'Map':
      return sameMaps(left, right, how, pairs);
    case 'Set':
      return sameSets(left, right, how);
    case 'Date':
      return Object.is(left.getTime(), right.getTime());
    case 'RegExp':
      return left.source === right.source && left.flags === right.flags;
    case 'Number':
    case 'String':
    case 'Boolean':
      return Object.is(left.valueOf(), right.valueOf());
    case 'Array':
      if (left.length !== right.length) return false;
      break;
    case 'Object':
      // Parts of an error may be asked for by an object that is none.
      if (left instanceof Error !== right instanceof Error && (how !== 'partial' || right instanceof Error))
        return false;
      if (right instanceof Error && (left.name !== right.name || left.message !== right.message))
        return false;
      break;
  }
  return sameProperties(left, right, brand === 'Array', how, pairs);
}

function sameProperties(left, right, isArray, how, pairs) {
  const wanted = shownKeys(right);
  const present = shownKeys(left);
  const mayLack = isArray && how !== 'strict';
  if (how === 'strict' && present.length !== wanted.length) return false;
  for (const key of how === 'equal' ? new Set([...wanted, ...present]) : wanted) {
    const there = how === 'partial' ? inherited(left, key) : Reflect.getOwnPropertyDescriptor(left, key);
    const here = Reflect.getOwnPropertyDescriptor(right, key);
    if (there === undefined || here === undefined) {
      // A hole of an array reads as undefined; so does a property that is expected to be undefined.
      const other = there ?? here;
      const isExcused = there === undefined ? how === 'equal' : mayLack && /^\d+$/.test(String(key));
      if (!isExcused || !Object.hasOwn(other, 'value') || other.value !== undefined) return false;
    } else if (!there.enumerable && how !== 'partial') {
      return false;
    } else if (Object.hasOwn(there, 'value') && Object.hasOwn(here, 'value')) {
      pairs.push([there.value, here.value]);
    } else if (there.get !== here.get || there.set !== here.set) {
      return false;
    }
  }
  return true;
}

/** A property as its object has it, be it from its class. */
function inherited(object, key) {
  for (let holder = object; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
    const found = Reflect.getOwnPropertyDescriptor(holder, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function shownKeys(object) {
  return Reflect.ownKeys(object).filter(
    (key) => Reflect.getOwnPropertyDescriptor(object, key)?.enumerable === true,
  );
}

function sameMaps(left, right, how, pairs) {
  if (left.size !== right.size) return false;
  const rest = new Set(left.keys());
  for (const [key, value] of right) {
    const twins = rest.has(key) ? [key] : [...rest].filter((other) => sameContent(other, key, how));
    // Of keys that look alike, the one whose value fits.
    const twin = twins.length < 2 ? twins[0] : twins.find((one) => sameContent(left.get(one), value, how));
    if (twins.length === 0 || !rest.delete(twin)) return false;
    pairs.push([left.get(twin), value]);
  }
  return true;
}

function sameSets(left, right, how) {
  if (left.size !== right.size) return false;
  const rest = [...left];
  for (const value of right) {
    const index = rest.findIndex((other) => sameContent(other, value, how));
    if (index < 0) return false;
    rest.splice(index, 1);
  }
  return true;
}
