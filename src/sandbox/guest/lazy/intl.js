/** Names of the options that each formatter reads, in the order of the standard. */
const FORMATTERS = {
  __proto__: null,
  NumberFormat:
    'localeMatcher numberingSystem style currency currencyDisplay currencySign unit unitDisplay notation compactDisplay minimumIntegerDigits minimumFractionDigits maximumFractionDigits minimumSignificantDigits maximumSignificantDigits roundingIncrement roundingMode roundingPriority trailingZeroDisplay useGrouping signDisplay',
  DateTimeFormat:
    'localeMatcher calendar numberingSystem hour12 hourCycle timeZone weekday era year month day dayPeriod hour minute second fractionalSecondDigits timeZoneName formatMatcher dateStyle timeStyle',
  Collator: 'usage localeMatcher collation numeric caseFirst sensitivity ignorePunctuation',
  PluralRules:
    'localeMatcher type minimumIntegerDigits minimumFractionDigits maximumFractionDigits minimumSignificantDigits maximumSignificantDigits',
  ListFormat: 'localeMatcher type style',
  RelativeTimeFormat: 'localeMatcher numberingSystem style numeric',
  Segmenter: 'localeMatcher granularity',
  Locale: 'language script region variants calendar collation hourCycle caseFirst numeric numberingSystem',
  DisplayNames: 'localeMatcher style type fallback languageDisplay',
};

/**
 * `Intl` over `host.intl`, which takes and answers JSON text. Also what the methods of numbers, dates, texts and arrays
 * need: `format(type, locales, options, value)` and `compare`.
 */
