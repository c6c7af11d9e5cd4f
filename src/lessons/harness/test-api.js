import { drawFacts } from './draw-facts.js';
import { demandSame, expectation, STANDS, Unmet } from './matchers.js';
import { isObject, makeBorder, REALM_KIT } from './realm.js';
import { show } from './show.js';

/** Runs the tests of `bridge.input` and reports every verdict as JSON. */
export function runTests(bridge) {
  const { input } = bridge;
  const kit = bridge.evaluate(
    `(${REALM_KIT})(primordials.intrinsics, primordials.apply, primordials.construct, primordials.set)`,
  );
  const border = makeBorder(kit);
  const tests = [];
  const titles = [];
  const hooks = { beforeEach: [], afterEach: [], beforeAll: [], afterAll: [] };
  const randomOf = makeRandom(input.seed);

  const lookup = (name) => {
    const { found, value } = bridge.lookup(String(name));
    return { found, value: found ? border.out(value) : undefined };
  };
  const callByName = (find, name, values) => {
    const { found, value } = find(name);
    if (!found) throw new ReferenceError(`'${name}' is not defined`);
    if (typeof value !== 'function') throw new TypeError(`${name} is not a function`);
    return value(...values);
  };
  const solutionLookup = (name) => {
    const { found, value } = bridge.companion('solution', String(name));
    return { found, value: found ? border.out(value) : undefined };
  };
  const callText = (name, values) => `${name}(${values.map(show).join(', ')})`;
  const linesOf = (console) =>
    console
      .map((line) => line.text)
      .join('\n')
      .split('\n');
  const outputOf = (console) => console.map((line) => line.text).join('\n');
  const describeRun = ({ outcome, console, drawing, asked }) => ({
    output: outputOf(console),
    lines: console.length === 0 ? [] : linesOf(console),
    error:
      outcome.kind === 'threw'
        ? { name: outcome.error.name, message: outcome.error.message }
        : outcome.kind === 'completed'
          ? null
          : { name: outcome.kind, message: '' },
    asked,
    draw: drawFacts(drawing),
  });
  const runText = (text, settable, options = {}) => {
    const answers = (options.inputs ?? []).map((answer) =>
      typeof answer === 'boolean' || answer === null ? answer : String(answer),
    );
    return describeRun(
      bridge.run({ program: { text: setValues(text, settable, options.set ?? {}) }, answers }),
    );
  };

  const add = (title, run, because) => {
    const full = [...titles, String(title)].join(' › ');
    tests.push({ title: full, run, because: because === undefined ? null : String(because) });
  };
  const test = (title, run, because) => add(title, run, typeof because === 'string' ? because : undefined);
  const each = (title, run, rows) =>
    rows.forEach((row) => {
      const values = Array.isArray(row) ? row : [row];
      let used = 0;
      add(
        String(title).replace(/%[sdifjop]/g, () => (used < values.length ? String(values[used++]) : '')),
        () => run(...values),
      );
    });
  test.each = (rows) => (title, run) => each(title, run, rows);
  test.skip = () => undefined;
  test.only = test;
  const describe = (title, run) => {
    titles.push(String(title));
    run();
    titles.pop();
  };
  describe.skip = () => undefined;

  const api = {
    test,
    it: test,
    xtest: test.skip,
    xit: test.skip,
    describe,
    xdescribe: describe.skip,
    beforeEach: (run) => {
      hooks.beforeEach.push(run);
    },
    afterEach: (run) => {
      hooks.afterEach.push(run);
    },
    beforeAll: (run) => {
      hooks.beforeAll.push(run);
    },
    afterAll: (run) => {
      hooks.afterAll.push(run);
    },
    jest: { fn: makeMock },
    expect: Object.assign((value) => expectation(value, null), STANDS, {
      not: { stringContaining: STANDS.stringContaining },
    }),
    cases: (name, ...rows) => {
      for (const row of rows) {
        const values = row.slice(0, -1);
        const expected = row[row.length - 1];
        const call = callText(name, values);
        add(`${call} → ${show(expected)}`, () =>
          demandSame(callByName(lookup, name, values), expected, call),
        );
      }
    },
    sameAsSolution: (name, makeValues, times = 10) => {
      add(`${name}(…) × ${times}`, () => {
        for (let round = 0; round < times; round++) {
          const values = makeValues();
          const expected = callByName(solutionLookup, name, copy(values));
          demandSame(callByName(lookup, name, values), expected, callText(name, values));
        }
      });
    },
    output: () => outputOf(bridge.console()),
    lines: () => (bridge.console().length === 0 ? [] : linesOf(bridge.console())),
    source: () => input.program,
    run: (options) => runText(input.program, input.facts.settable, options),
    draw: () => drawFacts(bridge.drawing()),
    solution: {
      run: (options) => runText(input.solution, input.solutionSettable, options),
      call: (name, ...values) => callByName(solutionLookup, name, values),
      draw: () => runText(input.solution, {}, {}).draw,
    },
    code: {
      uses: (what) => (input.facts.counts[what] ?? 0) > 0,
      count: (what) => input.facts.counts[what] ?? 0,
      calls: (name) => input.facts.calls.includes(name),
      declares: (name, kind) =>
        input.facts.declares.some((one) => one.name === name && (kind === undefined || one.kind === kind)),
    },
    random: randomOf,
    assert: makeAssert(),
  };

  const scope = new Proxy(
    { __proto__: null },
    {
      has: (_, key) =>
        typeof key === 'string' &&
        (Object.hasOwn(api, key) || (!Object.hasOwn(globalThis, key) && bridge.lookup(key).found)),
      get: (_, key) =>
        typeof key !== 'string' ? undefined : Object.hasOwn(api, key) ? api[key] : lookup(key).value,
      set: () => false,
    },
  );
  new Function('scope', `with (scope) {\n${input.tests}\n}`)(scope);

  const runOne = async ({ title, run, because }) => {
    const before = bridge.console().length;
    let failure = null;
    try {
      for (const hook of hooks.beforeEach) await hook();
      await run();
      for (const hook of hooks.afterEach) await hook();
    } catch (error) {
      failure = { ...failureOf(error), because };
    }
    const printed = bridge
      .console()
      .slice(before)
      .map((line) => line.text)
      .join('\n');
    return { title, passed: failure === null, failure, printed };
  };
  const runAll = async () => {
    for (const hook of hooks.beforeAll) await hook();
    const results = [];
    for (const one of tests) results.push(await runOne(one));
    bridge.report(JSON.stringify({ checks: results }));
  };
  void runAll();
}

