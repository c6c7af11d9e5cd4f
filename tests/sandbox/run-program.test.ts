import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { limitsForTime } from '../../src/sandbox/limits.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

const outcomeOf = async (program: string) => (await tell(runner.run, aRequest(program))).outcome;
const textsOf = async (program: string) =>
  (await tell(runner.run, aRequest(program))).lines.map((line) => line.text);

describe('the console', () => {
  test('prints each call as one line with its level', async () => {
    const { lines, outcome } = await tell(
      runner.run,
      aRequest('console.log("a", 1); console.warn([1, "b"]); console.error({ x: null })'),
    );
    expect(outcome).toEqual({ kind: 'completed' });
    expect(lines.map(({ level, text }) => ({ level, text }))).toEqual([
      { level: 'log', text: 'a 1' },
      { level: 'warn', text: "[1, 'b']" },
      { level: 'error', text: '{ x: null }' },
    ]);
  });

  test('keeps accents, emoji, NUL and lone surrogates', async () => {
    expect(await textsOf('console.log("é 🐢 \\0 \\ud800")')).toEqual(['é 🐢 \0 \ud800']);
  });

  test('calls no getter and no toJSON of the program', async () => {
    expect(await textsOf('console.log({ get a() { throw 1 }, toJSON() { return 0 } })')).toEqual([
      '{ a: [Getter], toJSON: [Function: toJSON] }',
    ]);
  });
});

describe('how a run ends', () => {
  const endings: readonly (readonly [string, string, string])[] = [
    ['a loop without an end', 'while (true) {}', 'timed-out'],
    ['a loop that counts the wrong way', 'for (let i = 10; i > 0; i++) {}', 'timed-out'],
    ['recursion without an end', 'function f() { return f() + 1 } f()', 'too-deep'],
    ['a built-in that never polls', 'Array(1e9).indexOf(1)', 'timed-out'],
    [
      'a memory bomb',
      'const a = []; for (;;) a.push(new Array(1000).fill("x".repeat(100)))',
      'out-of-memory',
    ],
    ['a console flood', 'for (;;) console.log("x")', 'flooded'],
    ['a drawing flood', 'for (;;) { avancer(1); droite(1) }', 'flooded'],
    ['a flood of timers', 'for (;;) setTimeout(() => {}, 1000)', 'flooded'],
    ['an endless chain of promises', 'function f() { Promise.resolve().then(f) } f()', 'timed-out'],
    ['an interval that never ends', 'setInterval(() => {}, 0)', 'timed-out'],
    ['a question without an answer', 'prompt("Nom ?")', 'awaiting-input'],
    ['a thrown error', 'null.x', 'threw'],
    [
      'an error pretended to be the host’s',
      'throw { name: "InternalError", message: "interrupted" }',
      'threw',
    ],
  ];
  test.each(endings)('%s ends as it is, and the next run works', async (_, program, kind) => {
    const changes = kind === 'timed-out' ? { limits: limitsForTime(1500) } : {};
    expect((await tell(runner.run, aRequest(program, changes))).outcome.kind).toBe(kind);
    expect(await textsOf('console.log(1 + 1)')).toEqual(['2']);
  });

  test('what was printed before a built-in that never polls is shown', async () => {
    const { lines, outcome, usage } = await tell(
      runner.run,
      aRequest('console.log("avant"); Array(4e9).indexOf(1)', { limits: limitsForTime(300) }),
    );
    expect(outcome).toEqual({ kind: 'timed-out', limitMs: 300 });
    expect(lines).toEqual([{ level: 'log', text: 'avant' }]);
    expect(usage).not.toBeNull();
  });

  test('a flood shows what it printed first', async () => {
    const { lines, outcome } = await tell(runner.run, aRequest('for (let i = 0; ; i++) console.log(i)'));
    expect(outcome).toEqual({ kind: 'flooded', by: 'console', limit: 2000 });
    expect(lines.length).toBe(2000);
    expect(lines.at(-1)?.text).toBe('1999');
  });

  test('Stop answers at once and the next run works', async () => {
    const controller = new AbortController();
    const told = tell(runner.run, aRequest('for (;;) {}'), controller.signal);
    setTimeout(() => {
      controller.abort();
    }, 50);
    expect((await told).outcome).toEqual({ kind: 'stopped' });
    expect(await textsOf('console.log("encore")')).toEqual(['encore']);
  });

  test('what was printed before Stop has been shown', async () => {
    const controller = new AbortController();
    const request = aRequest('console.log("un"); console.log("deux"); for (;;) {}', {
      limits: limitsForTime(60_000),
    });
    const told: string[] = [];
    for await (const event of runner.run(request, controller.signal)) {
      if (event.type === 'console') told.push(...event.lines.map((line) => line.text));
      if (event.type === 'end') told.push(event.outcome.kind);
      if (told.length === 2) controller.abort();
    }
    expect(told).toEqual(['un', 'deux', 'stopped']);
  });
});

