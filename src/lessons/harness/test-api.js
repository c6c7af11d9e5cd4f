import { drawFacts } from './draw-facts.js';
import { demandSame, expectation, failureOf, NOT_STANDS, STANDS, toldFailure } from './matchers.js';
import { makeBorder, REALM_KIT } from './realm.js';
import { show } from './show.js';
import { makePlan } from './test-plan.js';
import { copyValue, makeRandom, setValues } from './values.js';
import { makePaths } from './lazy/paths/walk-paths.js';

/**
 * Runs the tests of `bridge.input` and reports every verdict as JSON. `aliases` has each order's other name;
 * `makeLibraries` brings what other test libraries have, and the rarer parts of Jest, where a lesson needs it, else it is null.
 */
export function runTests(bridge, aliases, makeLibraries) {
  const { input } = bridge;
  const kit = bridge.evaluate(
    `(${REALM_KIT})(primordials.intrinsics, primordials.apply, primordials.construct, primordials.get, primordials.set, primordials.defineProperty, primordials.statics)`,
  );
  const border = makeBorder(kit);
  const companions = new Map();
  const { restart, random } = makeRandom();
  // What the program printed and drew by itself, before any test called it.
  const loaded = { console: bridge.console().length, drawing: bridge.drawing().length };
  const since = { ...loaded };
  const later = [];

  const lookup = (name) => {
    const { found, value } = bridge.lookup(name);
    return { found, value: found ? border.out(value) : undefined };
  };
  const callByName = ({ found, value }, name, values) => {
    if (!found) throw new ReferenceError(`'${name}' is not defined`);
    if (typeof value !== 'function') throw new TypeError(`${name} is not a function`);
    return value(...values);
  };
  const callSolution = (name, values) => {
    const { found, value } = bridge.companion('solution', name);
    return callByName({ found, value: found ? companionBorder().out(value) : undefined }, name, values);
  };
  const companionBorder = () => {
    if (!companions.has('solution')) {
      const make = bridge.companion('solution', 'Function').value;
      const list = Object.keys(kit.I).map(
        (name) => `${name}: typeof ${name} === 'undefined' ? null : ${name}`,
      );
      const parts = `{ __proto__: null, ${list.join(', ')} }`;
      const { apply, construct, get, set, defineProperty } = make('return Reflect')();
      companions.set(
        'solution',
        makeBorder(
          make(`return ${REALM_KIT}`)()(
            make(`return ${parts}`)(),
            apply,
            construct,
            get,
            set,
            defineProperty,
          ),
        ),
      );
    }
    return companions.get('solution');
  };
  const callText = (name, values) => `${name}(${values.map(show).join(', ')})`;
  const outputOf = (lines) => lines.map((line) => line.text).join('\n');
  const linesOf = (lines) => (lines.length === 0 ? [] : outputOf(lines).split('\n'));
  /** The program's own part and that of the test that runs, not those of the tests before it. */
  const ownPart = (list, kind) => [...list.slice(0, loaded[kind]), ...list.slice(since[kind])];
  const printed = () => ownPart(bridge.console(), 'console');
  const runText = (text, settable, { inputs = [], set = {}, events = [], frames = 60 } = {}) => {
    const answers = inputs.map((answer) =>
      typeof answer === 'boolean' || answer === null ? answer : String(answer),
    );
    const program = { text: setValues(text, settable, set) };
    return describeRun(bridge.run({ program, answers, inputs: events.flatMap(inputsOf), frames }), program);
  };
  const describeRun = ({ outcome, console, drawing, notes, asked }, program) => ({
    output: outputOf(console),
    lines: linesOf(console),
    error: errorOf(outcome, program),
    asked,
    draw: drawFacts(drawing),
    notes,
  });
  const cases = (name, ...rows) => {
    for (const row of rows) {
      const values = row.slice(0, -1);
      const expected = row[row.length - 1];
      const call = callText(name, values);
      plan.add(`${call} → ${show(expected)}`, () =>
        demandSame(callByName(lookup(name), name, copyValue(values)), expected, call),
      );
    }
  };
  const sameAsSolution = (name, makeValues, times = 10) => {
    plan.add(`${name}(…) × ${times}`, () => {
      for (let round = 0; round < times; round++) {
        const values = makeValues();
        const [hers, ours] = [copyValue(values), copyValue(values)];
        const call = callText(name, values);
        const expected = callSolution(name, ours);
        demandSame(callByName(lookup(name), name, hers), expected, call);
        // A function that is meant to change what it is given is judged by that, too.
        if (show(ours) !== show(values)) demandSame(hers, ours, call);
      }
    });
  };
  const track = (promise) => {
    later.push(promise);
    promise.catch(() => undefined);
    return promise;
  };
  const makeKit = (text) => border.out(bridge.evaluate(text));
  const setDate = (isFake) => {
    if (isFake) api.Date = lookup('Date').value;
    else delete api.Date;
  };
  const library = makeLibraries?.({ track, makeKit, setDate }) ?? null;
  const plan = makePlan(library);

  const failBy = (message) => {
    throw toldFailure(message);
  };

  // How many expectations a test has made, and how many it said that it would.
  const count = { made: 0, wanted: null };
  const matchers = {};
  const expect = (value) => {
    count.made += 1;
    const made = expectation(value, null, track, matchers);
    return library === null ? made : library.decorate(value, made);
  };
  Object.assign(expect, STANDS, {
    not: NOT_STANDS,
    extend: (more) => void Object.assign(matchers, more),
    assertions: (wanted) => void (count.wanted = wanted),
    hasAssertions: () => void (count.wanted = -1),
    fail: failBy,
  });
  const checkCount = () => {
    const { made, wanted } = count;
    if (wanted === null || made === wanted || (wanted === -1 && made > 0)) return;
    const atLeast = wanted === -1;
    makeExpectation(made)[atLeast ? 'toBeGreaterThan' : 'toBe'](atLeast ? 0 : wanted);
  };
  const makeExpectation = (value) => expectation(value, 'expect.assertions');
  /** The program's names for specs that use one of ours or of the language for something else. */
  const exported = new Proxy(
    { __proto__: null },
    {
      has: (_, key) => typeof key === 'string' && bridge.lookup(key).found,
      get: (_, key) => (typeof key === 'string' ? lookup(key).value : undefined),
    },
  );
  border.hide(exported);

  const api = {
    ...plan.api,
    cases,
    sameAsSolution,
    expect,
    exported,
    output: () => outputOf(printed()),
    lines: () => linesOf(printed()),
    source: () => input.program,
    run: (options) => runText(input.program, input.facts.settable, options),
    paths: makePaths((options) => runText(input.program, input.facts.settable, options), input.facts.answers),
    draw: () => drawFacts(ownPart(bridge.drawing(), 'drawing')),
    solution: {
      run: (options) => runText(input.solution, input.solutionSettable, options),
      call: (name, ...values) => callSolution(name, values),
      draw: () => runText(input.solution, {}).draw,
    },
    code: codeFacts(input.facts, aliases),
    random,
  };
  const more = library?.api(expect) ?? {};
  // A lesson may be about a function of such a name: then its own solution declares it. No program can do that for itself.
  for (const name of ['fail', 'mock', 'spyOn'])
    if (bridge.lookup(name).found && bridge.companion('solution', name).found)
      Reflect.deleteProperty(more, name);
  const scope = makeScope(Object.assign(api, more), bridge, lookup, border);
  border.share(input.tests, bridge.lookup('Math').value);
  let loadError = null;
  restart(input.seed);
  try {
    // A function of its own may begin with 'use strict'.
    new Function('scope', `with (scope) { (() => {\n${input.tests}\n})(); }`)(scope);
  } catch (error) {
    loadError = error;
  }

  const runOne = async ({ title, run, because, suites }, index) => {
    restart(input.seed + index);
    later.length = 0;
    count.made = 0;
    count.wanted = null;
    since.console = bridge.console().length;
    since.drawing = bridge.drawing().length;
    let failure = null;
    const attempt = async (work) => {
      try {
        await work();
      } catch (error) {
        failure ??= { ...failureOf(error), because };
      }
    };
    await attempt(async () => {
      for (const suite of suites) for (const hook of suite.beforeEach) await hook.call(plan.self);
      await run.call(plan.self);
      for (const promise of later.splice(0)) await promise;
      checkCount();
    });
    await attempt(async () => {
      for (const suite of [...suites].reverse())
        for (const hook of suite.afterEach) await hook.call(plan.self);
    });
    return verdict(title, failure, outputOf(bridge.console().slice(since.console)));
  };
  const verdict = (title, failure, words) => ({ title, passed: failure === null, failure, printed: words });
  const unfinished = ({ title, because }) =>
    verdict(title, { ...failureOf({ name: 'NeverEnded', message: '' }), because }, '');
  const runAll = async () => {
    const results = [];
    if (loadError !== null) results.push(verdict('', { ...failureOf(loadError), because: null }, ''));
    const text = (rest) => JSON.stringify({ checks: [...results, ...rest] });
    const entered = new Set();
    // A suite whose preparation failed has no test that can pass.
    const broken = new Map();
    let index = 0;
    for (const one of plan.tests) {
      bridge.draft(text(plan.tests.slice(index).map(unfinished)));
      for (const suite of one.suites.filter((other) => !entered.has(other))) {
        entered.add(suite);
        try {
          for (const hook of suite.beforeAll) await hook.call(plan.self);
        } catch (error) {
          broken.set(suite, error);
        }
      }
      const failed = one.suites.find((suite) => broken.has(suite));
      bridge.mark(results.length);
      if (failed === undefined) results.push(await runOne(one, index));
      else results.push(verdict(one.title, { ...failureOf(broken.get(failed)), because: one.because }, ''));
      if (input.stopsAtFailure && !results[results.length - 1].passed) break;
      index += 1;
      for (const suite of one.suites.filter(
        (other) => !plan.tests.slice(index).some((next) => next.suites.includes(other)),
      ))
        for (const hook of suite.afterAll) await Promise.resolve(hook.call(plan.self)).catch(() => undefined);
    }
    bridge.report(text([]));
  };
  void runAll();
}

