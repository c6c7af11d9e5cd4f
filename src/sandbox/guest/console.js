/** Most values of one line where one of them needs the inspector: the host passes one more on, at most. */
const MAX_VALUES = 4000;

/** Levels by number, as `LEVELS` of console-batch.ts has them. */
const LOG = 0;
const INFO = 1;
const WARN = 2;
const ERROR = 3;

/**
 * Installs `console`. Values become a line here; the host keeps and sends the lines (console-writer.ts), and prints by itself what needs no
 * inspector. `endByFlood` never returns. `clock.now` answers the virtual time without moving it.
 */
export function installConsole(p, inspect, host, tools, clock, endByFlood) {
  const told = tools.counts;
  let printed = 0;
  told.lines = () => printed;
  /** `extra` is what a `ConsoleLine` has beside its level, text and depth: the inside of a JSON object, or nothing. */
  const writeLine = (level, text, extra) => {
    printed += 1;
    if (told.mark !== null) told.mark();
    // A long text may lie in pieces; a slice of it never does.
    if (host.line(level, p.stringSlice(text, 0), p.stringSlice(extra, 0)) === true) endByFlood('console');
  };
  /** Stretches of the text in `format` that stand for values to be opened, as JSON. */
  let stretches = '';
  const addStretch = (at, length, value) => {
    const json = tools.load('tree')(value);
    if (json === null) return;
    stretches += stretches === '' ? '"values":[' : ',';
    stretches +=
      '{"at":' + p.numberToString(at) + ',"length":' + p.numberToString(length) + ',"value":' + json + '}';
  };
  const canBeOpened = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  /** The values from `from` on as one text; what in it can be opened is left in `stretches`. */
  const format = (values, from) => {
    const { length } = values;
    stretches = '';
    let text = '';
    let i = from;
    if (length - from > 1 && typeof values[from] === 'string' && p.stringIndexOf(values[from], '%') >= 0) {
      const filled = fillIn(values, from, length);
      text = filled.text;
      i = filled.used;
    }
    for (; i < length; i++) {
      const value = values[i];
      if (i > from) text += ' ';
      const written = inspect(value, true);
      if (canBeOpened(value)) addStretch(text.length, written.length, value);
      text += written;
    }
    return text;
  };
  const writeValues = (level, values, extra) => {
    const text = format(values, 0);
    writeLine(level, text, stretches === '' ? extra : (extra === '' ? '' : extra + ',') + stretches + ']');
  };
  /** Puts values in the place of `%s`, `%d`, `%i`, `%f`, `%o`, `%O`, `%c` (nothing) and `%%` of the first one. */
  const fillIn = (values, from, length) => {
    const pattern = values[from];
    let text = '';
    let used = from + 1;
    for (let i = 0; i < pattern.length; i++) {
      const letter = pattern[i] === '%' && i + 1 < pattern.length ? pattern[i + 1] : '';
      const isKnown = letter !== '' && p.stringIndexOf('sdifoOc%', letter) >= 0;
      if (!isKnown || (letter !== '%' && used >= length)) {
        text += pattern[i];
        continue;
      }
      i += 1;
      if (letter === '%') text += '%';
      else if (letter === 'c') used += 1;
      else {
        const value = values[used];
        used += 1;
        if (letter === 's') text += inspect(value, true);
        else if (letter === 'o' || letter === 'O') {
          const written = inspect(value, false);
          if (canBeOpened(value)) addStretch(text.length, written.length, value);
          text += written;
        } else {
          const number =
            typeof value === 'object' || typeof value === 'symbol' ? 0 / 0 : p.NumberConstructor(value);
          text += p.numberToString(letter === 'f' || number !== number ? number : p.trunc(number));
        }
      }
    }
    return { __proto__: null, text, used };
  };
  /** The student's own frames of the call stack, a line each. */
  const callers = () => {
    const { stack } = new p.ErrorConstructor('');
    let text = '';
    let at = 0;
    while (typeof stack === 'string' && at < stack.length && text.length < 1000) {
      const end = p.stringIndexOf(stack, '\n', at);
      const frame = p.stringSlice(stack, at, end < 0 ? stack.length : end);
      const place = p.stringIndexOf(frame, '<eval> (program.js:');
      if (place >= 0) text += '\n    at ' + p.stringSlice(frame, place + 8, -1);
      else if (p.stringIndexOf(frame, 'program.js:') >= 0) text += '\n' + frame;
      if (end < 0) break;
      at = end + 1;
    }
    return p.places(text);
  };
  const counts = new p.MapConstructor();
  const stopwatches = new p.MapConstructor();
  const label = (value) => (value === undefined ? 'default' : inspect(value, true));
  const elapsed = (key) => key + ': ' + p.numberToString(clock.now() - p.mapGet(stopwatches, key)) + ' ms';
  const openGroup = (values, opens) => {
    if (values.length > 0) writeValues(LOG, values, '"opens":"' + opens + '"');
    host.indent(1);
  };
  /** A method that prints its values; the host does so for those that stand for themselves. */
  const printer = (name, level) =>
    host.printer(name, level, (...values) => {
      if (values.length > MAX_VALUES)
        throw new p.RangeErrorConstructor('too many arguments in function call (only 4000 allowed)');
      writeValues(level, values, '');
    });
  const consoleObject = {
    log: printer('log', LOG),
    info: printer('info', INFO),
    debug: printer('debug', LOG),
    warn: printer('warn', WARN),
    error: printer('error', ERROR),
    dir: function dir(value) {
      const written = inspect(value, false);
      stretches = '';
      if (canBeOpened(value)) addStretch(0, written.length, value);
      writeLine(LOG, written, stretches === '' ? '' : stretches + ']');
    },
    dirxml: printer('dirxml', LOG),
    trace: function trace(...values) {
      const text = format(values, 0);
      writeLine(LOG, 'Trace' + (text === '' ? '' : ': ' + text) + callers(), '');
    },
    table: function table(value, columns) {
      const drawn = tools.load('table')(value, columns);
      if (drawn === null) writeValues(LOG, [value], '');
      else writeLine(LOG, drawn.text, '"table":' + drawn.json);
    },
    assert: function assert(condition, ...values) {
      if (condition) return;
      const text = format(values, 0);
      writeLine(ERROR, 'Assertion failed' + (text === '' ? '' : ': ' + text), '');
    },
    count: function count(name) {
      const key = label(name);
      const next = (p.mapGet(counts, key) ?? 0) + 1;
      p.mapSet(counts, key, next);
      writeLine(LOG, key + ': ' + p.numberToString(next), '');
    },
    countReset: function countReset(name) {
      const key = label(name);
      if (p.mapHas(counts, key)) p.mapSet(counts, key, 0);
      else writeLine(WARN, "Count for '" + key + "' does not exist", '');
    },
    group: function group(...values) {
      openGroup(values, 'open');
    },
    groupCollapsed: function groupCollapsed(...values) {
      openGroup(values, 'folded');
    },
    groupEnd: function groupEnd() {
      host.indent(-1);
    },
    time: function time(name) {
      const key = label(name);
      if (p.mapHas(stopwatches, key)) writeLine(WARN, "Timer '" + key + "' already exists", '');
      else p.mapSet(stopwatches, key, clock.now());
    },
    timeLog: function timeLog(name, ...values) {
      const key = label(name);
      if (!p.mapHas(stopwatches, key)) {
        writeLine(WARN, "Timer '" + key + "' does not exist", '');
        return;
      }
      const more = format(values, 0);
      writeLine(LOG, elapsed(key) + (more === '' ? '' : ' ' + more), '');
    },
    timeEnd: function timeEnd(name) {
      const key = label(name);
      if (!p.mapHas(stopwatches, key)) {
        writeLine(WARN, "Timer '" + key + "' does not exist", '');
        return;
      }
      writeLine(LOG, elapsed(key), '');
      p.mapDelete(stopwatches, key);
    },
    clear: function clear() {
      host.clear();
    },
  };
  tools.define('console', consoleObject);
}