function failureOf(error) {
  if (error instanceof Unmet) return error.failure;
  const isError = isObject(error);
  const read = (key) => {
    try {
      return String(error[key]);
    } catch {
      return ''; // The program's own error may throw when it is looked at.
    }
  };
  const told = isError
    ? { name: read('name'), message: read('message') }
    : { name: '', message: show(error) };
  return { matcher: null, negated: false, expected: null, received: null, call: null, error: told };
}

/** The program with other first values, each put in as a literal. */
function setValues(text, settable, values) {
  const edits = Object.keys(values)
    .filter((name) => Object.hasOwn(settable, name))
    .map((name) => ({ ...settable[name], value: values[name] }))
    .sort((a, b) => b.from - a.from);
  return edits.reduce(
    (done, { from, to, before, value }) => done.slice(0, from) + before + literal(value) + done.slice(to),
    text,
  );
}

function literal(value) {
  if (value === undefined) return 'undefined';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return `(${JSON.stringify(value)})`;
}

function copy(values) {
  return values.map((value) =>
    isObject(value) && typeof value !== 'function' ? structuredCopy(value) : value,
  );
}

function structuredCopy(value) {
  if (Array.isArray(value)) return copy(value);
  const made = Object.create(Object.getPrototypeOf(value));
  for (const key of Object.keys(value)) made[key] = copy([value[key]])[0];
  return made;
}

/** Seeded chance for tests (mulberry32), so that a failure can be told again. */
function makeRandom(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const word = () => {
    let text = '';
    for (let round = int(2, 3); round > 0; round--) text += pick([...'bcdfglmnprstvz']) + pick([...'aeiou']);
    return text[0].toUpperCase() + text.slice(1);
  };
  return { int, pick, bool: () => next() < 0.5, word };
}

function makeMock(implementation = () => undefined) {
  let inner = implementation;
  const mock = (...values) => {
    mock.mock.calls.push(values);
    const value = inner(...values);
    mock.mock.results.push({ type: 'return', value });
    return value;
  };
  mock.mock = { calls: [], results: [] };
  mock.mockReturnValue = (value) => {
    inner = () => value;
    return mock;
  };
  mock.mockImplementation = (next) => {
    inner = next;
    return mock;
  };
  return mock;
}

function makeAssert() {
  const is =
    (matcher, negated) =>
    (received, ...values) => {
      const made = expectation(received, null);
      (negated ? made.not : made)[matcher](...values);
    };
  return Object.assign(is('toBeTruthy', false), {
    ok: is('toBeTruthy', false),
    equal: is('toBe', false),
    notEqual: is('toBe', true),
    strictEqual: is('toBe', false),
    notStrictEqual: is('toBe', true),
    deepEqual: is('toEqual', false),
    notDeepEqual: is('toEqual', true),
    isTrue: (value) => expectation(value, null).toBe(true),
    isFalse: (value) => expectation(value, null).toBe(false),
    include: is('toContain', false),
    match: is('toMatch', false),
    throws: is('toThrow', false),
    lengthOf: is('toHaveLength', false),
    instanceOf: is('toBeInstanceOf', false),
    isUndefined: is('toBeUndefined', false),
    isNull: is('toBeNull', false),
    typeOf: (value, type) => expectation(typeof value, null).toBe(type),
    isFunction: (value) => expectation(typeof value, null).toBe('function'),
    isArray: (value) => expectation(Array.isArray(value), null).toBe(true),
  });
}