/** What the test text finds: our names first, then what the program declared; never what a program made of a built-in. */
function makeScope(api, bridge, lookup, border) {
  const has = (key) =>
    typeof key === 'string' &&
    (Object.hasOwn(api, key) || (!Object.hasOwn(globalThis, key) && bridge.lookup(key).found));
  const scope = new Proxy(
    { __proto__: null },
    {
      has: (_, key) => has(key),
      get: (_, key) => {
        if (typeof key !== 'string') return undefined;
        return Object.hasOwn(api, key) ? api[key] : lookup(key).value;
      },
      set: (_, key, value) => {
        if (Object.hasOwn(api, key)) throw new TypeError(`'${key}' is read-only`);
        bridge.evaluate(`(value) => { ${key} = value; }`)(border.inn(value));
        return true;
      },
    },
  );
  border.hide(scope);
  return scope;
}

function codeFacts({ counts, calls, declares }, aliases) {
  const count = (what) => (Object.hasOwn(counts, what) ? counts[what] : 0);
  const twin = (name) => (Object.hasOwn(aliases, name) ? aliases[name] : undefined);
  return {
    uses: (what) => count(what) > 0,
    count,
    calls: (name) => calls.includes(name) || calls.includes(twin(name)),
    declares: (name, kind) =>
      declares.some((one) => one.name === name && (kind === undefined || one.kind === kind)),
  };
}

