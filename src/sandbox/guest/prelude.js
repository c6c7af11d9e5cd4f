/**
 * Sets a realm up for one program and returns what the host calls. `host` has functions that take texts and numbers only:
 * `console`, `draw`, `flood`, `ask`, `source` and the bridges of the lazy modules. After `flood` and `ask` the host ends
 * the run at the next poll, so the guest spins.
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
  const loaded = { __proto__: null };
  const load = (name) => {
    loaded[name] ??= p.indirectEval('(' + host.source(name) + ')')(p, host, inspect);
    return loaded[name];
  };
  const tools = { __proto__: null, define, load };
  const spin = () => {
    for (;;);
  };
  const endByFlood = (by) => {
    flush();
    host.flood(by);
    spin();
  };

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

  const clock = installClock(p, options, tools, endByFlood);
  p.now = clock.read;
  const console = installConsole(p, inspect, host, options, tools, clock, endByFlood);
  installPlatform(p, tools, random, clock.read);

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
  const askText = (message, proposal) => {
    const answer = ask('prompt', message, proposal);
    return typeof answer === 'string' ? answer : null;
  };
  define('prompt', function prompt(message, proposal) {
    return askText(message, proposal);
  });
  define('confirm', function confirm(message) {
    const answer = ask('confirm', message);
    // On a command line every answer is a text.
    return answer === true || answer === 'true' || answer === 'oui' || answer === 'yes';
  });
  define('alert', function alert(message) {
    ask('alert', message);
  });

  const turtle = makeTurtle(p, inspect, host, options, endByFlood);
  const { number } = turtle;
  const flush = () => {
    console.flush();
    turtle.flush();
  };
  const more = [
    ['lire', 'ask', () => askText],
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
    nextDelay: clock.nextDelay,
    fireNext: clock.fireNext,
    describeError: (value) => describeError(p, inspect, value),
    evaluate: (text) => p.indirectEval('(function (primordials) { return (' + text + '\n); })')(p),
  };
}
