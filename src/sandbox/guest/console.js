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
  const flushConsole = () => {
    if (consoleBuffer !== '') host.console('[' + consoleBuffer + ']');
    consoleBuffer = '';
    bufferedLines = 0;
  };
  const writeLine = (level, plain) => {
    const indent = p.repeat('  ', groupDepth);
    const text = groupDepth === 0 ? plain : indent + p.stringReplaceAll(plain, '\n', '\n' + indent);
    if (lineCount >= options.consoleLines || charCount + text.length > options.consoleChars) {
      const room = options.consoleChars - charCount;
      if (lineCount < options.consoleLines && room > 0) pushLine(level, p.stringSlice(text, 0, room) + '…');
      endByFlood('console');
    }
    pushLine(level, text);
  };
  const pushLine = (level, text) => {
    lineCount += 1;
    charCount += text.length;
    consoleBuffer += (consoleBuffer === '' ? '' : ',') + '["' + level + '",' + p.quote(text) + ']';
    bufferedLines += 1;
    if (bufferedLines >= 100 || consoleBuffer.length > 20000) flushConsole();
  };
  const format = (values, length) => {
    let text = '';
    let i = 0;
    if (length > 1 && typeof values[0] === 'string' && p.stringIndexOf(values[0], '%') >= 0) {
      const filled = fillIn(values, length);
      text = filled.text;
      i = filled.used;
    }
    for (; i < length; i++) text += (i === 0 ? '' : ' ') + inspect(values[i], true);
    return text;
  };
  /** Puts values in the place of `%s`, `%d`, `%i`, `%f`, `%o`, `%O`, `%c` (nothing) and `%%` of the first one. */
  const fillIn = (values, length) => {
    const pattern = values[0];
    let text = '';
    let used = 1;
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
        else if (letter === 'o' || letter === 'O') text += inspect(value, false);
        else {
          const number =
            typeof value === 'object' || typeof value === 'symbol' ? 0 / 0 : p.NumberConstructor(value);
          text += p.numberToString(letter === 'f' || number !== number ? number : p.trunc(number));
        }
      }
    }
    return { __proto__: null, text, used };
  };
  const counts = new p.MapConstructor();
  const stopwatches = new p.MapConstructor();
  const label = (value) => (value === undefined ? 'default' : inspect(value, true));
  const writeTime = (key) => {
    if (p.mapHas(stopwatches, key))
      writeLine('log', key + ': ' + p.numberToString(clock.now() - p.mapGet(stopwatches, key)) + ' ms');
  };
  const consoleObject = {
    log: function log() {
      writeLine('log', format(arguments, arguments.length));
    },
    info: function info() {
      writeLine('info', format(arguments, arguments.length));
    },
    debug: function debug() {
      writeLine('log', format(arguments, arguments.length));
    },
    warn: function warn() {
      writeLine('warn', format(arguments, arguments.length));
    },
    error: function error() {
      writeLine('error', format(arguments, arguments.length));
    },
    dir: function dir(value) {
      writeLine('log', format([value], 1));
    },
    dirxml: function dirxml() {
      writeLine('log', format(arguments, arguments.length));
    },
    trace: function trace() {
      writeLine('log', 'Trace' + (arguments.length > 0 ? ': ' + format(arguments, arguments.length) : ''));
    },
    table: function table(value, columns) {
      writeLine('log', tools.load('table')(value, columns) ?? format([value], 1));
    },
    assert: function assert(condition) {
      if (condition) return;
      let text = 'Assertion failed';
      for (let i = 1; i < arguments.length; i++) text += (i === 1 ? ': ' : ' ') + inspect(arguments[i], true);
      writeLine('error', text);
    },
    count: function count(name) {
      const key = label(name);
      const next = (p.mapGet(counts, key) ?? 0) + 1;
      p.mapSet(counts, key, next);
      writeLine('log', key + ': ' + p.numberToString(next));
    },
    countReset: function countReset(name) {
      p.mapSet(counts, label(name), 0);
    },
    group: function group() {
      if (arguments.length > 0) writeLine('log', format(arguments, arguments.length));
      groupDepth = p.min(groupDepth + 1, 20);
    },
    groupCollapsed: function groupCollapsed() {
      if (arguments.length > 0) writeLine('log', format(arguments, arguments.length));
      groupDepth = p.min(groupDepth + 1, 20);
    },
    groupEnd: function groupEnd() {
      groupDepth = p.max(groupDepth - 1, 0);
    },
    time: function time(name) {
      p.mapSet(stopwatches, label(name), clock.now());
    },
    timeLog: function timeLog(name) {
      writeTime(label(name));
    },
    timeEnd: function timeEnd(name) {
      writeTime(label(name));
      p.mapDelete(stopwatches, label(name));
    },
    clear: function clear() {},
  };
  tools.define('console', consoleObject);
  return { __proto__: null, flush: flushConsole };
}
