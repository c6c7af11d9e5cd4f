import { isObject } from './brands.js';
import { show } from './show.js';

/**
 * Gathers tests as Jest names them. `plan.tests` has, in the order written: title, function, reason and the suites around
 * it (outermost first), each with its hooks.
 */
export function makePlan() {
  const tests = [];
  const newSuite = (title) => ({ title, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] });
  let suites = [newSuite('')];

  const add = (title, run, because) => {
    const full = [...suites.slice(1).map((suite) => suite.title), nameOf(title)].join(' › ');
    tests.push({ title: full, run, because: typeof because === 'string' ? because : null, suites });
  };
  // Other libraries put options between the title and the function.
  const test = (title, run, because) => {
    if (typeof run === 'function') add(title, waitsForDone(run, 0), because);
    else if (typeof because === 'function') add(title, waitsForDone(because, 0), null);
  };
  const describe = (title, first, second) => {
    const body = typeof first === 'function' ? first : second;
    const outer = suites;
    suites = [...outer, newSuite(nameOf(title))];
    try {
      body();
    } finally {
      suites = outer;
    }
  };
  const hook = (name) => (run) => {
    suites[suites.length - 1][name].push(waitsForDone(run, 0));
  };
  const skip = Object.assign(() => undefined, { each: () => () => undefined });
  Object.assign(test, { each: each(test), skip, todo: skip, only: test });
  Object.assign(describe, { each: each(describe), skip, only: describe });
  return {
    tests,
    add,
    api: {
      ...{ test, it: test, xtest: skip, xit: skip, describe, context: describe, xdescribe: skip },
      beforeAll: hook('beforeAll'),
      beforeEach: hook('beforeEach'),
      before: hook('beforeAll'),
      afterEach: hook('afterEach'),
      afterAll: hook('afterAll'),
      after: hook('afterAll'),
    },
  };
}

/** A suite may be named by the class or function it is about. */
function nameOf(title) {
  return typeof title === 'function' ? title.name : String(title);
}

/** A function with one parameter more than it is given values is told of its end by calling that parameter. */
function waitsForDone(run, given) {
  if (run.length !== given + 1) return run;
  return (...values) =>
    new Promise((resolve, reject) => {
      const done = (error) => (error === undefined || error === null ? resolve() : reject(error));
      done.fail = (reason) => reject(reason ?? new Error('done.fail()'));
      const answer = run(...values, done);
      if (typeof answer?.then === 'function') answer.then(resolve, reject);
    });
}

/** Rows as a list, or as a table written in a template: first line the names, then one value after the other. */
function each(register) {
  return (table, ...cells) => {
    const rows = Array.isArray(table?.raw) ? tableRows(table[0], cells) : table;
    return (title, run, because) => {
      rows.forEach((row, index) => {
        const values = Array.isArray(row) ? row : [row];
        const call = waitsForDone(run, values.length);
        register(fillTitle(nameOf(title), values, index), () => call(...values), because);
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