describe('the place of an error', () => {
  const places: readonly (readonly [string, string, number, number])[] = [
    ['consol.log(1)', 'reference', 1, 1],
    ['let a = 1;\nlet b = a.c.d;', 'type', 2, 0],
    ['console.log("é", x)', 'reference', 1, 0],
    ['let a = 1;\nlet a = 2;', 'syntax', 2, 0],
    ['console.log("bonjour);', 'syntax', 1, 0],
    ['if (true {\n}', 'syntax', 1, 0],
    ['function f() {\n  return g();\n}\nf();', 'reference', 2, 0],
  ];
  test.each(places)('%s', async (program, kind, line, column) => {
    const outcome = await outcomeOf(program);
    if (outcome.kind !== 'threw') throw new Error(outcome.kind);
    expect(outcome.error.kind).toBe(kind);
    expect(outcome.error.span?.line).toBe(line);
    if (column > 0) expect(outcome.error.span?.column).toBe(column);
    const { span } = outcome.error;
    const source = program.split('\n')[(span?.line ?? 1) - 1] ?? '';
    expect(span?.endColumn).toBeLessThanOrEqual(source.length + 1);
  });

  test('a stack that a program reads begins in its own text and shows no place of ours', async () => {
    const { lines, outcome } = await tell(
      runner.run,
      aRequest(`const show = (work) => { try { work(); } catch (error) { console.log(error.stack); } };
show(() => avancer('loin'));
show(() => couleur('sans nom'));
show(() => structuredClone(() => 1));
show(() => new Intl.NumberFormat('é'));
show(() => atob('é'));
show(() => [2, 1].sort(() => { throw new Error('x'); }));
setTimeout(() => show(() => null.x));`),
    );
    expect(outcome).toEqual({ kind: 'completed' });
    expect(lines).toHaveLength(7);
    for (const { text } of lines) {
      const [first = '', ...others] = text.trimEnd().split('\n');
      expect(first).toMatch(/^ {4}at <anonymous> \(program\.js:\d:\d+\)$/);
      for (const frame of others) expect(frame).toMatch(/^ {4}at [^()]+( \((native|program\.js:\d:\d+)\))?$/);
    }
  });

  test('a forged stack points nowhere outside of the text', async () => {
    const outcome = await outcomeOf(
      'const e = new Error("x"); e.stack = "    at program.js:9999:1"; throw e',
    );
    expect(outcome.kind === 'threw' && outcome.error.span).toBe(null);
  });
});