/** Keys by other words than the browser's. */
const KEYS = {
  ...{ haut: 'ArrowUp', bas: 'ArrowDown', gauche: 'ArrowLeft', droite: 'ArrowRight', espace: ' ' },
  ...{ up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight', space: ' ' },
};

/** What a student does at `at` milliseconds: `press`, `down` or `up` of a key, or `click` or `move` to `[x, y]`. */
function inputsOf({ at = 0, press, down = press, up = press, click, move }) {
  const key = (name, isDown) =>
    name === undefined
      ? []
      : [{ atMs: at, input: { type: 'key', key: Object.hasOwn(KEYS, name) ? KEYS[name] : name, isDown } }];
  const pointer = (place, isDown) =>
    place === undefined ? [] : [{ atMs: at, input: { type: 'pointer', x: place[0], y: place[1], isDown } }];
  return [
    ...key(down, true),
    ...key(up, false),
    ...pointer(move, null),
    ...pointer(click, true),
    ...pointer(click, false),
  ];
}

/** Why a run stopped; thrown by a test, it is told as the program's own error, with its place. */
function errorOf(outcome, program) {
  if (outcome.kind === 'completed') return null;
  if (outcome.kind !== 'threw') return { name: outcome.kind, message: '' };
  const { name, message, kind, stack } = outcome.error;
  const hidden = { kind: { value: kind }, stack: { value: stackText(stack, program.text.split('\n')) } };
  return Object.defineProperties({ name, message }, hidden);
}

/** The stack as the engine writes it, which counts a letter beyond U+FFFF once. */
function stackText(frames, lines) {
  return frames
    .map(({ name, line, column }) => {
      const before = (lines[line - 1] ?? '').slice(0, column - 1);
      const wide = before.match(/(?=[\u{10000}-\u{10FFFF}])\p{ID_Continue}/gu) ?? [];
      return `    at ${name ?? '<eval>'} (program.js:${line}:${column - wide.length})`;
    })
    .join('\n');
}
