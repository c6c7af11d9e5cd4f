import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildRunRequest } from '../../../src/lessons/checks/build-run-request.ts';
import { compileCourse } from '../../../src/lessons/format/compile-course.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/limits.ts';
import type { DrawCommand, RunRequest } from '../../../src/sandbox/run-program.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { instrument } from '../../../src/sandbox/trace/weave/instrument.ts';
import { recordProgram } from '../../../src/sandbox/trace/log/record-program.ts';
import { Timeline } from '../../../src/sandbox/trace/log/timeline.ts';
import { corpus } from '../a-corpus.ts';
import { aRequest, aThreadRunner, tell } from '../a-runner.ts';

/** Time enough for an honest program on a busy machine. */
const PATIENT = { ...DEFAULT_LIMITS, timeMs: 20_000, steps: 200_000 };

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** What one sees of a drawing: of the turtle only where it stands at last. */
function pictureOf(commands: readonly DrawCommand[]): unknown {
  return {
    shapes: commands.filter(({ type }) => type !== 'turtle'),
    turtle: commands.findLast(({ type }) => type === 'turtle'),
  };
}

/** What must be the same with and without recording. */
async function both(request: RunRequest): Promise<{ plain: unknown; recorded: unknown }> {
  const plain = await tell(runner.run, request);
  const recorded = await recordProgram(request, runner.run, new AbortController().signal);
  return {
    plain: { outcome: plain.outcome, lines: plain.lines, picture: pictureOf(plain.commands) },
    recorded: {
      outcome: recorded?.outcome,
      lines: recorded?.console,
      picture: pictureOf(recorded?.drawing.pictureAfter(Infinity) ?? []),
    },
  };
}

describe('a recorded run is the run itself: corpus', () => {
  // A program that uses up its time, its stack or its memory does so elsewhere when each step is told.
  const ends = corpus.filter(
    ({ program: text, right }) =>
      text.length < 100_000 &&
      !right.some((one) => ['stopped', 'error:stack', 'error:memory'].includes(one)) &&
      instrument(text) !== null,
  );
  test('enough programs come to an end of their own', () => {
    expect(ends.length).toBeGreaterThan(40);
  });
  test.each(ends.map(({ id, program: text }) => [id, text] as const))('%s', async (_, text) => {
    const { plain, recorded } = await both(aRequest(text, { limits: PATIENT }));
    expect(recorded).toEqual(plain);
  });
});

