import { isObject } from './brands.js';
import { show } from './show.js';

/** What `this` is in tests and hooks that are plain functions: they keep things on it, and say how long they may take. */
function makeSelf() {
  const self = {};
  for (const name of ['timeout', 'slow', 'retries', 'skip'])
    Object.defineProperty(self, name, { value: () => self });
  return self;
}

/**
 * Gathers tests as Jest names them. `plan.tests` has, in the order written: title, function, reason and the suites around
 * it (outermost first), each with its hooks. `library` is what other test libraries bring, or null.
 */
export function makePlan(library) {
  const tests = [];
  const self = makeSelf();
  const newSuite = (title) => ({ title, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] });
  let suites = [newSuite('')];

  const add = (title, run, because) => {
    const full = [...suites.slice(1).map((suite) => suite.title), nameOf(title)].join(' › ');
    tests.push({ title: full, run, because: typeof because === 'string' ? because : null, suites });
  };
  // Other libraries put options between the title and the function.
  const test = (...parts) => {
    const [title, run, because] = parts;
    const macro = library?.macro(parts) ?? null;
    if (macro !== null) {
      add(macro.title, macro.call, null);
      return;
    }
    const found = [run, because, title].find((part) => typeof part === 'function');
    if (found === undefined) return;
    if (found === run) add(title, ready(run, 0), because);
    // A test may be named by its function, and a suite by the class that it is about.
    else if (found === because || run === undefined) add(title, ready(found, 0), null);
  };
  const ready = (run, given) => waitsForDone(run, given, library);
  const describe = (title, first, second) => {
    const body = typeof first === 'function' ? first : second;
    const outer = suites;
    suites = [...outer, newSuite(nameOf(title))];
    try {
      body?.call(self, hooks);
    } finally {
      suites = outer;
    }
  };
  const hook = (name) => (run, named) => {
    suites[suites.length - 1][name].push(ready(typeof run === 'function' ? run : named, 0));
  };
  const skip = Object.assign(() => undefined, { each: () => () => undefined });
  const hooks = {
    ...{ beforeAll: hook('beforeAll'), beforeEach: hook('beforeEach'), before: hook('beforeAll') },
    ...{ afterEach: hook('afterEach'), afterAll: hook('afterAll'), after: hook('afterAll') },
  };
  const eachTest = each(test, library);
  Object.assign(test, hooks, {
    each: eachTest,
    for: each(test, library, true),
    skip,
    todo: skip,
    only: test,
  });
  Object.assign(describe, { each: each(describe, library), skip, only: describe });
  Object.assign(test, { test, it: test, describe, suite: describe }, library?.ofTest);
  return {
    tests,
    add,
    self,
    api: {
      ...{ test, it: test, xtest: skip, xit: skip, describe, context: describe, xdescribe: skip },
      ...hooks,
    },
  };
}

/** A suite may be named by the class or function it is about. */
function nameOf(title) {
  return typeof title === 'function' ? title.name : String(title);
}

/** A function with one parameter more than it is given values is told of its end by calling that parameter. */
function waitsForDone(run, given, library) {
  if (run.length !== given + 1) return run;
  const wrapped = library?.wrap(run, given) ?? null;
  if (wrapped !== null) return wrapped;
  return function (...values) {
    return new Promise((resolve, reject) => {
      const done = (error) => (error === undefined || error === null ? resolve() : reject(error));
      done.fail = (reason) => reject(reason ?? new Error('done.fail()'));
      const answer = run.call(this, ...values, done);
      if (typeof answer?.then === 'function') answer.then(resolve, reject);
    });
  };
}

/** Rows as a list, or as a table written in a template: first line the names, then one value after the other; `isWhole` hands a row over as it is. */
function each(register, library, isWhole = false) {
  return (table, ...cells) => {
    // QUnit's table comes behind the title, and its rows behind what a test asks things of.
    if (typeof table === 'string' && library !== null) {
      const [values, run] = cells;
      for (const [index, row] of Object.entries(values)) register(`${table} [${index}]`, run, row);
      return undefined;
    }
    const rows = Array.isArray(table?.raw) ? tableRows(table[0], cells) : table;
    return (title, run, because) => {
      rows.forEach((row, index) => {
        const cells = Array.isArray(row) ? row : [row];
        const values = isWhole ? [row] : cells;
        const call = waitsForDone(run, values.length, library);
        const again = function () {
          return call.call(this, ...values);
        };
        register(fillTitle(nameOf(title), cells, index), again, because);
      });
    };
  };
}

function tableRows(head, cells) {
  const names = head
    .split('\n')
    .find((line) => line.trim() !== '')
    .split('|')
    .map((name) => name.trim());
  const rows = [];
  for (let start = 0; start < cells.length; start += names.length) {
    rows.push(Object.fromEntries(names.map((name, index) => [name, cells[start + index]])));
  }
  return rows;
}

function fillTitle(title, values, index) {
  let used = 0;
  const [first] = values;
  return title
    .replace(/%([%sdifjopOc#$])/g, (mark, kind) => {
      if (kind === '%') return '%';
      if (kind === '#') return String(index);
      if (kind === '$') return String(index + 1);
      if (used >= values.length) return mark;
      const value = values[used++];
      if (kind === 'i') return String(Number.parseInt(value));
      if (kind === 's' || kind === 'd' || kind === 'f') return isObject(value) ? show(value) : String(value);
      return show(value);
    })
    .replace(/\$#|\$([\p{ID_Start}_$][\p{ID_Continue}$.]*)/gu, (mark, path) => {
      if (path === undefined) return String(index);
      let at = first;
      for (const key of path.split('.')) {
        if (!isObject(at) || !Object.hasOwn(at, key)) return mark;
        at = at[key];
      }
      return typeof at === 'string' ? at : show(at);
    });
}