export function makeIntl(p, host) {
  const secrets = new p.WeakMapConstructor();
  const localeFacts = new p.WeakMapConstructor();

  /** What inherits nothing: no name, setter or `toJSON` that the program put on a prototype. */
  const bare = (value) => {
    p.setPrototypeOf(value, null);
    return value;
  };

  const ask = (request) => {
    bare(request.locales);
    bare(request.values);
    const answer = bare(p.parse(host.intl(p.quote(request))));
    if (answer.error === undefined) return answer.value;
    throw answer.error === 'RangeError'
      ? new p.RangeErrorConstructor(answer.message)
      : new p.TypeErrorConstructor(answer.message);
  };

  /** Tag of an `Intl.Locale`, undefined for anything else. */
  const localeTag = (value) =>
    typeof value === 'object' && value !== null ? p.weakMapGet(localeFacts, value)?.tag : undefined;

  const localeList = (locales) => {
    if (locales === undefined) return [];
    if (typeof locales === 'string') return [locales];
    const tag = localeTag(locales);
    if (tag !== undefined) return [tag];
    if (locales === null || typeof locales !== 'object')
      throw new p.TypeErrorConstructor('Incorrect locale information provided');
    const list = bare([]);
    for (let i = 0; i < locales.length && i < 50; i++)
      list[i] = localeTag(locales[i]) ?? p.StringConstructor(locales[i]);
    return list;
  };

  const optionsOf = (type, options) => {
    const read = { __proto__: null };
    if (options === undefined) return read;
    if (options === null) throw new p.TypeErrorConstructor('Cannot convert null to object');
    const names = p.stringSplit(FORMATTERS[type], ' ');
    for (let i = 0; i < names.length; i++) {
      const value = options[names[i]];
      if (value === undefined) continue;
      read[names[i]] =
        typeof value === 'boolean' || typeof value === 'number' ? value : p.StringConstructor(value);
    }
    return read;
  };

  // JSON has no NaN, no big integers and no dates.
  const pack = (value) => {
    if (typeof value === 'number')
      return 'n' + (value === 0 && 1 / value < 0 ? '-0' : p.numberToString(value));
    if (typeof value === 'bigint') return 'b' + p.bigintToString(value);
    return 's' + p.StringConstructor(value);
  };
  const numeric = (value) => {
    const found = typeof value === 'object' && value !== null ? value.valueOf() : value;
    // A text keeps all its digits: the host reads it as exactly as a browser does.
    return pack(typeof found === 'bigint' || typeof found === 'string' ? found : p.toNumber(found));
  };
  const moment = (value) => {
    if (value === undefined) return pack(p.now());
    const time = typeof value === 'number' ? value : p.toNumber(value);
    if (time !== time) throw new p.RangeErrorConstructor('Invalid time value');
    return pack(time);
  };
  const list = (values) => {
    const packed = bare([]);
    let count = 0;
    for (const value of values) {
      if (typeof value !== 'string')
        throw new p.TypeErrorConstructor('Iterable yielded a value that is no text');
      packed[count++] = pack(value);
    }
    return packed;
  };

  const call = (formatter, method, values) => {
    const secret = p.weakMapGet(secrets, formatter);
    if (secret === undefined) throw new p.TypeErrorConstructor('Method called on an incompatible receiver');
    const { type, locales, options } = secret;
    return ask({ __proto__: null, type, locales, options, method, values });
  };

  const intl = {};
  const define = (holder, name, value) => {
    p.defineProperty(holder, name, {
      __proto__: null,
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  };

  const addFormatter = (type, mayCall, methods, bound) => {
    const construct = function () {
      const locales = arguments[0];
      const options = arguments[1];
      if (new.target === undefined && !mayCall)
        throw new p.TypeErrorConstructor('Constructor Intl.' + type + " requires 'new'");
      const formatter = p.create(new.target === undefined ? construct.prototype : new.target.prototype);
      const secret = {
        __proto__: null,
        type,
        locales: localeList(locales),
        options: optionsOf(type, options),
        bound: null,
      };
      p.weakMapSet(secrets, formatter, secret);
      call(formatter, 'resolvedOptions', []); // Wrong locales and options are refused here, as everywhere.
      return formatter;
    };
    p.defineProperty(construct, 'name', { __proto__: null, value: type, configurable: true });
    define(construct, 'supportedLocalesOf', function supportedLocalesOf(locales) {
      return ask({
        __proto__: null,
        type,
        locales: localeList(locales),
        options: { __proto__: null },
        method: 'supportedLocalesOf',
        values: [],
      });
    });
    for (const name in methods) define(construct.prototype, name, methods[name]);
    define(construct.prototype, 'resolvedOptions', function resolvedOptions() {
      return call(this, 'resolvedOptions', []);
    });
    if (bound !== null) {
      p.defineProperty(construct.prototype, bound.name, {
        __proto__: null,
        configurable: true,
        enumerable: false,
        // Bound to its formatter, so that `prices.map(format.format)` works.
        get: function () {
          const secret = p.weakMapGet(secrets, this);
          if (secret === undefined)
            throw new p.TypeErrorConstructor('Method called on an incompatible receiver');
          secret.bound ??=
            bound.values.length === 1
              ? (a) => call(this, bound.name, bound.values(a))
              : (a, b) => call(this, bound.name, bound.values(a, b));
          return secret.bound;
        },
      });
    }
    p.defineProperty(construct.prototype, p.symbolToStringTag, {
      __proto__: null,
      value: 'Intl.' + type,
      configurable: true,
    });
    define(intl, type, construct);
  };

  addFormatter(
    'NumberFormat',
    true,
    {
      __proto__: null,
      formatToParts(value) {
        return call(this, 'formatToParts', [numeric(value)]);
      },
      formatRange(from, to) {
        return call(this, 'formatRange', [numeric(from), numeric(to)]);
      },
      formatRangeToParts(from, to) {
        return call(this, 'formatRangeToParts', [numeric(from), numeric(to)]);
      },
    },
    { name: 'format', values: (value) => [numeric(value)] },
  );
  addFormatter(
    'DateTimeFormat',
    true,
    {
      __proto__: null,
      formatToParts(date) {
        return call(this, 'formatToParts', [moment(date)]);
      },
      formatRange(from, to) {
        return call(this, 'formatRange', [moment(from), moment(to)]);
      },
      formatRangeToParts(from, to) {
        return call(this, 'formatRangeToParts', [moment(from), moment(to)]);
      },
    },
    { name: 'format', values: (date) => [moment(date)] },
  );
  addFormatter('Collator', true, null, {
    name: 'compare',
    values: (a, b) => [pack(p.StringConstructor(a)), pack(p.StringConstructor(b))],
  });
  addFormatter(
    'PluralRules',
    false,
    {
      __proto__: null,
      select(value) {
        return call(this, 'select', [numeric(value)]);
      },
      selectRange(from, to) {
        return call(this, 'selectRange', [numeric(from), numeric(to)]);
      },
    },
    null,
  );
  addFormatter(
    'ListFormat',
    false,
    {
      __proto__: null,
      format(values) {
        return call(this, 'format', [list(values)]);
      },
      formatToParts(values) {
        return call(this, 'formatToParts', [list(values)]);
      },
    },
    null,
  );
  addFormatter(
    'RelativeTimeFormat',
    false,
    {
      __proto__: null,
      format(value, unit) {
        return call(this, 'format', [numeric(value), pack(p.StringConstructor(unit))]);
      },
      formatToParts(value, unit) {
        return call(this, 'formatToParts', [numeric(value), pack(p.StringConstructor(unit))]);
      },
    },
    null,
  );
  addFormatter(
    'DisplayNames',
    false,
    {
      __proto__: null,
      of(code) {
        return call(this, 'of', [pack(p.StringConstructor(code))]) ?? undefined;
      },
    },
    null,
  );
  addFormatter(
    'Segmenter',
    false,
    {
      __proto__: null,
      segment(value) {
        const input = p.StringConstructor(value);
        const found = call(this, 'segment', [pack(input)]);
        for (let i = 0; i < found.length; i++) {
          const { segment, index, isWordLike } = found[i];
          found[i] =
            isWordLike === undefined ? { segment, index, input } : { segment, index, input, isWordLike };
        }
        return {
          containing(index) {
            const at = index === undefined ? 0 : p.toNumber(index);
            for (let i = found.length - 1; i >= 0; i--)
              if (found[i].index <= at && at < input.length && at >= 0) return found[i];
            return undefined;
          },
          *[p.symbolIterator]() {
            for (let i = 0; i < found.length; i++) yield found[i];
          },
        };
      },
    },
    null,
  );
  define(intl, 'getCanonicalLocales', function getCanonicalLocales(locales) {
    return ask({
      __proto__: null,
      type: 'Intl',
      locales: localeList(locales),
      options: { __proto__: null },
      method: 'getCanonicalLocales',
      values: [],
    });
  });
  define(intl, 'supportedValuesOf', function supportedValuesOf(key) {
    const values = [pack(p.StringConstructor(key))];
    return ask({
      __proto__: null,
      type: 'Intl',
      locales: [],
      options: { __proto__: null },
      method: 'supportedValuesOf',
      values,
    });
  });
  define(intl, 'Locale', makeLocale());

  function makeLocale() {
    const describe = (tag, options) => {
      const facts = ask({
        __proto__: null,
        type: 'Locale',
        locales: [tag],
        options,
        method: 'describe',
        values: [],
      });
      p.setPrototypeOf(facts, null);
      return facts;
    };
    class Locale {
      constructor(tag, options) {
        if (typeof tag !== 'string' && (typeof tag !== 'object' || tag === null))
          throw new p.TypeErrorConstructor(
            "First argument to Intl.Locale constructor can't be empty or missing",
          );
        const facts = describe(localeTag(tag) ?? p.StringConstructor(tag), optionsOf('Locale', options));
        p.weakMapSet(localeFacts, this, facts);
      }
      maximize() {
        return new Locale(factsOf(this).maximized);
      }
      minimize() {
        return new Locale(factsOf(this).minimized);
      }
      toString() {
        return factsOf(this).tag;
      }
    }
    const factsOf = (locale) => {
      const facts = p.weakMapGet(localeFacts, locale);
      if (facts === undefined) throw new p.TypeErrorConstructor('Method called on an incompatible receiver');
      return facts;
    };
    const names = p.stringSplit(
      'baseName calendar caseFirst collation hourCycle language numberingSystem numeric region script',
      ' ',
    );
    for (let i = 0; i < names.length; i++)
      p.defineProperty(Locale.prototype, names[i], {
        __proto__: null,
        configurable: true,
        enumerable: false,
        get() {
          return factsOf(this)[names[i]];
        },
      });
    p.defineProperty(Locale.prototype, p.symbolToStringTag, {
      __proto__: null,
      value: 'Intl.Locale',
      configurable: true,
    });
    return Locale;
  }
  p.defineProperty(intl, p.symbolToStringTag, { __proto__: null, value: 'Intl', configurable: true });

  const once = (type, method, locales, options, values) =>
    ask({
      __proto__: null,
      type,
      locales: localeList(locales),
      options: optionsOf(type, options),
      method,
      values,
    });
  return {
    __proto__: null,
    intl,
    formatNumber: (value, locales, options) =>
      once('NumberFormat', 'format', locales, options, [pack(value)]),
    /** `parts` says what is shown when the options ask for nothing: `any`, `date` or `time`. */
    formatDate: (time, locales, options, parts) => {
      if (time !== time) return 'Invalid Date';
      const read = optionsOf('DateTimeFormat', options);
      return ask({
        __proto__: null,
        type: 'DateTimeFormat',
        locales: localeList(locales),
        options: read,
        method: 'format',
        values: [pack(time)],
        parts,
      });
    },
    changeCase: (text, method, locales) =>
      ask({
        __proto__: null,
        type: 'Text',
        locales: localeList(locales),
        options: { __proto__: null },
        method,
        values: [pack(text)],
      }),
    compare: (a, b, locales, options) => once('Collator', 'compare', locales, options, [pack(a), pack(b)]),
  };
}