describe('a recorded run is the run itself: lessons', () => {
  const files = new Map(
    readdirSync('public/lessons')
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(`public/lessons/${name}`, 'utf8')]),
  );
  const compiled = compileCourse(files);
  const requests = (compiled.ok ? compiled.course.lessons : []).flatMap((lesson) =>
    lesson.steps.flatMap((step) =>
      'judging' in step
        ? [...step.judging.solutions, ...step.judging.mistakes.flatMap(({ programs }) => programs)].map(
            (program) => ({
              name: `${lesson.id}/${step.id} (${lesson.language})`,
              request: buildRunRequest(lesson, step, program),
            }),
          )
        : [],
    ),
  );
  test('every solution and every mistake that can be read', async () => {
    const wrong: string[] = [];
    for (const { name, request } of requests) {
      if (instrument(request.program) === null) continue;
      const { plain, recorded } = await both(request);
      if (JSON.stringify(plain) !== JSON.stringify(recorded)) wrong.push(`${name}\n${request.program}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('programs that must not notice', () => {
  const programs: readonly (readonly [string, string])[] = [
    [
      'the text of a function',
      'function f(a) { return a + 1; } console.log(String(f), (() => 1).toString(), class A { b() {} }.toString())',
    ],
    [
      'names and lengths of functions',
      'const f = (a, b) => a; let g = function () {}; class A { #p() {} q(a) {} } console.log(f.name, f.length, g.name, new A().q.length, (({ a }) => a).length)',
    ],
    ['global names', 'console.log(Object.getOwnPropertyNames(globalThis).join())'],
    [
      'strict mode',
      '"use strict"; function f() { return this; } console.log(f()); try { undeclared = 1; } catch (e) { console.log(e.name) }',
    ],
    [
      'strict mode of one function',
      'function f() { "use strict"; return this === undefined; } console.log(f())',
    ],
    [
      'arguments that follow their names',
      'function f(a) { arguments[0] = 9; a++; return [a, arguments[0], arguments.length]; } console.log(f(1, 2))',
    ],
    [
      'a receiver that is a call',
      'let n = 0; function o() { n++; return { list: [] }; } o().list.push(1); o().x = 2; o()["y"] ??= n; delete o().x; console.log(n)',
    ],
    ['short cuts', 'let o; console.log(o?.a.push(1), o?.["x"]?.(2), (() => { delete o?.a; return 1 })())'],
    [
      'linked lists that write through themselves',
      'let a = {}, b = a; a.next = a = { v: 1 }; console.log(JSON.stringify(b))',
    ],
    [
      'getters and setters with effects',
      'let log = []; const o = { get a() { log.push("g"); return 1 }, set a(v) { log.push("s" + v) } }; o.a += 2; o.a++; console.log(log.join())',
    ],
    [
      'frozen objects',
      'const o = Object.freeze({ a: 1 }); o.a = 2; console.log(o.a); try { (() => { "use strict"; o.a = 3 })() } catch (e) { console.log(e.message) }',
    ],
    [
      'a derived class',
      'class A { constructor() { this.a = new.target.name } } class B extends A { #x = 1; constructor() { super(); this.b = this.#x++ } get x() { return this.#x } } const b = new B(); console.log(b.a, b.b, b.x)',
    ],
    [
      'calling super twice',
      'class A {} class B extends A { constructor() { super(); try { super() } catch (e) { console.log(e.message) } } } new B()',
    ],
    ['finally that overrides', 'function f() { try { return 1 } finally { return 2 } } console.log(f())'],
    [
      'a generator that is left early',
      'function* g() { try { yield 1; yield 2 } finally { console.log("left") } } for (const x of g()) { console.log(x); break }',
    ],
    [
      'async order',
      'async function f(x) { console.log("a" + x); await null; console.log("b" + x); return x } f(1).then(console.log); f(2); console.log("sync"); for await (const x of [f(3), 4]) console.log("x", x)',
    ],
    ['async errors at their place', 'async function f() { await 0; null.x } f()'],
    ['an error in a default', 'function f(a = nope) { return a } f()'],
    [
      'functions in defaults',
      'let n = 0; function f(a, g = () => a++) { g(); n = a; return a } console.log(f(1), n)',
    ],
    [
      'loops without braces',
      'let s = ""; for (const x of [1, 2]) for (let y = 0; y < 2; y++) if (y) s += x; else var z = y; console.log(s, z)',
    ],
    [
      'names that are shadowed',
      'for (const x of [1]) { const x = 2; console.log(x) } let a = 1; { let a = 2; a++; } console.log(a)',
    ],
    [
      'labels',
      'a: for (let i = 0; i < 3; i++) { b: { if (i === 1) continue a; if (i === 2) break b; console.log(i) } }',
    ],
    [
      'semicolons left out',
      'let a = 1\nlet b = 2\n;[a, b] = [b, a]\na++\n++b\nconst f = () => a\nf()\nconsole.log(a, b)',
    ],
    [
      'a comma in an index',
      'const m = [[1, 2], [3, 4]]; let i = 0; m[(i++, i)][0] = 9; console.log(JSON.stringify(m), i)',
    ],
    [
      'keys that are objects',
      'let n = 0; const k = { toString() { n++; return "a" } }; const o = {}; o[k] = 1; o[k]++; console.log(n, o.a)',
    ],
    [
      'an index with tabs, accents and emoji before an error',
      'const é = "🐢"; \tconst liste = [1]; liste[3].x = é',
    ],
    [
      'a sealed prototype',
      'Object.defineProperty(Object.prototype, "get", { value: 1, writable: true }); Array.prototype.map = null; Map.prototype.get = null; let a = [1]; a.push(2); const o = { p: a }; o.p = 3; console.log(a.length)',
    ],
    [
      'proxies',
      'const seen = []; const p = new Proxy({}, { get: (t, k) => (seen.push(String(k)), t[k]), set: (t, k, v) => (seen.push("set"), (t[k] = v), true), ownKeys: () => (seen.push("keys"), []) }); p.a = 1; let q = p; q.a; console.log(seen.join())',
    ],
    ['eval', 'var x = 1; eval("var y = 2; x++"); console.log(x, y, new Function("a", "return a + 1")(1))'],
    ['with', 'with ({ a: 1 }) { a = 2; console.log(a) }'],
    [
      'tagged templates',
      'function t(s, ...v) { return s.raw.join("_") + v.join() } let n = 1; console.log(t`a${n++}b${n}`)',
    ],
    [
      'async iteration by hand',
      'async function* g() { yield 1; const x = await 2; yield x } (async () => { for await (const v of g()) console.log(v) })()',
    ],
    ['many names', 'const $m = 1, $mw = 2; let $mi1 = $m + $mw; console.log($mi1)'],
    [
      'static blocks and fields',
      'class A { static n = 1; static { this.n++; const f = () => this.n; A.m = f() } [`k${1}`] = 2; h = () => this.k1 } console.log(A.n, A.m, new A().h())',
    ],
    [
      'defaults that see the parameters before them',
      'function f(a = g(), b = () => a, { c } = { c: a }, [d, e = d] = [1]) { var a = 10; return [a, b(), c, d, e, arguments.length]; } function g() { return 5; } function h(x, y = new.target, ...[z = x, ...w]) { return [x, y, z, w, this === globalThis]; } console.log(f(), f(1), f.length, h(1), h(1, 2, undefined, 3))',
    ],
    [
      'fields without semicolons',
      'class A { x\ny\n*gen() { yield 1 }\nz\n["w"] = 3\nget\nq() { return 4 } } const a = new A(); console.log(Object.keys(a), [...a.gen()], a.q)',
    ],
    [
      'names of functions in fields',
      'class P { static q = () => 1; r = () => 2; #s = async () => 3; t = class {}; u = function () {}; n() { return this.#s.name } } const p = new P(); console.log(P.q.name, p.r.name, p.n(), p.t.name, p.u.name, JSON.stringify(Object.getOwnPropertyDescriptor(p.u, "name")))',
    ],
    [
      'fields that see the object grow',
      'class A { a = 1; b = this.a; c = (() => this.b + 1)(); d = new.target; static e = this.name + 1 } class B extends A { a = 5; f = super.toString === Object.prototype.toString; constructor() { super(); this.g = this.a } } console.log(new B(), A.e)',
    ],
    [
      'functions that could not stand in a block',
      '"use strict"; function f() { function g() { return 1 } function g() { return 2 } return g() } function h() { var k = 1; function k() {} return typeof k } console.log(f(), h())',
    ],
    [
      'the text of a stack',
      'const é = "🐢𝒳", where = () => { const error = new Error("x"); return error.stack }; console.log(where()); class A { s = new Error("f").stack; m(a = new Error("d")?.stack) { return a } } console.log(new A().s, new A().m()); const own = { stack() { return this === own } }; console.log(own.stack(), (own.stack)()); console.trace("t")',
    ],
    [
      'defaults in patterns',
      'let n = 2, m; ({ x: n, q: m = n > 3 ? 6 : (n += 1) } = { x: 5 }); const { a, b = a + (() => 1)(), ...r } = { a: 1, c: 2 }; for (const { p, q = p + 1 } of [{ p: 1 }]) setTimeout(() => console.log(p, q)); for (let [p, q = () => p, s = q()] of [[1]]) { p++; console.log(p, q(), s) } try { throw { a: 1 } } catch ({ a, b = a + 1, c = [a, b].length }) { console.log(a, b, c) } console.log(n, m, a, b, r)',
    ],
    [
      'an error that crosses functions',
      'function f() { throw new RangeError("r") } function g() { f() } try { g() } catch ({ name, message }) { console.log(name, message) } g()',
    ],
    [
      'stack traces',
      'function inner() { return new Error("x").stack.split("\\n").length } console.log(inner() > 0)',
    ],
  ];
  test.each(programs)('%s', async (_, program) => {
    const { plain, recorded } = await both(aRequest(program));
    expect(recorded).toEqual(plain);
  });
});

describe('a recorded run is the run itself: features of the language in combination', () => {
  const files = readdirSync('tests/corpus/features');
  test('every program behaves alike, and each of its steps can be shown', async () => {
    const different: string[] = [];
    for (const name of files) {
      const request = aRequest(readFileSync(`tests/corpus/features/${name}`, 'utf8'));
      const plain = await tell(runner.run, request);
      const recording = await recordProgram(request, runner.run, new AbortController().signal);
      if (recording === null) throw new Error(`${name} cannot be read.`);
      const timeline = new Timeline(recording);
      for (let step = 0; step < timeline.length; step += 1) timeline.around(step);
      if (
        JSON.stringify([plain.outcome, plain.lines]) !==
        JSON.stringify([recording.outcome, recording.console])
      )
        different.push(name);
    }
    expect(files.length).toBeGreaterThan(60);
    expect(different).toEqual([]);
  });
});
