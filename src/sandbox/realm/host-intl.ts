/** One question of the guest about a language, as JSON wrote it. */
interface IntlRequest {
  readonly type: string;
  readonly locales: readonly string[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly method: string;
  readonly values: readonly unknown[];
  /** For `toLocaleDateString` and its like: what is shown when the options name no part. */
  readonly parts?: string;
}

/** What a program gets that names none. */
interface IntlDefaults {
  readonly locale: string;
  readonly timeZone: string;
}

/** Most formatters kept; a program that makes more gets new ones each time. */
const MAX_FORMATTERS = 50;
/** Longest text handed to a formatter, in UTF-16 code units. */
const MAX_TEXT = 100_000;

const DATE_PARTS = ['weekday', 'year', 'month', 'day', 'dateStyle'];
const TIME_PARTS = ['hour', 'minute', 'second', 'fractionalSecondDigits', 'dayPeriod', 'timeStyle'];
const DATE_DEFAULT = { year: 'numeric', month: 'numeric', day: 'numeric' };
const TIME_DEFAULT = { hour: 'numeric', minute: 'numeric', second: 'numeric' };

/**
 * Answers for the guest's `Intl` with the host's own: JSON text in, JSON text out, only primitives and plain data.
 * `defaultsNow` answers what a program gets that names none. The answer is `{ value }`, or `{ error, message }` for what the
 * host's formatter throws.
 */
export function createIntlAnswers(defaultsNow: () => IntlDefaults): (json: string) => string {
  const formatters = new Map<string, object>();

  const formatterFor = (type: string, locales: string[], options: object): object => {
    const key = JSON.stringify([type, locales, options]);
    const known = formatters.get(key);
    if (known !== undefined) return known;
    const made = makeFormatter(type, locales, options);
    if (formatters.size < MAX_FORMATTERS) formatters.set(key, made);
    return made;
  };

  return (json) => {
    try {
      const request = JSON.parse(json) as IntlRequest; // Written by our own guest module.
      const { locale, timeZone } = defaultsNow();
      const locales = request.locales.length === 0 ? [locale] : [...request.locales];
      if (request.method === 'getCanonicalLocales')
        return JSON.stringify({ value: Intl.getCanonicalLocales([...request.locales]) });
      if (request.method === 'supportedLocalesOf')
        return JSON.stringify({ value: Intl.NumberFormat.supportedLocalesOf([...request.locales]) });
      const direct = answerDirectly(request, locales);
      if (direct !== undefined) return JSON.stringify({ value: direct });
      const formatter = formatterFor(request.type, locales, withDefaults(request, timeZone));
      return JSON.stringify({ value: use(formatter, request.method, request.values.map(unpack)) ?? null });
    } catch (error) {
      const isRange = error instanceof RangeError;
      const message = error instanceof Error ? error.message : String(error);
      return JSON.stringify({ error: isRange ? 'RangeError' : 'TypeError', message });
    }
  };
}

/** Answers what needs no formatter; undefined for everything else. */
function answerDirectly({ type, method, options, values }: IntlRequest, locales: string[]): unknown {
  const text = (): string => String(unpack(values[0]));
  if (type === 'Text')
    return method === 'toLocaleUpperCase'
      ? text().toLocaleUpperCase(locales)
      : text().toLocaleLowerCase(locales);
  if (type === 'Locale') return describeLocale(new Intl.Locale(locales[0] ?? '', options));
  // The host refuses a key that it does not know itself.
  if (method === 'supportedValuesOf') return Intl.supportedValuesOf(text() as 'unit');
  return undefined;
}

function describeLocale(locale: Intl.Locale): object {
  const { baseName, calendar, caseFirst, collation, hourCycle } = locale;
  const { language, numberingSystem, numeric, region, script } = locale;
  return {
    tag: locale.toString(),
    maximized: locale.maximize().toString(),
    minimized: locale.minimize().toString(),
    ...{ baseName, calendar, caseFirst, collation, hourCycle },
    ...{ language, numberingSystem, numeric, region, script },
  };
}

function makeFormatter(type: string, locales: string[], options: object): object {
  switch (type) {
    case 'NumberFormat':
      return new Intl.NumberFormat(locales, options);
    case 'DateTimeFormat':
      return new Intl.DateTimeFormat(locales, options);
    case 'Collator':
      return new Intl.Collator(locales, options);
    case 'PluralRules':
      return new Intl.PluralRules(locales, options);
    case 'ListFormat':
      return new Intl.ListFormat(locales, options);
    case 'RelativeTimeFormat':
      return new Intl.RelativeTimeFormat(locales, options);
    case 'Segmenter':
      return new Intl.Segmenter(locales, options);
    case 'DisplayNames':
      // The host refuses a missing `type` itself.
      return new Intl.DisplayNames(locales, options as Intl.DisplayNamesOptions);
    default:
      throw new TypeError(`Intl.${type} is not here`);
  }
}

/** Methods that the guest may use; all of them answer plain data. */
const METHODS: readonly string[] = [
  'format',
  'formatToParts',
  'formatRange',
  'formatRangeToParts',
  'compare',
  'select',
  'selectRange',
  'of',
  'resolvedOptions',
];

function use(formatter: object, method: string, values: readonly unknown[]): unknown {
  if (formatter instanceof Intl.Segmenter) {
    if (method === 'resolvedOptions') return formatter.resolvedOptions();
    const segments = [...formatter.segment(String(values[0]))];
    return segments.map(({ segment, index, isWordLike }) => ({
      segment,
      index,
      ...(isWordLike === undefined ? {} : { isWordLike }),
    }));
  }
  const found: unknown = METHODS.includes(method) ? Reflect.get(formatter, method) : undefined;
  if (typeof found !== 'function') throw new TypeError(`${method} is not here`);
  return Reflect.apply(found, formatter, values);
}

function withDefaults(request: IntlRequest, timeZone: string): object {
  const options = withDefaultParts(request);
  return request.type === 'DateTimeFormat' ? { timeZone, ...options } : options;
}

function withDefaultParts({ options, parts }: IntlRequest): object {
  if (parts === undefined) return options;
  const asksFor = (names: readonly string[]): boolean => names.some((name) => name in options);
  const lacks =
    parts === 'date'
      ? !asksFor(DATE_PARTS)
      : parts === 'time'
        ? !asksFor(TIME_PARTS)
        : !asksFor([...DATE_PARTS, ...TIME_PARTS]);
  if (!lacks) return options;
  return {
    ...options,
    ...(parts === 'time' ? {} : DATE_DEFAULT),
    ...(parts === 'date' ? {} : TIME_DEFAULT),
  };
}

/** A value as the guest packed it: `n` a number, `b` a big integer, `s` a text; lists stay lists. */
function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  const text = String(value);
  if (text.length > MAX_TEXT) throw new RangeError('The text is too long.');
  if (text.startsWith('n')) return Number(text.slice(1));
  if (text.startsWith('b')) return BigInt(text.slice(1));
  return text.slice(1);
}
