import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { limitsForTime } from '../../src/sandbox/limits.ts';
import type { RunRequest, SandboxEvent } from '../../src/sandbox/run-program.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner } from './a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

/** Enough for every program here: its steps are over long before. */
const PLENTY_MS = 60_000;
const withSteps = (steps: number): Partial<RunRequest> => ({
  limits: { ...limitsForTime(2000), steps, timeMs: PLENTY_MS },
});

/** All that a run tells, byte for byte, but how its console lines are parted into events. */
async function bytesOf(request: RunRequest): Promise<string> {
  const events: SandboxEvent[] = [];
  for await (const event of runner.run(request, new AbortController().signal)) events.push(event);
  return JSON.stringify(events);
}

const programs: readonly (readonly [string, string, number])[] = [
  [
    'a loop that prints until its steps are over',
    'for (let i = 0; ; i++) if (i % 9973 === 0) console.log(i)',
    150,
  ],
  [
    'calls until the steps are over',
    'let n = 0; const f = (k) => (k === 0 ? n++ : f(k - 1)); for (;;) { f(50); if (n % 1000 === 0) console.log(n); }',
    150,
  ],
  [
    'promises until the steps are over',
    'let n = 0; const go = () => { n++; if (n % 500 === 0) console.log(n); Promise.resolve().then(go); }; go()',
    300,
  ],
  [
    'timers until the steps are over',
    'let n = 0; setInterval(() => { n++; if (n % 100 === 0) console.log(n, Date.now()); }, 3)',
    3000,
  ],
  [
    'chance, time and order',
    'const l = []; for (let i = 0; i < 50; i++) l.push(Math.random(), hasard(1, 6)); console.log(l, Date.now(), new Date().toISOString(), crypto.randomUUID(), performance.now())',
    5000,
  ],
  [
    'promises beside timers',
    'for (let i = 0; i < 30; i++) { setTimeout(() => console.log("t", i), (i * 7) % 11); Promise.resolve(i).then((x) => console.log("p", x)); }',
    5000,
  ],
  [
    'the moment at which memory ends',
    'const all = []; for (let i = 0; ; i++) { all.push("texte " + i + "x".repeat(3000)); if (i % 1000 === 0) console.log(i); }',
    100_000,
  ],
  [
    'the depth at which the stack ends',
    'let depth = 0; const f = () => { depth++; f(); }; try { f(); } catch { console.log(depth); } f()',
    5000,
  ],
  ['a console flood', 'for (let i = 0; ; i++) console.log(i, Math.random())', 100_000],
  [
    'a drawing',
    'for (let i = 0; i < 300; i++) { couleur("rouge"); avancer(hasard(1, 50)); droite(hasard(0, 360)); }',
    5000,
  ],
  ['an error and its place', 'setTimeout(() => { const a = [Math.random()]; a.b.c; }, 5)', 5000],
  ['a rejection', 'setTimeout(() => Promise.reject(new Error(String(Math.random()))), 5); 0', 5000],
  [
    'maps and sets with objects as keys',
    'const m = new Map(); for (let i = 0; i < 20000; i++) m.set({ i }, i); let s = 0; for (const v of m.values()) { s += v; if (v % 4999 === 0) console.log(v); } for (;;) m.forEach(() => s++)',
    60,
  ],
  ['a question', 'console.log(Math.random()); prompt("Nom ?", String(Math.random()))', 5000],
];

describe('equal requests tell equal events', () => {
  test.each(programs)(
    '%s',
    async (_, program, steps) => {
      const request = aRequest(program, withSteps(steps));
      const first = await bytesOf(request);
      for (let again = 0; again < 2; again++) expect(await bytesOf(request)).toBe(first);
    },
    PLENTY_MS,
  );

  test(
    'also while other programs keep the machine busy',
    async () => {
      const request = aRequest('for (let i = 0; ; i++) if (i % 9973 === 0) console.log(i)', withSteps(150));
      const first = await bytesOf(request);
      const busy = Array.from({ length: 4 }, () => bytesOf(aRequest('for (;;);', withSteps(1000))));
      for (let again = 0; again < 3; again++) expect(await bytesOf(request)).toBe(first);
      await Promise.all(busy);
    },
    PLENTY_MS,
  );

  test('but another seed tells another chance', async () => {
    const program = 'console.log(Math.random())';
    expect(await bytesOf(aRequest(program, { seed: 1 }))).not.toBe(
      await bytesOf(aRequest(program, { seed: 2 })),
    );
  });
});

test('the default limits stop an endless loop by its steps on a machine with something to spare', () => {
  const { steps, timeMs } = limitsForTime(2000);
  expect(steps / timeMs).toBeLessThanOrEqual(6.5);
  expect(steps).toBeGreaterThanOrEqual(10_001); // A hundred million rounds of a loop are honest work.
});
