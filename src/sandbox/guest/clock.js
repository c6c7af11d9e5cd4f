/**
 * Installs `Date`, timers and microtasks over a clock that only the host moves. `endByFlood` never returns.
 * Returns `now`, which moves nothing, `read` for the program's own questions, and what the host calls between jobs.
 */
export function installClock(p, options, tools, endByFlood) {
  // The clock is virtual: time passes between timers, and a little for programs that keep asking for it,
  // so that a loop that waits for a moment to come ends.
  let nowMs = 0;
  let readings = 0;
  const readClock = () => {
    readings += 1;
    if (readings % 100 === 0) nowMs += 1;
    return nowMs;
  };
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
  tools.define('Date', VirtualDate);

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
      endByFlood('timers');
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
  tools.define('setTimeout', function setTimeout(callback, delay) {
    return addTimer(callable(callback, 'setTimeout'), delay, false, valuesFrom(arguments, 2));
  });
  tools.define('setInterval', function setInterval(callback, delay) {
    return addTimer(callable(callback, 'setInterval'), delay, true, valuesFrom(arguments, 2));
  });
  tools.define('requestAnimationFrame', function requestAnimationFrame(callback) {
    checkCallback(callback, 'requestAnimationFrame');
    return addTimer(() => p.apply(callback, undefined, [nowMs - options.startTimeMs]), 16, false, []);
  });
  const clear = (id) => {
    removeTimer(id);
  };
  tools.define('clearTimeout', function clearTimeout(id) {
    clear(id);
  });
  tools.define('clearInterval', function clearInterval(id) {
    clear(id);
  });
  tools.define('cancelAnimationFrame', function cancelAnimationFrame(id) {
    clear(id);
  });
  tools.define('queueMicrotask', function queueMicrotask(callback) {
    checkCallback(callback, 'queueMicrotask');
    p.promiseThen(p.resolved, () => {
      callback();
    });
  });

  return {
    __proto__: null,
    now: () => nowMs,
    read: readClock,
    elapsed: () => nowMs - options.startTimeMs,
    later: (callback, delay) => addTimer(callback, delay, false, []),
    pass: (ms) => {
      nowMs += ms;
    },
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
  };
}
