/**
 * Sets a realm up for one program and returns what the host calls. `host` has functions that take texts and numbers only:
 * `console`, `draw`, `flood`, `ask`, `part` and the bridges of the lazy modules. After `flood` and `ask` the host ends
 * the run at the next poll, so the guest spins. A realm may be made long before its program: `begin` tells what decides the run.
 */
export function installPrelude(p, inspector, host) {
  const { inspect } = inspector;
  const options = OPTIONS;
  const define = (name, value) => {
    p.defineProperty(p.globalObject, name, {
      __proto__: null,
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  };
  const loaded = { __proto__: null };
  const load = (name) => {
    loaded[name] ??= host.part(name)(p, host, inspector, tools);
    return loaded[name];
  };
  /** A global that is made when it is first read; assigning to it replaces it, as with any other. */
  const defineLazily = (name, make) => {
    p.defineProperty(p.globalObject, name, {
      __proto__: null,
      configurable: true,
      enumerable: false,
      get: () => {
        const value = make();
        define(name, value);
        return value;
      },
      set: (value) => {
        define(name, value);
      },
    });
  };
  const spin = () => {
    for (;;);
  };
  const endByFlood = (by) => {
    flush();
    host.flood(by);
    spin();
  };

  /** What has been put out so far, for the recorder. */
  const counts = { __proto__: null, lines: () => 0, frames: 0, drawn: () => 0, draws: false, mark: null };
  const tools = { __proto__: null, define, defineLazily, load, options, endByFlood, counts };

  // Chance is seeded (mulberry32), so that a run can be told again from its request.
  let seed = 0;
  const imul = p.imul;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const { random: mathRandom } = { random: () => random() };
  p.defineProperty(p.mathObject, 'random', {
    __proto__: null,
    value: mathRandom,
    writable: true,
    configurable: true,
    enumerable: false,
  });

  const clock = installClock(p, options, tools, endByFlood);
  tools.clock = clock;
  p.now = clock.read;
  installConsole(p, inspect, host, tools, clock, endByFlood);
  installPlatform(p, tools, random, clock.read);

  // Questions: the answers so far come with the request; a question beyond them ends the run.
  let asked = 0;
  let answered = 0;
  const note = (message) => {
    if (asked >= options.questions) endByFlood('questions');
    const text = message === undefined ? '' : inspect(message, true);
    asked += 1;
    host.asked(text);
    return text;
  };
  const ask = (type, message, proposal) => {
    const text = note(message);
    if (answered < options.answers.length) {
      answered += 1;
      return options.answers[answered - 1];
    }
    flush();
    host.ask(
      p.quote(type),
      p.quote(p.stringSlice(text, 0, 1000)),
      p.quote(p.stringSlice(proposal === undefined ? '' : inspect(proposal, true), 0, 1000)),
    );
    return spin();
  };
  const askText = (message, proposal) => {
    const answer = ask('prompt', message, proposal);
    return typeof answer === 'string' ? answer : null;
  };
  define('prompt', function prompt(message, proposal) {
    return askText(message, proposal);
  });
  define('confirm', function confirm(message) {
    const answer = ask('confirm', message);
    // On a command line and in a test every answer is a text.
    if (typeof answer !== 'string') return answer === true;
    const word = p.trim(p.toLowerCase(answer));
    return word === 'oui' || word === 'o' || word === 'yes' || word === 'y' || word === 'true';
  });
  define('alert', function alert(message) {
    // Where nobody reads it, an alert is over at once.
    if (options.showsAlerts) ask('alert', message);
    else note(message);
  });

  const flush = () => {
    host.flushLines();
    loaded.drawing?.flush();
    loaded.sound?.flush();
    loaded.tracer?.flush();
  };
  const wholeNumber = (value) => {
    const found = typeof value === 'string' && p.trim(value) !== '' ? p.toNumber(value) : value;
    if (typeof found !== 'number' || found - found !== 0)
      throw new p.TypeErrorConstructor('random() needs a number, got ' + inspect(value, false));
    return p.floor(found);
  };
  const core = {
    __proto__: null,
    ask(message, proposal) {
      return askText(message, proposal);
    },
    random(low, high) {
      const from = wholeNumber(low);
      return from + p.floor(random() * (wholeNumber(high) - from + 1));
    },
  };
  /** Both names of an order are the same function, fetched when one of them is first read. */
  for (let i = 0; i < ORDERS.length; i += 3) {
    const english = ORDERS[i + 1];
    const part = ORDERS[i + 2];
    const make = () => (part === 'core' ? core : load(part).orders)[english];
    defineLazily(ORDERS[i], make);
    defineLazily(english, make);
  }

  return {
    __proto__: null,
    /** Takes what decides the run and is not as usual, as JSON, before any code of the program. */
    begin: (json) => {
      const given = p.parse(json);
      const keys = p.objectKeys(given);
      for (let i = 0; i < keys.length; i++) options[keys[i]] = given[keys[i]];
      seed = options.seed;
      clock.pass(options.startTimeMs);
    },
    flush,
    /** The recorder; from now on functions show the text that the student wrote, not the one that runs. */
    openTracer: (original, source, places) => {
      p.places = places;
      const native = p.functionToString;
      p.functionToString = (value) => original(native(value));
      loaded.tracer = p.indirectEval('(' + source + ')')(p, host, inspector, tools);
      return loaded.tracer;
    },
    nextDelay: clock.nextDelay,
    fireNext: clock.fireNext,
    listening: () => loaded.live?.listening() ?? 0,
    takeInput: (passedMs, what, key, x, y) => {
      clock.pass(passedMs);
      // A program that has not used any of its orders does not listen.
      loaded.live?.takeInput(what, key, x, y);
    },
    describeError: (value) => {
      loaded.throws?.end(value);
      return describeError(p, inspect, value);
    },
    /** From now on throws are remembered: see lazy/throws.js. */
    watchThrows: (name) => load('throws').watch(name),
    throwPlace: () => load('throws').place(),
    evaluate: (text) => p.indirectEval('(function (primordials) { return (' + text + '\n); })')(p),
  };
}
