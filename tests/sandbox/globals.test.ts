import { expect, test } from 'vitest';

import { ORDERS } from '../../src/sandbox/order-names.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

/** What the language itself has. */
const LANGUAGE = `
  AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError
  FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Iterator JSON
  Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol
  SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined
  unescape`;
/** What browsers add, as far as it reaches nothing outside. */
const PLATFORM = `
  DOMException Intl TextDecoder TextEncoder URL URLSearchParams alert atob btoa cancelAnimationFrame clearInterval clearTimeout confirm
  console crypto performance prompt queueMicrotask requestAnimationFrame setInterval setTimeout structuredClone`;

test('a program finds the language, a part of the platform, the orders, and nothing else', async () => {
  const runner = await aThreadRunner();
  const program = 'console.log(Object.getOwnPropertyNames(globalThis).sort().join(" "))';
  const { lines } = await tell(runner.run, aRequest(program));
  runner.dispose();
  const expected = new Set([
    ...`${LANGUAGE} ${PLATFORM}`.trim().split(/\s+/),
    ...ORDERS.flatMap(({ fr, en }) => [fr, en]),
  ]);
  const found = (lines[0]?.text ?? '').split(' ');
  expect(found.filter((name) => !expected.has(name))).toEqual([]);
  expect([...expected].filter((name) => !found.includes(name))).toEqual([]);
});

/** Goes through all that a program can reach and prints what is not like a browser's: sources, files, short names. */
const WALK = `
  const seen = new Set();
  const walk = (value, path) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
    seen.add(value);
    const last = path.split('.').at(-1);
    if (typeof value === 'function') {
      if (!/^function [\\w $.[\\]]*\\(\\) \\{\\s*\\[native code\\]\\s*\\}$/.test(String(value))) console.log('source', path);
      if (value.name !== last && (value.name.length === 1 || value.name.length === 2)) console.log('name', path, value.name);
    }
    for (const key of Reflect.ownKeys(value)) {
      const found = Object.getOwnPropertyDescriptor(value, key);
      const name = path + '.' + String(key);
      for (const part of [found.get, found.set, found.value]) walk(part, name);
      if (found.get && value === globalThis) walk(globalThis[key], name);
    }
    walk(Object.getPrototypeOf(value), path + '.prototype');
  };
  walk(globalThis, 'globalThis');
  console.log(seen.size > 800, (() => 1).fileName, String(() => 1), URL.name, new URL('http://a.b'), console.log);`;

test('no function that a program finds shows how it is made', async () => {
  const runner = await aThreadRunner();
  const { lines } = await tell(runner.run, aRequest(WALK));
  runner.dispose();
  expect(lines.map(({ text }) => text)).toEqual(['true undefined () => 1 URL URL {} [Function: log]']);
});
