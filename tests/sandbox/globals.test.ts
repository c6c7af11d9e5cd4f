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
