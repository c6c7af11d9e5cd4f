/** Most levels of groups inside each other; deeper ones count as this level. */
const MAX_GROUPS = 20;

/**
 * Installs `console`. Lines gather here as JSON and leave in batches through `host.console`; `endByFlood` never returns.
 * `clock.now` answers the virtual time without moving it.
 */
export function installConsole(p, inspect, host, options, tools, clock, endByFlood) {
  let consoleBuffer = '';
  let bufferedLines = 0;
  let lineCount = 0;
  let charCount = 0;
  let groupDepth = 0;
  /** Whether anything was written since the console was cleared. */
  let hasShown = false;
  const flushConsole = () => {
    if (consoleBuffer !== '') host.console('[' + consoleBuffer + ']');
    consoleBuffer = '';
    bufferedLines = 0;
  };
  /** `extra` is what a `ConsoleLine` has beside its level, text and depth: the inside of a JSON object, or nothing. */
  const writeLine = (level, plain, extra) => {
    const indent = p.repeat('  ', groupDepth);
    const text = groupDepth === 0 ? plain : indent + p.stringReplaceAll(plain, '\n', '\n' + indent);
    if (lineCount >= options.consoleLines || charCount + text.length > options.consoleChars) {
      const room = options.consoleChars - charCount;
      if (lineCount < options.consoleLines && room > 0)
        pushLine(level, p.stringSlice(text, 0, room) + '…', '');
      endByFlood('console');
    }
    pushLine(level, text, extra);
  };
  const pushLine = (level, text, extra) => {
    lineCount += 1;
    tools.counts.lines += 1;
    charCount += text.length;
    hasShown = true;
    const depth = groupDepth === 0 ? '' : '"depth":' + p.numberToString(groupDepth);
    const rest = depth + (depth !== '' && extra !== '' ? ',' : '') + extra;
    consoleBuffer +=
      (consoleBuffer === '' ? '' : ',') +
      '["' +
      level +
      '",' +
      p.quote(text) +
      (rest === '' ? '' : ',{' + rest + '}') +
      ']';
    bufferedLines += 1;
    if (bufferedLines >= 100 || consoleBuffer.length > 20000) flushConsole();
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
  const format = (values, from, length) => {
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
  const write = (level, values, from, extra) => {
    const text = format(values, from, values.length);
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
    return text;
  };
  const counts = new p.MapConstructor();
  const stopwatches = new p.MapConstructor();
  const label = (value) => (value === undefined ? 'default' : inspect(value, true));
  const elapsed = (key) => key + ': ' + p.numberToString(clock.now() - p.mapGet(stopwatches, key)) + ' ms';
  const openGroup = (values, opens) => {
    if (values.length > 0) write('log', values, 0, '"opens":"' + opens + '"');
    groupDepth = p.min(groupDepth + 1, MAX_GROUPS);
  };
  const consoleObject = {
    log: function log() {
      write('log', arguments, 0, '');
    },
    info: function info() {
      write('info', arguments, 0, '');
    },
    debug: function debug() {
      write('log', arguments, 0, '');
    },
    warn: function warn() {
      write('warn', arguments, 0, '');
    },
    error: function error() {
      write('error', arguments, 0, '');
    },
    dir: function dir(value) {
      const written = inspect(value, false);
      stretches = '';
      if (canBeOpened(value)) addStretch(0, written.length, value);
      writeLine('log', written, stretches === '' ? '' : stretches + ']');
    },
    dirxml: function dirxml() {
      write('log', arguments, 0, '');
    },
    trace: function trace() {
      const text = format(arguments, 0, arguments.length);
      writeLine('log', 'Trace' + (text === '' ? '' : ': ' + text) + callers(), '');
    },
    table: function table(value, columns) {
      const drawn = tools.load('table')(value, columns);
      if (drawn === null) write('log', [value], 0, '');
      else writeLine('log', drawn.text, '"table":' + drawn.json);
    },
    assert: function assert(condition) {
      if (condition) return;
      const text = format(arguments, 1, arguments.length);
      writeLine('error', 'Assertion failed' + (text === '' ? '' : ': ' + text), '');
    },
    count: function count(name) {
      const key = label(name);
      const next = (p.mapGet(counts, key) ?? 0) + 1;
      p.mapSet(counts, key, next);
      writeLine('log', key + ': ' + p.numberToString(next), '');
    },
    countReset: function countReset(name) {
      const key = label(name);
      if (p.mapHas(counts, key)) p.mapSet(counts, key, 0);
      else writeLine('warn', "Count for '" + key + "' does not exist", '');
    },
    group: function group() {
      openGroup(arguments, 'open');
    },
    groupCollapsed: function groupCollapsed() {
      openGroup(arguments, 'folded');
    },
    groupEnd: function groupEnd() {
      groupDepth = p.max(groupDepth - 1, 0);
    },
    time: function time(name) {
      const key = label(name);
      if (p.mapHas(stopwatches, key)) writeLine('warn', "Timer '" + key + "' already exists", '');
      else p.mapSet(stopwatches, key, clock.now());
    },
    timeLog: function timeLog(name) {
      const key = label(name);
      if (!p.mapHas(stopwatches, key)) {
        writeLine('warn', "Timer '" + key + "' does not exist", '');
        return;
      }
      const more = format(arguments, 1, arguments.length);
      writeLine('log', elapsed(key) + (more === '' ? '' : ' ' + more), '');
    },
    timeEnd: function timeEnd(name) {
      const key = label(name);
      if (!p.mapHas(stopwatches, key)) {
        writeLine('warn', "Timer '" + key + "' does not exist", '');
        return;
      }
      writeLine('log', elapsed(key), '');
      p.mapDelete(stopwatches, key);
    },
    clear: function clear() {
      groupDepth = 0;
      // A console that shows nothing stays as it is: a loop that clears it costs the page nothing.
      if (!hasShown) return;
      hasShown = false;
      flushConsole();
      host.clear();
    },
  };
  tools.define('console', consoleObject);
  return { __proto__: null, flush: flushConsole };
}
