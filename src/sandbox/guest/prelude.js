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

  // The clock is virtual: time passes only between timers.
  let nowMs = options.startTimeMs;
  const NativeDate = p.NativeDate;
  const VirtualDate = new p.NativeProxy(NativeDate, {
    __proto__: null,
    construct: (target, values, newTarget) =>
      p.construct(
        target,
        values.length === 0 ? [nowMs] : values,
        newTarget === VirtualDate ? target : newTarget,
      ),
    apply: () => p.dateToString(new NativeDate(nowMs)),
  });
  p.defineProperty(NativeDate, 'now', {
    __proto__: null,
    value: function now() {
      return nowMs;
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
    const wait = typeof delay === 'number' && delay > 0 ? p.min(delay, 2147483647) : 0;
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
  define('setTimeout', function setTimeout(callback, delay) {
    checkCallback(callback, 'setTimeout');
    return addTimer(callback, delay, false, valuesFrom(arguments, 2));
  });
  define('setInterval', function setInterval(callback, delay) {
    checkCallback(callback, 'setInterval');
    return addTimer(callback, delay, true, valuesFrom(arguments, 2));
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

  // The turtle: orders under a French and an English name.
  let drawBuffer = '';
  let bufferedStrokes = 0;
  let strokes = 0;
  let hasMoved = false;
  const flushDraw = () => {
    if (drawBuffer !== '' || hasMoved) host.draw('[' + drawBuffer + ']', turtle.x, turtle.y, turtle.angle);
    drawBuffer = '';
    bufferedStrokes = 0;
    hasMoved = false;
  };
  const flush = () => {
    flushConsole();
    flushDraw();
  };
  const turtle = { __proto__: null, x: 200, y: 200, angle: 0, isDown: true, color: 'black', width: 2 };
  const tidy = (value) => {
    const near = p.round(value * 1e9) / 1e9;
    return near === 0 ? 0 : near;
  };
  const number = (value, order) => {
    const found = typeof value === 'string' && p.trim(value) !== '' ? p.toNumber(value) : value;
    if (typeof found !== 'number' || found !== found || found === Infinity || found === -Infinity) {
      throw new p.TypeErrorConstructor(order + '() needs a number, got ' + inspect(value, false));
    }
    return p.max(-1e6, p.min(1e6, found));
  };
  const moveTo = (x, y) => {
    if (turtle.isDown && (x !== turtle.x || y !== turtle.y)) {
      strokes += 1;
      if (strokes > options.drawCommands) {
        flush();
        host.flood('drawing');
        spin();
      }
      const parts =
        p.numberToString(turtle.x) +
        ',' +
        p.numberToString(turtle.y) +
        ',' +
        p.numberToString(x) +
        ',' +
        p.numberToString(y);
      drawBuffer +=
        (drawBuffer === '' ? '' : ',') +
        '[' +
        parts +
        ',' +
        p.quote(turtle.color) +
        ',' +
        p.numberToString(turtle.width) +
        ']';
      bufferedStrokes += 1;
    }
    turtle.x = x;
    turtle.y = y;
    hasMoved = true;
    if (bufferedStrokes >= 500) flushDraw();
  };
  const walk = (distance) => {
    const angle = (turtle.angle * p.PI) / 180;
    moveTo(tidy(turtle.x + distance * p.cos(angle)), tidy(turtle.y + distance * p.sin(angle)));
  };
  const turn = (degrees) => {
    turtle.angle = tidy((((turtle.angle + degrees) % 360) + 360) % 360);
    hasMoved = true;
  };
  const orders = [
    [
      'avancer',
      'forward',
      (order) => (distance) => {
        walk(number(distance, order));
      },
    ],
    [
      'reculer',
      'back',
      (order) => (distance) => {
        walk(-number(distance, order));
      },
    ],
    [
      'droite',
      'right',
      (order) => (degrees) => {
        turn(number(degrees, order));
      },
    ],
    [
      'gauche',
      'left',
      (order) => (degrees) => {
        turn(-number(degrees, order));
      },
    ],
    [
      'lever',
      'penUp',
      () => () => {
        turtle.isDown = false;
      },
    ],
    [
      'baisser',
      'penDown',
      () => () => {
        turtle.isDown = true;
      },
    ],
    [
      'aller',
      'goTo',
      (order) => (x, y) => {
        moveTo(number(x, order), number(y, order));
      },
    ],
    [
      'couleur',
      'color',
      (order) => (name) => {
        turtle.color = options.readColor(name, order);
      },
    ],
    [
      'epaisseur',
      'lineWidth',
      (order) => (width) => {
        turtle.width = p.max(0.1, p.min(400, number(width, order)));
      },
    ],
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
  for (let i = 0; i < orders.length; i++) {
    define(orders[i][0], orders[i][2](orders[i][0]));
    define(orders[i][1], orders[i][2](orders[i][1]));
  }

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

/** An error as JSON: class, message and stack, read without running any code of the program. */
function describeError(p, inspect, value) {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || !p.isError(value)) {
    return p.quote({
      __proto__: null,
      kind: 'thrown-value',
      name: '',
      message: p.stringSlice(inspect(value, true), 0, 1000),
      stack: '',
    });
  }
  const read = (key) => {
    let holder = value;
    for (let level = 0; holder !== null && level < 50; level++) {
      const found = p.getOwnPropertyDescriptor(holder, key);
      if (found !== undefined) return 'value' in found ? found.value : undefined;
      holder = p.getPrototypeOf(holder);
    }
    return undefined;
  };
  const kinds = [
    ['syntax', p.syntaxErrorPrototype],
    ['reference', p.referenceErrorPrototype],
    ['type', p.typeErrorPrototype],
    ['range', p.rangeErrorPrototype],
    ['internal', p.internalErrorPrototype],
  ];
  let kind = 'error';
  let prototype = p.getPrototypeOf(value);
  for (let level = 0; prototype !== null && level < 50; level++) {
    for (let i = 0; i < kinds.length; i++)
      if (kinds[i][1] === prototype && kind === 'error') kind = kinds[i][0];
    prototype = p.getPrototypeOf(prototype);
  }
  const name = read('name');
  const message = read('message');
  const stack = p.getOwnPropertyDescriptor(value, 'stack');
  return p.quote({
    __proto__: null,
    kind,
    name: typeof name === 'string' ? p.stringSlice(name, 0, 100) : 'Error',
    message: message === undefined ? '' : p.stringSlice(inspect(message, true), 0, 1000),
    stack: stack !== undefined && typeof stack.value === 'string' ? p.stringSlice(stack.value, 0, 5000) : '',
  });
}
