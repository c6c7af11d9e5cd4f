import releaseSync from '@jitl/quickjs-wasmfile-release-sync';
import plainUrl from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import guardedUrl from 'virtual:marelle/engine.wasm?url';

import { collectRun } from '../../src/sandbox/collect-run.ts';
import { createEngine } from '../../src/sandbox/engine/engine.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { RunRequest } from '../../src/sandbox/run-program.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { createWorkerRunner } from '../../src/sandbox/workers/worker-client.ts';
import { corpus } from '../../tests/sandbox/a-corpus.ts';
import { startHeart } from '../../tests/sandbox/a-heartbeat.ts';
import { hostilePrograms } from '../../tests/sandbox/a-hostile.ts';
import { findEscapes } from '../../tests/sandbox/a-trial.ts';
import { KILLED, type BrowserReport } from './report.ts';

/** Work of about a third of a second: calls, loops, objects and texts. */
const KERNEL = `
  const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
  let sum = fib(22);
  const list = [];
  for (let i = 0; i < 200000; i++) sum = (sum + i * 7) % 1000003;
  for (let i = 0; i < 30000; i++) list.push({ i, text: 'n' + i });
  sum += list.map((one) => one.text.length).reduce((a, b) => a + b, 0);
  console.log(sum);`;

/** Programs that nobody would end but the host. */
const ENDLESS = ['for (;;);', 'Array(4e9).indexOf(1)', '7n ** 4000000n', 'for (;;) await 0;'];

/** Calls 500 deep in the shapes that lessons have. */
const DEEP: readonly string[] = [
  'const f = (n) => (n === 0 ? 0 : 1 + f(n - 1)); console.log(f(500));',
  'function f(n) { if (n === 0) return []; const rest = f(n - 1); rest.push(n); return rest; } console.log(f(500).length);',
  'class T { constructor(n) { this.child = n > 0 ? new T(n - 1) : null; } size() { return 1 + (this.child ? this.child.size() : 0); } } console.log(new T(500).size());',
  'function flat(l) { let s = 0; for (const x of l) s += Array.isArray(x) ? flat(x) : x; return s; } let l = [1]; for (let i = 0; i < 500; i++) l = [l, 1]; console.log(flat(l));',
];

const { signal } = new AbortController();

function request(program: string): RunRequest {
  return {
    program,
    setup: '',
    seed: 1,
    startTimeMs: 0,
    locale: 'fr-FR',
    clock: 'virtual',
    answers: [],
    limits: DEFAULT_LIMITS,
    harness: null,
  };
}

/**
 * What takes seconds comes first; the programs, which may take ten minutes, come last. The address may name the programs
 * to try (`only`), and how many of them were tried before in another window (`from`).
 */
async function main(): Promise<void> {
  const wishes = new URLSearchParams(location.search);
  const from = Number(wishes.get('from') ?? 0);
  const runner = createWorkerRunner();
  await runner.ready;
  if (from === 0) await tryEnds(runner);
  const named = wishes.getAll('only');
  const trials = [...corpus, ...hostilePrograms].filter(({ id }) => named.length === 0 || named.includes(id));
  const heart = startHeart();
  for (const [index, trial] of [...trials.entries()].slice(from)) {
    const wrong = await findEscapes(runner.run, [trial], heart);
    await tell({ kind: 'progress', program: trial.id, tried: index + 1, all: trials.length, wrong });
  }
  heart.stop();
  runner.dispose();
  const left = runner.workerCount();
  await tell({ kind: 'done', wrong: left === 0 ? [] : [`${left} workers are left`] });
}

/** Programs that are stopped, calls 500 deep, and how quick the worker is after all that. */
async function tryEnds(runner: Runner): Promise<void> {
  for (const program of ENDLESS) await kill(runner, program);
  const wrong: string[] = [];
  for (const program of ['console.log(1)', ...DEEP]) {
    const { outcome } = await collectRun(runner.run, request(program), signal);
    if (outcome.kind !== 'completed') wrong.push(`${outcome.kind}: ${program}`);
  }
  await tell({ kind: 'kernels', agent: navigator.userAgent, wrong, kernelsMs: await timeKernels(runner) });
}

/** Starts a program that never ends and stops it as the Stop button does; the server then looks at the processor. */
async function kill(runner: Runner, program: string): Promise<void> {
  const controller = new AbortController();
  const told = collectRun(runner.run, request(program), controller.signal);
  await new Promise((resolve) => setTimeout(resolve, 300));
  controller.abort();
  await told;
  await tell({ kind: KILLED, program });
}

/** Best of several rounds, for each way to run the same work; the ways take turns, so that a busy moment spoils none. */
async function timeKernels(runner: Runner): Promise<Record<string, number>> {
  const guarded = await (await fetch(guardedUrl)).arrayBuffer();
  const plain = await (await fetch(plainUrl)).arrayBuffer();
  const here = (await createEngine(guarded)).module;
  const unguarded = await newQuickJSWASMModuleFromVariant(
    newVariant(releaseSync, { wasmBinary: plain, locateFile: (name) => name }),
  );
  const ways = {
    'in a worker, after the kills': () => inWorker(runner),
    'guarded, on the page': () => inPage(here),
    'as published, on the page': () => inPage(unguarded),
  };
  const least: Record<string, number> = {};
  for (let round = 0; round < 20; round++) {
    for (const [name, work] of Object.entries(ways)) {
      const startMs = performance.now();
      await work();
      least[name] = Math.min(least[name] ?? Infinity, performance.now() - startMs);
    }
  }
  return least;
}

async function inWorker(runner: Runner): Promise<void> {
  await collectRun(runner.run, request(KERNEL), signal);
}

function inPage(module: QuickJSWASMModule): Promise<void> {
  const runtime = module.newRuntime();
  runtime.setInterruptHandler(() => false);
  const context = runtime.newContext();
  context.unwrapResult(context.evalCode(KERNEL.replace('console.log(sum)', 'sum'))).dispose();
  context.dispose();
  runtime.dispose();
  return Promise.resolve();
}

/** Tells the server, and waits until it has done its part. */
async function tell(report: BrowserReport): Promise<void> {
  await fetch('/report', { method: 'POST', body: JSON.stringify(report) });
}

main().catch((error: unknown) => {
  void tell({
    kind: 'broken',
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
});
