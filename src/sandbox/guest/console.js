/** Most levels of groups inside each other; deeper ones count as this level. */
const MAX_GROUPS = 20;

/** Lines that gather before they leave for the host; a line of more UTF-16 code units than `LONG_LINE` leaves at once. */
const MAX_WAITING = 500;

/** So few lines are put together one by one: joining looks at all the places there are. */
const FEW_LINES = 50;

/** Lines that leave one by one, before a program that goes on for ever is stopped from outside. */
const FIRST_LINES = 8;
const LONG_LINE = 1000;
/** Levels by number, as `LEVELS` of console-batch.ts has them. */
const LOG = 0;
const INFO = 1;
const WARN = 2;
const ERROR = 3;
/** Longest line that is printed as it stands, in UTF-16 code units: the inspector cuts longer texts. */
const MAX_PLAIN = 10000;

/**
 * Installs `console`. Lines gather here and leave in batches through `host.console`; `endByFlood` never returns.
 * `clock.now` answers the virtual time without moving it.
 */
export function installConsole(p, inspect, host, options, tools, clock, endByFlood) {
  const texts = [];
  for (let i = 0; i < MAX_WAITING; i++) texts[i] = '';
  // A number a line: its level, times 4 its depth, times 128 the length of its text.
  const signs = new p.intrinsics.Float64Array(MAX_WAITING);
  const signBytes = p.typedArrayBuffer(signs);
  /** What lines of the batch have beside text, level and depth, as members of a JSON object by the line's number. */
  let extras = '';
  let waiting = 0;
  /** Places in `texts` that the batches before have left filled. */
  let filled = 0;
  /** Lines that the batch may have at most. */
  let room = 0;
  let sentLines = 0;
  let charsLeft = 0;
  let groupDepth = 0;
  /** Whether anything was sent since the console was cleared. */
  let hasShown = false;
  const told = tools.counts;
  told.lines = () => sentLines + waiting;
  /** After the first lines as many may wait as have been shown. */
  const makeRoom = () => {
    room = p.min(MAX_WAITING, options.consoleLines - sentLines, sentLines < FIRST_LINES ? 1 : sentLines);
  };
  const flushConsole = () => {
    if (waiting === 0) return;
    let text = '';
    if (waiting < FEW_LINES) {
      for (let i = 0; i < waiting; i++) text += texts[i];
      if (filled < waiting) filled = waiting;
    } else {
      for (let i = waiting; i < filled; i++) texts[i] = '';
      filled = waiting;
      text = p.join(texts, '');
    }
    const isPlain = p.isWellFormed(text) && p.stringIndexOf(text, '\0') < 0;
    host.console(isPlain ? text : p.quote(text), signBytes, isPlain ? waiting : -waiting, '{' + extras + '}');
    sentLines += waiting;
    waiting = 0;
    extras = '';
    hasShown = true;
    makeRoom();
  };
  /** `extra` is what a `ConsoleLine` has beside its level, text and depth: the inside of a JSON object, or nothing. */
  const writeLine = (level, plain, extra) => {
    let text = plain;
    if (groupDepth > 0) {
      const indent = p.repeat('  ', groupDepth);
      text = indent + p.stringReplaceAll(plain, '\n', '\n' + indent);
    }
    if (room === 0 || charsLeft < text.length) {
      if (room > 0 && charsLeft > 0) pushLine(level, p.stringSlice(text, 0, charsLeft) + '…', '');
      endByFlood('console');
    }
    pushLine(level, text, extra);
  };
  const pushLine = (level, text, extra) => {
    const { length } = text;
    charsLeft -= length;
    texts[waiting] = text;
    signs[waiting] = level + groupDepth * 4 + length * 128;
    if (extra !== '') extras += (extras === '' ? '"' : ',"') + waiting + '":{' + extra + '}';
    waiting += 1;
    if (told.mark !== null) told.mark();
    if (waiting === room || length + extra.length > LONG_LINE) flushConsole();
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
  /** The latest text without a `%` that came first in a line: loops print the same words again and again. */
  let plainStart = '';
  let spacedStart = ' ';
  /** Prints values. Most lines are texts and numbers that stand for themselves; they go the short way. */
  const write = (level, values) => {
    const { length } = values;
    let text = values[0];
    let i = 1;
    if (typeof text === 'string') {
      if (length > 1 && text !== plainStart) {
        if (p.stringIndexOf(text, '%') < 0) {
          plainStart = text;
          spacedStart = text + ' ';
        } else i = length + 1;
      }
    } else if (typeof text === 'number' && text !== 0) text = '' + text;
    else i = length + 1;
    for (; i < length; i++) {
      const value = values[i];
      if (typeof value === 'string' || (typeof value === 'number' && value !== 0)) {
        text += ' ';
        text += value;
      } else if (value === 0 && 1 / value > 0) text += ' 0';
      else break;
    }
    if (i !== length || groupDepth > 0 || text.length > MAX_PLAIN || text.length > charsLeft || room === 0) {
      writeValues(level, values, '');
      return;
    }
    putPlain(level, text);
  };
  /** Prints a line that may be printed as it stands, outside of groups. */
  const putPlain = (level, text) => {
    const size = text.length;
    charsLeft -= size;
    texts[waiting] = text;
    signs[waiting] = level + size * 128;
    waiting += 1;
    if (told.mark !== null) told.mark();
    if (waiting === room || size > LONG_LINE) flushConsole();
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
    groupDepth = p.min(groupDepth + 1, MAX_GROUPS);
  };
  const consoleObject = {
    log: function log(...values) {
      // What loops print most: the same words, and one more text or number.
      if (values.length === 2 && groupDepth === 0) {
        const value = values[1];
        if (
          values[0] === plainStart &&
          (typeof value === 'number' ? value !== 0 : typeof value === 'string')
        ) {
          const text = spacedStart + value;
          const size = text.length;
          if (size <= LONG_LINE && size <= charsLeft && room > 0) {
            // The same as `putPlain`, without a call.
            charsLeft -= size;
            texts[waiting] = text;
            signs[waiting++] = size * 128;
            if (told.mark !== null) told.mark();
            if (waiting === room) flushConsole();
            return;
          }
        }
      }
      write(LOG, values);
    },
    info: function info(...values) {
      write(INFO, values);
    },
    debug: function debug(...values) {
      write(LOG, values);
    },
    warn: function warn(...values) {
      write(WARN, values);
    },
    error: function error(...values) {
      write(ERROR, values);
    },
    dir: function dir(value) {
      const written = inspect(value, false);
      stretches = '';
      if (canBeOpened(value)) addStretch(0, written.length, value);
      writeLine(LOG, written, stretches === '' ? '' : stretches + ']');
    },
    dirxml: function dirxml(...values) {
      write(LOG, values);
    },
    trace: function trace(...values) {
      const text = format(values, 0);
      writeLine(LOG, 'Trace' + (text === '' ? '' : ': ' + text) + callers(), '');
    },
    table: function table(value, columns) {
      const drawn = tools.load('table')(value, columns);
      if (drawn === null) write(LOG, [value]);
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
      groupDepth = p.max(groupDepth - 1, 0);
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
      groupDepth = 0;
      // A console that shows nothing stays as it is: a loop that clears it costs the page nothing.
      if (!hasShown && waiting === 0) return;
      flushConsole();
      hasShown = false;
      host.clear();
    },
  };
  tools.define('console', consoleObject);
  const begin = () => {
    charsLeft = options.consoleChars;
    makeRoom();
  };
  return { __proto__: null, begin, flush: flushConsole };
}
