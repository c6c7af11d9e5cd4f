/**
 * Text that makes, in the program's realm, timers that only move when they are told to. It puts its own in the place of the
 * program's, so that nothing of ours ever runs in its stead.
 */
export const CLOCK_KIT = `(() => {
  const real = { setTimeout, setInterval, clearTimeout, clearInterval, Date };
  const MOST = 10000;
  let timers = [], nextId = 1, now = 0, isOn = false;
  const add = (run, delay, values, repeats) => {
    const wait = Math.max(repeats ? 1 : 0, Number(delay) || 0);
    const timer = { id: nextId++, at: now + wait, run, values, every: repeats ? wait : null };
    timers.push(timer);
    return timer.id;
  };
  const clear = (id) => { timers = timers.filter((timer) => timer.id !== id); };
  const earliest = () => timers.reduce((best, timer) => (best === null || timer.at < best.at ? timer : best), null);
  const fire = (timer) => {
    now = Math.max(now, timer.at);
    if (timer.every === null) clear(timer.id);
    else timer.at += timer.every;
    if (typeof timer.run === 'function') timer.run(...timer.values);
  };
  function FakeDate(...values) {
    if (new.target === undefined) return new real.Date(now).toString();
    return Reflect.construct(real.Date, values.length === 0 ? [now] : values, new.target === FakeDate ? real.Date : new.target);
  }
  FakeDate.prototype = real.Date.prototype;
  Object.setPrototypeOf(FakeDate, real.Date);
  Object.defineProperty(FakeDate, 'now', { value: () => now, writable: true, configurable: true });
  const fakes = {
    setTimeout: (run, delay, ...values) => add(run, delay, values, false),
    setInterval: (run, delay, ...values) => add(run, delay, values, true),
    clearTimeout: clear, clearInterval: clear, Date: FakeDate,
  };
  return {
    on: (start) => { if (!isOn) timers = []; isOn = true; now = start ?? real.Date.now(); Object.assign(globalThis, fakes); },
    off: () => { isOn = false; Object.assign(globalThis, real); },
    now: () => (isOn ? now : real.Date.now()),
    set: (time) => { const moved = time - now; now = time; for (const timer of timers) timer.at += moved; },
    count: () => timers.length,
    clear: () => { timers = []; },
    due: (until) => { const timer = earliest(); return timer !== null && timer.at <= until; },
    step: () => { const timer = earliest(); if (timer !== null) fire(timer); return timer !== null; },
    reach: (until) => { now = Math.max(now, until); },
    advance: (ms) => {
      const until = now + ms;
      for (let count = 0; ; count++) {
        const timer = earliest();
        if (timer === null || timer.at > until) break;
        if (count > MOST) throw new RangeError('Too many timers');
        fire(timer);
      }
      now = until;
    },
    all: () => { for (let count = 0; timers.length > 0; count++) { if (count > MOST) throw new RangeError('Too many timers'); fire(earliest()); } },
    pending: () => { for (const timer of timers.slice().sort((a, b) => a.at - b.at)) if (timers.includes(timer)) fire(timer); },
  };
})()`;

/** Clocks of test libraries over one kit; `makeKit` makes it when one is first asked for, `show` tells of `Date` coming and going. */
export function makeClocks(makeKit, setDate) {
  let made = null;
  const kit = () => (made ??= makeKit());
  const time = (when) =>
    when === undefined ? undefined : Number(typeof when === 'object' ? when.getTime() : when);
  const on = (when) => {
    kit().on(time(when));
    setDate(true);
  };
  const off = () => {
    if (made === null) return;
    made.off();
    setDate(false);
  };
  /** Promises get their turn between two timers. */
  const turns = async () => {
    for (let round = 0; round < 10; round++) await null;
  };
  const advanceAsync = async (ms) => {
    const until = kit().now() + ms;
    await turns();
    while (kit().due(until)) {
      kit().step();
      await turns();
    }
    kit().reach(until);
  };
  const allAsync = async () => {
    await turns();
    while (kit().step()) await turns();
  };
  const jest = (self) => {
    const does =
      (work) =>
      (...values) => {
        const answer = work(...values);
        return answer instanceof Promise ? answer : self;
      };
    return {
      useFakeTimers: does((options) => on(options?.now)),
      useRealTimers: does(off),
      advanceTimersByTime: does((ms) => kit().advance(ms)),
      advanceTimersByTimeAsync: advanceAsync,
      advanceTimersToNextTimer: does((steps = 1) => {
        for (let step = 0; step < steps; step++) kit().step();
      }),
      advanceTimersToNextTimerAsync: async (steps = 1) => {
        for (let step = 0; step < steps; step++) {
          kit().step();
          await turns();
        }
      },
      runAllTimers: does(() => kit().all()),
      runAllTimersAsync: allAsync,
      runOnlyPendingTimers: does(() => kit().pending()),
      runOnlyPendingTimersAsync: async () => {
        kit().pending();
        await turns();
      },
      runAllTicks: does(() => undefined),
      clearAllTimers: does(() => kit().clear()),
      getTimerCount: () => kit().count(),
      setSystemTime: does((when) => kit().set(time(when) ?? 0)),
      getRealSystemTime: () => kit().now(),
      now: () => kit().now(),
      isFakeTimers: () => made !== null,
    };
  };
  const jasmine = () => {
    const clock = {
      install: () => {
        on();
        return clock;
      },
      uninstall: off,
      tick: (ms = 0) => kit().advance(ms),
      mockDate: (when) => kit().set(time(when) ?? kit().now()),
      withMock: (run) => {
        on();
        try {
          run();
        } finally {
          off();
        }
      },
    };
    return clock;
  };
  const node = {
    enable: (options) => on(options?.now ?? 0),
    tick: (ms = 1) => kit().advance(ms),
    runAll: () => kit().all(),
    setTime: (when) => kit().set(when),
    reset: off,
    [Symbol.for('dispose')]: off,
  };
  const sinon = (options) => {
    on(typeof options === 'object' && !('getTime' in options) ? options.now : (options ?? 0));
    return {
      tick: (ms) => kit().advance(ms),
      tickAsync: advanceAsync,
      next: () => kit().step(),
      runAll: () => kit().all(),
      runAllAsync: allAsync,
      restore: off,
      uninstall: off,
      get now() {
        return kit().now();
      },
    };
  };
  return { jest, jasmine, node, sinon, off };
}
