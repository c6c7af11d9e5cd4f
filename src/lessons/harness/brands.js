/** Whether a value has properties of its own: an object or a function. */
export const isObject = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
const unbound =
  (method) =>
  (self, ...values) =>
    Reflect.apply(method, self, values);
const getter = (prototype, key) => unbound(Reflect.getOwnPropertyDescriptor(prototype, key).get);
const typedName = getter(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag);
const BRANDS = [
  ['Map', getter(Map.prototype, 'size')],
  ['Set', getter(Set.prototype, 'size')],
  ['Date', unbound(Date.prototype.getTime)],
  ['RegExp', getter(RegExp.prototype, 'source')],
  ['Number', unbound(Number.prototype.valueOf)],
  ['String', unbound(String.prototype.valueOf)],
  ['Boolean', unbound(Boolean.prototype.valueOf)],
];

/** What an object is by its inner nature, whatever its prototype says: `Map`, `Array`, `function`, … or `Object`. */
export function brandOf(value) {
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return 'Array';
  const typed = typedName(value);
  if (typed !== undefined) return typed;
  for (const [name, probe] of BRANDS) {
    try {
      probe(value);
      return name;
    } catch {
      // Not of this kind: the probe refuses what lacks the inner slot.
    }
  }
  return 'Object';
}

const regexpSource = BRANDS[3][1];
const regexpFlags = getter(RegExp.prototype, 'flags');
const typedLength = getter(Object.getPrototypeOf(Uint8Array.prototype), 'length');
const mapClear = unbound(Map.prototype.clear);
const mapEach = unbound(Map.prototype.forEach);
const mapSet = unbound(Map.prototype.set);
const setClear = unbound(Set.prototype.clear);
const setEach = unbound(Set.prototype.forEach);
const setAdd = unbound(Set.prototype.add);
const setTime = unbound(Date.prototype.setTime);

/** A new object of the realm of `types` for a copy of `source`, or null when its kind is not copied by content. */
export function emptyLike(brand, source, types) {
  switch (brand) {
    case 'Map':
    case 'Set':
      return new types[brand]();
    case 'Date':
      return new types.Date(0);
    case 'RegExp':
      return new types.RegExp(regexpSource(source), regexpFlags(source));
    case 'Number':
    case 'String':
    case 'Boolean':
      return new types[brand](BRANDS.find(([name]) => name === brand)[1](source));
    default:
      return typedName(source) === undefined ? null : new types[brand](typedLength(source));
  }
}

/** Makes the content of `to` that of `from`, each value through `cross`. */
export function fill(to, from, cross) {
  switch (safeFillBrand(from)) {
    case 'Map':
      mapClear(to);
      mapEach(from, (value, key) => mapSet(to, cross(key), cross(value)));
      return;
    case 'Set':
      setClear(to);
      setEach(from, (value) => setAdd(to, cross(value)));
      return;
    case 'Date':
      setTime(to, BRANDS[2][1](from));
      return;
    case 'RegExp':
    case 'Number':
    case 'String':
    case 'Boolean':
      return;
    default:
      if (typedName(from) === undefined) fillProperties(to, from, cross);
      else for (let i = 0; i < typedLength(from); i++) to[i] = from[i];
  }
}

function safeFillBrand(value) {
  return Array.isArray(value) ? 'Array' : brandOf(value);
}

function fillProperties(to, from, cross) {
  const keys = Reflect.ownKeys(from);
  for (const key of Reflect.ownKeys(to)) if (!keys.includes(key)) Reflect.deleteProperty(to, key);
  for (const key of keys) {
    const found = Reflect.getOwnPropertyDescriptor(from, key);
    if (found === undefined) continue;
    const next = { __proto__: null, enumerable: found.enumerable, configurable: found.configurable };
    if (Object.hasOwn(found, 'value')) {
      next.value = cross(found.value);
      next.writable = found.writable;
    } else {
      next.get = cross(found.get);
      next.set = cross(found.set);
    }
    Reflect.defineProperty(to, key, next);
  }
}
