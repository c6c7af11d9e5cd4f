/**
 * Sets a realm up for one program and returns what the host calls. `host` has functions that take texts and numbers only:
 * `console`, `draw`, `flood`, `ask`. After `flood` and `ask` the host ends the run at the next poll, so the guest spins.
 */
export function installPrelude(p, inspect, host, options) {
  const define = (name, value) => {
    p.defineProperty(p.globalObject, name, {
      __proto__: null,
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  };
  const spin = () => {
    for (;;);
  };

  // Console: lines gather here as JSON and leave in batches.
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
  const writeLine = (level, text) => {
    if (lineCount >= options.consoleLines || charCount + text.length > options.consoleChars) {
      const room = options.consoleChars - charCount;
      if (lineCount < options.consoleLines && room > 0) pushLine(level, p.stringSlice(text, 0, room) + '…');
      flushConsole();
      flushDraw();
      host.flood('console');
      spin();
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
    let text = p.repeat('  ', groupDepth);
    for (let i = 0; i < length; i++) text += (i === 0 ? '' : ' ') + inspect(values[i], true);
    return text;
  };
  const counts = new p.MapConstructor();
  const timers0 = new p.MapConstructor();
  const label = (value) => (value === undefined ? 'default' : inspect(value, true));
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
    table: function table(value) {
      writeLine('log', format([value], 1));
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
    group: function group() {
      if (arguments.length > 0) writeLine('log', format(arguments, arguments.length));
      groupDepth = p.min(groupDepth + 1, 20);
    },
    groupEnd: function groupEnd() {
      groupDepth = p.max(groupDepth - 1, 0);
    },
    time: function time(name) {
      p.mapSet(timers0, label(name), nowMs);
    },
    timeEnd: function timeEnd(name) {
      const key = label(name);
      if (p.mapHas(timers0, key))
        writeLine('log', key + ': ' + p.numberToString(nowMs - p.mapGet(timers0, key)) + ' ms');
    },
    clear: function clear() {},
  };
  define('console', consoleObject);

  // The clock is virtual: time passes between timers, and a little for programs that keep asking for it,
  // so that a loop that waits for a moment to come ends.
  let nowMs = options.startTimeMs;
  let readings = 0;
  const readClock = () => {
    readings += 1;
    if (readings % 100 === 0) nowMs += 1;
    return nowMs;
  };
  p.now = readClock;
  const NativeDate = p.NativeDate;
  const VirtualDate = new p.NativeProxy(NativeDate, {
    __proto__: null,
    construct: (target, values, newTarget) =>
      p.construct(
        target,
        values.length === 0 ? [readClock()] : values,
        newTarget === VirtualDate ? target : newTarget,
      ),
    apply: () => p.dateToString(new NativeDate(readClock())),
  });
  p.defineProperty(NativeDate, 'now', {
    __proto__: null,
    value: function now() {
      return readClock();
    },
    writable: true,
    configurable: true,
    enumerable: false,
  });
  p.defineProperty(NativeDate.prototype, 'constructor', {
    __proto__: null,
    value: VirtualDate,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  define('Date', VirtualDate);

  let timers = null;
  let liveTimers = 0;
  let nextTimer = 1;
  const addTimer = (callback, delay, every, values) => {
    const given = typeof delay === 'string' ? p.toNumber(delay) : delay;
    // Browsers keep 32 bits of the delay: a longer one is over at once.
    const wait = typeof given === 'number' && given > 0 && given <= 2147483647 ? given : 0;
    const timer = {
      __proto__: null,
      id: nextTimer,
      at: nowMs + p.max(wait, every ? 1 : 0),
      every: every ? p.max(wait, 1) : 0,
      callback,
      values,
      next: null,
    };
    nextTimer += 1;
    insertTimer(timer);
    liveTimers += 1;
    if (liveTimers > options.timers) {
      flush();
      host.flood('timers');
      spin();
    }
    return timer.id;
  };
  const insertTimer = (timer) => {
    if (timers === null || timers.at > timer.at) {
      timer.next = timers;
      timers = timer;
      return;
    }
    let before = timers;
    while (before.next !== null && before.next.at <= timer.at) before = before.next;
    timer.next = before.next;
    before.next = timer;
  };
  const removeTimer = (id) => {
    let before = null;
    for (let timer = timers; timer !== null; timer = timer.next) {
      if (timer.id === id) {
        if (before === null) timers = timer.next;
        else before.next = timer.next;
        liveTimers -= 1;
        return;
      }
      before = timer;
    }
  };
  const valuesFrom = (values, from) => {
    const rest = [];
    for (let i = from; i < values.length; i++)
      p.defineProperty(rest, i - from, {
        __proto__: null,
        value: values[i],
        writable: true,
        configurable: true,
        enumerable: true,
      });
    return rest;
  };
  const checkCallback = (callback, name) => {
    if (typeof callback !== 'function') throw new p.TypeErrorConstructor(name + ': not a function');
  };
  /** As in browsers, a text is a program of its own. */
  const callable = (callback, name) => {
    if (typeof callback === 'string') return () => p.indirectEval(callback);
    checkCallback(callback, name);
    return callback;
  };
  define('setTimeout', function setTimeout(callback, delay) {
    return addTimer(callable(callback, 'setTimeout'), delay, false, valuesFrom(arguments, 2));
  });
  define('setInterval', function setInterval(callback, delay) {
    return addTimer(callable(callback, 'setInterval'), delay, true, valuesFrom(arguments, 2));
  });
  define('requestAnimationFrame', function requestAnimationFrame(callback) {
    checkCallback(callback, 'requestAnimationFrame');
    return addTimer(() => p.apply(callback, undefined, [nowMs - options.startTimeMs]), 16, false, []);
  });
  const clear = (id) => {
    removeTimer(id);
  };
  define('clearTimeout', function clearTimeout(id) {
    clear(id);
  });
  define('clearInterval', function clearInterval(id) {
    clear(id);
  });
  define('cancelAnimationFrame', function cancelAnimationFrame(id) {
    clear(id);
  });
  define('queueMicrotask', function queueMicrotask(callback) {
    checkCallback(callback, 'queueMicrotask');
    p.promiseThen(p.resolved, () => {
      callback();
    });
  });

  // Chance is seeded (mulberry32), so that a run can be told again from its request.
  let seed = options.seed;
  const imul = p.imul;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  p.defineProperty(p.mathObject, 'random', {
    __proto__: null,
    value: function random0() {
      return random();
    },
    writable: true,
    configurable: true,
    enumerable: false,
  });

  // Questions: the answers so far come with the request; a question beyond them ends the run.
  let asked = 0;
  const ask = (type, message, proposal) => {
    const text = message === undefined ? '' : inspect(message, true);
    const index = asked;
    asked += 1;
    host.asked(text);
    if (index < options.answers.length) return options.answers[index];
    flush();
    host.ask(
      p.quote(type),
      p.quote(p.stringSlice(text, 0, 1000)),
      p.quote(p.stringSlice(proposal === undefined ? '' : inspect(proposal, true), 0, 1000)),
    );
    return spin();
  };
  define('prompt', function prompt(message, proposal) {
    const answer = ask('prompt', message, proposal);
    return typeof answer === 'string' ? answer : null;
  });
  define('confirm', function confirm(message) {
    return ask('confirm', message) === true;
  });
  define('alert', function alert(message) {
    ask('alert', message);
  });

  installPlatform(p, inspect, host, define, random, readClock);

  const turtle = makeTurtle(p, inspect, host, options, (by) => {
    flush();
    host.flood(by);
    spin();
  });
  const { number } = turtle;
  const flushDraw = () => {
    turtle.flush();
  };
  const flush = () => {
    flushConsole();
    flushDraw();
  };
  const more = [
    [
      'lire',
      'ask',
      () => (message, proposal) => {
        const answer = ask('prompt', message, proposal);
        return typeof answer === 'string' ? answer : null;
      },
    ],
    [
      'hasard',
      'random',
      (order) => (low, high) => {
        const from = p.floor(number(low, order));
        return from + p.floor(random() * (p.floor(number(high, order)) - from + 1));
      },
    ],
  ];
  const defineOrders = (orders) => {
    for (let i = 0; i < orders.length; i++) {
      define(orders[i][0], orders[i][2](orders[i][0]));
      define(orders[i][1], orders[i][2](orders[i][1]));
    }
  };
  defineOrders(turtle.orders);
  defineOrders(more);

  return {
    __proto__: null,
    flush,
    nextDelay: () => (timers === null ? -1 : p.max(0, timers.at - nowMs)),
    fireNext: () => {
      const timer = timers;
      if (timer === null) return;
      timers = timer.next;
      nowMs = p.max(nowMs, timer.at);
      if (timer.every > 0) {
        timer.at = nowMs + timer.every;
        insertTimer(timer);
      } else {
        liveTimers -= 1;
      }
      p.apply(timer.callback, undefined, timer.values);
    },
    describeError: (value) => describeError(p, inspect, value),
    evaluate: (text) => p.indirectEval('(function (primordials) { return (' + text + '\n); })')(p),
  };
}
