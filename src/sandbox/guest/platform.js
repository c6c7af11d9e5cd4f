/**
 * Installs what browsers have and the engine lacks. Each part is fetched from the host and evaluated when a program first
 * uses it: most programs use none. `random` answers 0 to 1, `now` the virtual time in milliseconds.
 */
export function installPlatform(p, { defineLazily, load }, random, now) {
  defineLazily('Intl', () => load('intl').intl);
  defineLazily('TextEncoder', () => load('encoding').TextEncoder);
  defineLazily('TextDecoder', () => load('encoding').TextDecoder);
  defineLazily('URL', () => load('url').URL);
  defineLazily('URLSearchParams', () => load('url').URLSearchParams);
  defineLazily('structuredClone', () => load('clone'));
  defineLazily('DOMException', () => load('domException'));
  defineLazily('atob', () => load('encoding').atob);
  defineLazily('btoa', () => load('encoding').btoa);
  defineLazily('performance', () => {
    const startMs = now();
    return { timeOrigin: startMs, now: () => now() - startMs };
  });
  defineLazily('crypto', () => ({
    randomUUID() {
      let text = '';
      for (let i = 0; i < 32; i++) {
        if (i === 8 || i === 12 || i === 16 || i === 20) text += '-';
        const digit = p.floor(random() * 16);
        text += p.numberToString(i === 12 ? 4 : i === 16 ? 8 + (digit & 3) : digit, 16);
      }
      return text;
    },
    getRandomValues(target) {
      const length = p.typedArrayLength(target);
      for (let i = 0; i < length; i++) target[i] = p.floor(random() * 4294967296);
      return target;
    },
  }));

  const method = (prototype, name, value) => {
    p.defineProperty(prototype, name, {
      __proto__: null,
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  };
  const { Number: NumberConstructor, String: StringConstructor, BigInt: BigIntConstructor } = p.intrinsics;
  const local = {
    number: {
      toLocaleString(locales, options) {
        return load('intl').formatNumber(p.numberValueOf(this), locales, options);
      },
    }.toLocaleString,
    bigint: {
      toLocaleString(locales, options) {
        return load('intl').formatNumber(p.bigintValueOf(this), locales, options);
      },
    }.toLocaleString,
    array: {
      toLocaleString(locales, options) {
        let text = '';
        for (let i = 0; i < this.length; i++) {
          const item = this[i];
          text += i === 0 ? '' : ',';
          if (item !== undefined && item !== null) text += item.toLocaleString(locales, options);
        }
        return text;
      },
    }.toLocaleString,
  };
  method(NumberConstructor.prototype, 'toLocaleString', local.number);
  method(BigIntConstructor.prototype, 'toLocaleString', local.bigint);
  method(p.arrayPrototype, 'toLocaleString', local.array);
  const dates = {
    toLocaleString(locales, options) {
      return load('intl').formatDate(p.dateGetTime(this), locales, options, 'any');
    },
    toLocaleDateString(locales, options) {
      return load('intl').formatDate(p.dateGetTime(this), locales, options, 'date');
    },
    toLocaleTimeString(locales, options) {
      return load('intl').formatDate(p.dateGetTime(this), locales, options, 'time');
    },
  };
  for (const name in dates) method(p.NativeDate.prototype, name, dates[name]);
  const texts = {
    localeCompare(other, locales, options) {
      if (this === undefined || this === null)
        throw new p.TypeErrorConstructor('String.prototype.localeCompare called on null or undefined');
      return load('intl').compare(p.StringConstructor(this), p.StringConstructor(other), locales, options);
    },
  };
  method(StringConstructor.prototype, 'localeCompare', texts.localeCompare);
  // Without a language the engine's own rules are those of French and English.
  const cases = {
    toLocaleUpperCase(locales) {
      const text = p.toUpperCase(this);
      return locales === undefined ? text : load('intl').changeCase(this, 'toLocaleUpperCase', locales);
    },
    toLocaleLowerCase(locales) {
      const text = p.toLowerCase(this);
      return locales === undefined ? text : load('intl').changeCase(this, 'toLocaleLowerCase', locales);
    },
  };
  for (const name in cases) method(StringConstructor.prototype, name, cases[name]);

  // A comparator that contradicts itself must leave the order that a browser leaves.
  const checkComparator = (compare) => {
    if (typeof compare !== 'function')
      throw new p.TypeErrorConstructor('The comparison function must be either a function or undefined');
  };
  /** Sorts what `list` has, undefined last, and answers how many values there are. */
  const gather = (list, length, compare, skipsHoles) => {
    const items = p.create(null);
    let count = 0;
    let missing = 0;
    for (let i = 0; i < length; i++) {
      if (skipsHoles && !(i in list)) continue;
      const item = list[i];
      if (item === undefined) missing += 1;
      else items[count++] = item;
    }
    load('sort')(items, count, compare);
    for (let i = 0; i < missing; i++) items[count++] = undefined;
    return { __proto__: null, items, count };
  };
  const { sort: nativeSort, toSorted: nativeToSorted } = p;
  const sorts = {
    sort(compare) {
      if (compare === undefined) return nativeSort(this);
      checkComparator(compare);
      const list = p.ObjectConstructor(this);
      const length = p.max(0, p.floor(p.toNumber(list.length)) || 0);
      const { items, count } = gather(list, length, compare, true);
      for (let i = 0; i < count; i++) list[i] = items[i];
      for (let i = count; i < length; i++) p.deleteProperty(list, i);
      return list;
    },
    toSorted(compare) {
      if (compare === undefined) return nativeToSorted(this);
      checkComparator(compare);
      const { items, count } = gather(this, this.length, compare, false);
      const sorted = [];
      for (let i = 0; i < count; i++)
        p.defineProperty(sorted, i, {
          __proto__: null,
          value: items[i],
          writable: true,
          configurable: true,
          enumerable: true,
        });
      return sorted;
    },
  };
  method(p.arrayPrototype, 'sort', sorts.sort);
  const collectors = {
    fromAsync(items, map, receiver) {
      return load('fromAsync')(items, map, receiver);
    },
  };
  method(p.ArrayConstructor, 'fromAsync', collectors.fromAsync);
  method(p.arrayPrototype, 'toSorted', sorts.toSorted);

  // What the site adds has no text and looks like what the engine has; both look as in browsers. Files and lines are nobody's business.
  const looks = {
    toString() {
      const text = p.functionToString(this);
      if (p.functionFile(this) !== undefined) return text;
      const line = p.stringReplaceAll(text, '\n    [native code]\n', ' [native code] ');
      return p.stringReplaceAll(line, 'function *', 'function ');
    },
  };
  method(p.functionPrototype, 'toString', looks.toString);
  p.deleteProperty(p.functionPrototype, 'fileName');
  p.deleteProperty(p.functionPrototype, 'lineNumber');
  p.deleteProperty(p.functionPrototype, 'columnNumber');

  // The engine's own class of error is a RangeError elsewhere, and no program should find another constructor.
  const { internalErrorPrototype } = p;
  p.setPrototypeOf(internalErrorPrototype, p.rangeErrorPrototype);
  method(internalErrorPrototype, 'name', 'RangeError');
  method(internalErrorPrototype, 'constructor', p.intrinsics.RangeError);
}