describe('a rejection that nobody handles', () => {
  const rejections: readonly (readonly [string, string, number, number])[] = [
    ['let a = 1;\nPromise.reject(new TypeError("non"));\na++;', 'TypeError: non', 2, 16],
    ['async function f() {\n  return null.x;\n}\nf();\nlet b;', 'TypeError: ', 2, 15],
    ['Promise.resolve(2).then((n) => {\n  n.a.b;\n});\n1;', 'TypeError: ', 2, 7],
    ['setTimeout(() => {\n  Promise.reject(new Error("plus tard"));\n}, 5);', 'Error: plus tard', 2, 18],
    ['(async () => {\n  await null;\n  zut();\n})();\n0;', "ReferenceError: 'zut' is not defined", 3, 3],
    ['new Promise(() => {\n  throw new RangeError("r");\n});\n0;', 'RangeError: r', 2, 9],
  ];
  test.each(rejections)('%j is told with its place', async (program, words, line, column) => {
    const outcome = await outcomeOf(program);
    if (outcome.kind !== 'threw') throw new Error(outcome.kind);
    expect(`${outcome.error.name}: ${outcome.error.message}`).toContain(words);
    expect(outcome.error.span).toMatchObject({ line, column });
  });

  test('ends the program once its jobs are done, after what they print', async () => {
    const { lines, outcome } = await tell(
      runner.run,
      aRequest(
        'Promise.reject(1); Promise.resolve().then(() => console.log("encore")); setTimeout(() => console.log("jamais"));',
      ),
    );
    expect(lines.map((line) => line.text)).toEqual(['encore']);
    expect(outcome).toMatchObject({
      kind: 'threw',
      error: { kind: 'thrown-value', message: '1', span: { line: 1, column: 9 } },
    });
  });

  test('is none when somebody hears of it before the jobs are done', async () => {
    expect(
      await outcomeOf(
        'const p = Promise.reject(1); Promise.resolve().then(() => {}).then(() => p.catch(() => {}))',
      ),
    ).toEqual({ kind: 'completed' });
  });

  test('leaves nothing behind: a thousand rejections, handled or not, do not break the engine', async () => {
    for (const end of ['', '.catch(() => {})']) {
      await outcomeOf(`for (let i = 0; i < 1000; i++) Promise.reject({ i })${end};`);
      expect(await textsOf('console.log(Promise.reject(3).catch(() => {}) instanceof Promise)')).toEqual([
        'true',
      ]);
    }
  });
});

describe('the same request', () => {
  test('gives the same events, chance and clock included', async () => {
    const program =
      'console.log(Math.random(), Date.now(), hasard(1, 6)); setTimeout(() => console.log(Date.now()), 5000)';
    expect(await tell(runner.run, aRequest(program))).toEqual(await tell(runner.run, aRequest(program)));
  });
});

describe('the turtle', () => {
  test('walks from the middle to the right and turns clockwise', async () => {
    const { commands } = await tell(
      runner.run,
      aRequest('couleur("rouge"); avancer(80); right(90); forward(40)'),
    );
    expect(commands).toEqual([
      { type: 'segment', x1: 200, y1: 200, x2: 280, y2: 200, color: 'red', width: 2 },
      { type: 'segment', x1: 280, y1: 200, x2: 280, y2: 240, color: 'red', width: 2 },
      { type: 'turtle', x: 280, y: 240, angle: 90 },
    ]);
  });
});

describe('questions', () => {
  test('are answered in order, then asked', async () => {
    const told = await tell(
      runner.run,
      aRequest('console.log(prompt("a"), lire("b")); confirm("c")', { answers: ['x', null] }),
    );
    expect(told.lines.map((line) => line.text)).toEqual(['x null']);
    expect(told.outcome).toEqual({
      kind: 'awaiting-input',
      question: { type: 'confirm', message: 'c', proposal: '' },
    });
  });
});

