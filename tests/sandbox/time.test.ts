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

/** What a program writes with `say`, on one line, with the milliseconds since its start where it asks for them. */
async function said(program: string): Promise<string> {
  const head = 'const t0 = Date.now(); const say = (x) => console.log(x); const at = () => Date.now() - t0; ';
  const { lines, outcome } = await tell(runner.run, aRequest(head + program));
  return [...lines.map((line) => line.text), ...(outcome.kind === 'completed' ? [] : [outcome.kind])].join(
    ' ',
  );
}

describe('the order of things is that of browsers', () => {
  const orders: readonly (readonly [string, string, string])[] = [
    ['what stands in the program comes first', 'setTimeout(() => say(2)); say(1)', '1 2'],
    [
      'promises come before timers',
      'setTimeout(() => say(3)); Promise.resolve().then(() => say(2)); say(1)',
      '1 2 3',
    ],
    [
      'queueMicrotask stands in line with promises',
      'Promise.resolve().then(() => say(1)); queueMicrotask(() => say(2)); Promise.resolve().then(() => say(3))',
      '1 2 3',
    ],
    [
      'all promises of a timer come before the next timer',
      'setTimeout(() => { say(1); Promise.resolve().then(() => say(2)).then(() => say(3)); }); setTimeout(() => say(4))',
      '1 2 3 4',
    ],
    [
      'timers of one time keep their order',
      'for (const i of [1, 2, 3, 4]) setTimeout(() => say(i), 10)',
      '1 2 3 4',
    ],
    [
      'shorter waits come first',
      'setTimeout(() => say(3), 30); setTimeout(() => say(1), 10); setTimeout(() => say(2), 20)',
      '1 2 3',
    ],
    [
      'a timer made by a timer waits from there',
      'setTimeout(() => setTimeout(() => say("b" + at()), 10), 10); setTimeout(() => say("a" + at()), 15)',
      'a15 b20',
    ],
    [
      'a timer of no wait inside a timer comes after those that were due',
      'setTimeout(() => { say(1); setTimeout(() => say(3)); }); setTimeout(() => say(2))',
      '1 2 3',
    ],
    [
      'an interval keeps its pace',
      'let n = 0; const id = setInterval(() => { say(at()); if (++n === 4) clearInterval(id); }, 25)',
      '25 50 75 100',
    ],
    [
      'a slow interval is late, not doubled',
      'let n = 0; const id = setInterval(() => { say(at()); const until = Date.now() + 30; while (Date.now() < until); if (++n === 3) clearInterval(id); }, 10)',
      '10 40 70',
    ],
    [
      'clearTimeout works from another timer of the same time',
      'let id; setTimeout(() => { say(1); clearTimeout(id); }, 5); id = setTimeout(() => say("never"), 5)',
      '1',
    ],
    [
      'clearTimeout ends an interval and clearInterval a timer',
      'const a = setInterval(() => say("never"), 5); const b = setTimeout(() => say("never"), 5); clearTimeout(a); clearInterval(b); say(1)',
      '1',
    ],
    [
      'clearing what is no timer does nothing',
      'clearTimeout(); clearTimeout(null); clearTimeout(99); clearTimeout("x"); clearInterval({}); say(1)',
      '1',
    ],
    ['values are passed on', 'setTimeout((a, b) => say(a + b), 1, 2, 3)', '5'],
    [
      'await waits for a timer',
      'const wait = (ms) => new Promise((ok) => setTimeout(ok, ms)); await wait(100); say(at()); await wait(50); say(at())',
      '100 150',
    ],
    [
      'async functions go on side by side',
      'const wait = (ms) => new Promise((ok) => setTimeout(ok, ms)); const f = async (x, ms) => { await wait(ms); say(x); }; f("b", 20); f("a", 10); say("0"); await f("c", 30); say("d")',
      '0 a b c d',
    ],
    [
      'Promise.race takes the first in time',
      'const after = (x, ms) => new Promise((ok) => setTimeout(() => ok(x), ms)); say(await Promise.race([after("b", 20), after("a", 10)]))',
      'a',
    ],
    [
      'await lets what already waits go first',
      'const f = async () => { say(1); await null; say(3); }; f(); say(2); await null; await null; say(4)',
      '1 2 3 4',
    ],
    [
      'frames come one after another with their time',
      'let n = 0; const frame = (t) => { say(Math.round(t)); if (++n < 3) requestAnimationFrame(frame); }; requestAnimationFrame(frame)',
      '16 32 48',
    ],
    [
      'two requests for a frame get the same one',
      'requestAnimationFrame((t) => say("a" + t)); requestAnimationFrame((t) => say("b" + t)); const id = requestAnimationFrame(() => say("never")); cancelAnimationFrame(id)',
      'a16 b16',
    ],
    [
      'for await takes values as they come',
      'async function* g() { for (const ms of [20, 10]) { await new Promise((ok) => setTimeout(ok, ms)); yield at(); } } for await (const t of g()) say(t)',
      '20 30',
    ],
    [
      'negative, missing and wordy waits are none',
      'setTimeout(() => say(1), -5); setTimeout(() => say(2)); setTimeout(() => say(3), "0"); setTimeout(() => say(4), NaN); setTimeout(() => say(5), "7")',
      '1 2 3 4 5',
    ],
  ];
  test.each(orders)('%s', async (_, program, expected) => {
    expect(await said(program)).toBe(expected);
  });
});

describe('the virtual clock', () => {
  test('passes an hour of a ticking clock and stops there', async () => {
    const { lines, outcome } = await tell(
      runner.run,
      aRequest('let n = 0; setInterval(() => { n++; if (n === 3600) console.log(n); }, 1000)'),
    );
    expect(lines.map((line) => line.text)).toEqual(['3600']);
    expect(outcome).toEqual({ kind: 'completed' });
  });

  test('counts all timers of a program into one time limit', async () => {
    const started = performance.now();
    const { outcome } = await tell(
      runner.run,
      aRequest('setInterval(() => { for (let i = 0; i < 1e5; i++); }, 1)', { limits: limitsForTime(300) }),
    );
    expect(outcome).toEqual({ kind: 'timed-out', limitMs: 300 });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('moves for a program that only asks what time it is', async () => {
    expect(await said('const end = Date.now() + 50; while (Date.now() < end); say("fini")')).toBe('fini');
  });
});

test('a flood of timers is told as one, with how many may live', async () => {
  const { outcome } = await tell(runner.run, aRequest('for (;;) setTimeout(() => {}, 1000);'));
  expect(outcome).toEqual({ kind: 'flooded', by: 'timers', limit: 1000 });
});
