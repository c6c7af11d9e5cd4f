/**
 * Gathers tests as Jest names them. `plan.tests` has, in the order written: title, function, reason and the suites around
 * it (outermost first), each with its hooks.
 */
export function makePlan() {
  const tests = [];
  const newSuite = (title) => ({ title, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] });
  let suites = [newSuite('')];

  const add = (title, run, because) => {
    const full = [...suites.slice(1).map((suite) => suite.title), String(title)].join(' › ');
    tests.push({ title: full, run, because: typeof because === 'string' ? because : null, suites });
  };
  const test = (title, run, because) => {
    if (typeof run === 'function') add(title, run, because);
  };
  const describe = (title, body) => {
    const outer = suites;
    suites = [...outer, newSuite(String(title))];
    try {
      body();
    } finally {
      suites = outer;
    }
  };
  const hook = (name) => (run) => {
    suites[suites.length - 1][name].push(run);
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

/** Rows as a list, or as a table written in a template: first line the names, then one value after the other. */
function each(register) {
  return (table, ...cells) => {
    const rows = Array.isArray(table?.raw) ? tableRows(table[0], cells) : table;
    return (title, run, because) => {
      rows.forEach((row, index) => {
        const values = Array.isArray(row) ? row : [row];
        register(fillTitle(String(title), values, index), () => run(...values), because);
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
  const write = (value) =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  const [first] = values;
  return title
    .replace(/%[sdifjop]/g, (mark) => (used < values.length ? write(values[used++]) : mark))
    .replace(/%#/g, String(index))
    .replace(/\$(\w+)/g, (mark, name) =>
      typeof first === 'object' && first !== null && Object.hasOwn(first, name) ? write(first[name]) : mark,
    );
}