describe('the harness', () => {
  const harness = (source: string) => ({
    source,
    input: { n: 2 },
    companions: { solution: 'function f(n) { return n * 3 }' },
  });
  const reportOf = async (program: string, source: string) =>
    (await tell(runner.run, aRequest(program, { harness: harness(source) }))).report;

  test('sees let, const and functions of the program, and its output', async () => {
    const source =
      '(b) => b.report(JSON.stringify([b.lookup("x"), b.lookup("f").value(b.input.n), b.lookup("nope"), b.console()]))';
    expect(await reportOf('const x = 5; function f(n) { return n * 2 } console.log("hi")', source)).toBe(
      '[{"found":true,"value":5},4,{"found":false},[{"level":"log","text":"hi"}]]',
    );
  });

  test('runs the program anew with other text and calls companions', async () => {
    const source =
      '(b) => b.report(JSON.stringify([b.run({ program: { text: "console.log(7)" }, answers: [] }).console[0].text, b.run({ program: { name: "student" }, answers: ["Zoé"] }).console[0].text, b.companion("solution", "f").value(4)]))';
    expect(await reportOf('console.log(prompt("?"))', source)).toBe('["7","Zoé",12]');
  });

  test('runs a program again and again that holds a long list when it asks', async () => {
    const source =
      '(b) => { const kinds = []; for (let i = 0; i < 40; i++) kinds.push(b.run({ program: { name: "student" }, answers: [] }).outcome.kind); b.report([...new Set(kinds)].join()) }';
    const told = await tell(
      runner.run,
      aRequest('function f() { const long = Array(150_000).fill(0); return prompt(long.length) }\nf();', {
        harness: harness(source),
      }),
    );
    expect([told.outcome.kind, told.report]).toEqual(['awaiting-input', 'awaiting-input']);
  });

  test('has built-ins that the program cannot change', async () => {
    const source = '(b) => b.report(JSON.stringify([1, 2].map((n) => n + 1)))';
    expect(await reportOf('Array.prototype.map = () => []; JSON.stringify = () => "passed"', source)).toBe(
      '[2,3]',
    );
  });

  test('gives no report when a function under test never ends', async () => {
    const told = await tell(
      runner.run,
      aRequest('function f() { for (;;); }', {
        limits: limitsForTime(300),
        harness: harness('(b) => { b.lookup("f").value(); b.report("x") }'),
      }),
    );
    expect(told.report).toBe(null);
    expect(told.outcome.kind).toBe('timed-out');
  });
});

describe('the other orders of the console', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a table of objects',
      'console.table([{ a: 1 }, { b: "é" }])',
      [
        '┌─────────┬───┬───┐\n│ (index) │ a │ b │\n├─────────┼───┼───┤\n│ 0       │ 1 │   │\n│ 1       │   │ é │\n└─────────┴───┴───┘',
      ],
    ],
    [
      'a table of plain values has a column for them',
      'console.table(["x"])',
      [
        '┌─────────┬────────┐\n│ (index) │ Values │\n├─────────┼────────┤\n│ 0       │ x      │\n└─────────┴────────┘',
      ],
    ],
    ['a table of no rows is the value itself', 'console.table(3)', ['3']],
    [
      'groups indent every line',
      'console.group("A"); console.log("x\\ny"); console.groupEnd(); console.log("z")',
      ['A', '  x\n  y', 'z'],
    ],
    [
      'counts by name',
      'console.count(); console.count("b"); console.count(); console.countReset(); console.count()',
      ['default: 1', 'b: 1', 'default: 2', 'default: 1'],
    ],
    ['time by name', 'console.time("t"); setTimeout(() => console.timeEnd("t"), 30)', ['t: 30 ms']],
    [
      'a failed claim',
      'console.assert(1 > 2, "no", [1]); console.assert(true)',
      ['Assertion failed: no [1]'],
    ],
    [
      'signs for values',
      'console.log("%s has %d%%, %i of %f %o%c!", "A", 1.5, 2.7, 3.5, { b: 1 }, "css", "end")',
      ['A has 1%, 2 of 3.5 { b: 1 }! end'],
    ],
    ['a lone text keeps its signs', 'console.log("100%"); console.log("%z", 1)', ['100%', '%z 1']],
  ];
  test.each(cases)('%s', async (_, program, texts) => {
    expect(await textsOf(program)).toEqual(texts);
  });
});

test('equal requests tell equal events, also at the end of a step budget', async () => {
  const program =
    'let n = 0; setInterval(() => console.log(Math.random(), Date.now()), 7); for (;;) { n++; if (n % 100000 === 0) console.log(n) }';
  const limits = { ...limitsForTime(2000), steps: 300, timeMs: 60_000 };
  const first = await tell(runner.run, aRequest(program, { limits }));
  const second = await tell(runner.run, aRequest(program, { limits }));
  expect(first.outcome.kind).toBe('timed-out');
  expect(second).toEqual(first);
});
