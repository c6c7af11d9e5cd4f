import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { diagnoseRun } from '../../../src/lessons/diagnosis/diagnose.ts';
import { explainEngine } from '../../../src/lessons/diagnosis/run/explain-engine.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { diagnosesEn } from '../../../src/ui/messages/diagnoses-en.ts';
import { diagnosesFr } from '../../../src/ui/messages/diagnoses-fr.ts';
import { tellPlainly } from '../../../src/ui/run/diagnosis-words.ts';
import { aRequest, aThreadRunner, tell } from '../../sandbox/a-runner.ts';
import elsewhereText from '../../cases/engine-words.txt?raw';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

test('every text of the engine that may be thrown has a sentence, or is told from the text of the program', () => {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  const engine = readFileSync(path).toString('latin1');
  const texts = [...engine.matchAll(/[\x20-\x7e]{5,}(?=\0)/g)]
    .map(([text]) => text)
    .filter((text) => /[a-z]{2,} [a-zA-Z'%<]/.test(text) && !/[=&|]{2}|->|[<>] \w|%-20s|pc=%d/.test(text));
  const elsewhere = new Set(elsewhereText.split('\n'));
  expect(texts.length).toBeGreaterThan(300);
  const untold = texts.filter(
    (text) => !elsewhere.has(text) && explainEngine(text, { start: 0, end: 0 }) === null,
  );
  expect(untold).toEqual([]);
});

/** Programs that the engine stops, and how that is told. */
const cases: readonly (readonly [key: string, program: string])[] = [
  ['no-private-field', 'class A { #x = 1; static f(o) { return o.#x; } }\nA.f({});'],
  [
    'no-private-field',
    'class B { constructor() { this.f(); } }\nclass A extends B { #x = 1; f() { return this.#x; } }\nnew A();',
  ],
  [
    'private-twice',
    'class B { constructor(o) { return o; } }\nclass A extends B { #x = 1; }\nconst o = new A({});\nnew A(o);',
  ],
  ['closed-object', '"use strict";\nconst o = Object.freeze({ a: 1 });\no.a = 2;'],
  ['closed-object', '"use strict";\nconst o = Object.freeze({ a: 1 });\no.b = 2;'],
  ['closed-object', '"use strict";\nconst l = Object.freeze([1]);\nl.push(2);'],
  ['closed-object', '"use strict";\ndelete Object.freeze({ a: 1 }).a;'],
  ['no-setter', '"use strict";\nconst o = { get a() { return 1; } };\no.a = 2;'],
  ['bad-description', 'Object.defineProperty({}, "a", { get() {}, value: 1 });'],
  ['symbol-converted', 'console.log(Symbol("a") + 1);'],
  ['symbol-converted', 'console.log(`${Symbol("a")}`);'],
  ['mixed-bigint', 'console.log(1n + 1);'],
  ['mixed-bigint', 'console.log(+1n);'],
  ['no-bigint', 'BigInt(1.5);'],
  ['no-bigint', 'BigInt("abc");'],
  ['bigint-by-zero', 'console.log(1n / 0n);'],
  ['bigint-exponent', 'console.log(2n ** -1n);'],
  ['bigint-json', 'JSON.stringify({ n: 1n });'],
  ['in-operand', 'console.log("a" in "abc");'],
  ['instanceof-operand', 'console.log([] instanceof 3);'],
  ['nothing-to-reduce', '[].reduce((a, b) => a + b);'],
  ['bad-date', 'new Date("demain").toISOString();'],
  ['bad-code-point', 'String.fromCodePoint(-1);'],
  ['bad-form', '"é".normalize("abc");'],
  ['bad-address', 'decodeURIComponent("%");'],
  ['bad-address', 'new URL("accueil");'],
  ['not-latin', 'btoa("é€");'],
  ['not-decoded', 'atob("*");'],
  ['not-cloned', 'structuredClone(() => 1);'],
  ['pattern-needs-g', '"a".replaceAll(/a/, "b");'],
  ['pattern-needs-g', '[..."a".matchAll(/a/)];'],
  ['bad-pattern', 'new RegExp("(");'],
  ['bad-pattern', 'new RegExp("a", "xyz");'],
  ['proxy-refused', '"use strict";\nconst p = new Proxy({}, { set: () => false });\np.a = 1;'],
  ['generator-busy', 'const g = (function* () { g.next(); yield 1; })();\ng.next();'],
  ['bad-parent', 'const A = 3;\nclass B extends A {}'],
  ['super-twice', 'class A {}\nclass B extends A { constructor() { super(); super(); } }\nnew B();'],
  ['bad-made-value', 'class A {}\nclass B extends A { constructor() { super(); return 1; } }\nnew B();'],
  ['own-ancestor', 'const a = {};\nconst b = Object.create(a);\nObject.setPrototypeOf(a, b);'],
  ['weak-key', 'new WeakMap().set(1, 2);'],
  ['promise-itself', 'const p = Promise.resolve().then(() => p);\nawait p;'],
  ['bad-length', 'new Array(-1);'],
  ['bad-buffer', 'new DataView(new ArrayBuffer(2)).getInt32(0);'],
  ['bad-length', 'new Uint32Array(new ArrayBuffer(3));'],
  ['bad-pattern', 'const motif = RegExp("[a");'],
  ['bad-pattern', '"a".match("(");'],
  ['called-at-once', 'function f() { return 1; }\n[1, 2].forEach(f());'],
  ['value-called', 'const o = { f: 1 };\nconst g = o.f;\ng();'],
  ['needs-function', '[1].map(3);'],
  ['needs-function', '[1].forEach();'],
  ['nothing-given', 'Object.keys(undefined);'],
  ['nothing-given', 'Object.entries(null);'],
  ['wrong-kind', 'Date.prototype.getTime.call({});'],
  ['wrong-kind', 'Map.prototype.get.call({}, 1);'],
  ['wrong-kind', 'Object.create(1);'],
  ['bad-setting', 'new Intl.NumberFormat("fr", { style: "currency" });'],
  ['bad-setting', '(1).toLocaleString("pas une langue");'],
  ['bad-setting', 'new Date(0).toLocaleString("fr", { timeZone: "Mars/Base" });'],
  ['all-failed', 'await Promise.any([Promise.reject(1)]);'],
  ['bad-source', 'eval("1 +");'],
  ['bad-source', 'new Function("return (");'],
  ['bad-json', 'JSON.parse("{a}");'],
  ['declared-twice', 'let donnee = 1;'],
  ['class-without-new', 'Map();'],
  ['own-error', 'throw new RangeError("Trop grand");'],
  ['own-error', 'class Panne extends Error {}\nthrow new Panne("Trop chaud");'],
  ['own-error', 'const e = new TypeError("Non");\nthrow e;'],
];

test.each(cases)('%s: %j is told in the reader’s language alone', async (key, program) => {
  const { outcome } = await tell(runner.run, aRequest(program, { setup: 'let donnee = 0;' }));
  if (outcome.kind !== 'threw') throw new Error(`It ended as ${outcome.kind}.`);
  const { help } = diagnoseRun(program, { outcome, printed: [] });
  expect([help?.key, outcome.error.message]).toEqual([key, expect.any(String)]);
  if (help === null || key === 'own-error') return;
  for (const language of [diagnosesFr, diagnosesEn])
    expect(` ${tellPlainly(help, language)} `).not.toContain(` ${outcome.error.message || '?'} `);
});
