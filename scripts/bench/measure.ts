import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { collectRun, type RunRecord } from '../../src/sandbox/collect-run.ts';
import { createEngine, type Engine } from '../../src/sandbox/engine/engine.ts';
import { prepareEngine } from '../../src/sandbox/engine/prepare-engine.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { RunLimits, RunProgram, RunRequest } from '../../src/sandbox/run-program.ts';

/** Limits that no measured program meets. */
const WIDE: RunLimits = {
  ...DEFAULT_LIMITS,
  timeMs: 60_000,
  steps: 10_000_000,
  consoleLines: 1_000_000,
  consoleChars: 100_000_000,
  drawCommands: 1_000_000,
};

/** A program with wide limits. */
export function wideRequest(program: string): RunRequest {
  return {
    program,
    setup: '',
    seed: 1,
    startTimeMs: 0,
    locale: 'fr-FR',
    clock: 'virtual',
    answers: [],
    limits: WIDE,
    harness: null,
  };
}

/** Runs a program with wide limits. */
export function runWide(run: RunProgram, program: string): Promise<RunRecord> {
  return collectRun(run, wideRequest(program), new AbortController().signal);
}

/** Milliseconds of a piece of work. */
export async function timeOf(work: () => unknown): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** Least of several rounds: what the work takes when nothing else disturbs it. */
export async function bestOf(rounds: number, work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) least = Math.min(least, await timeOf(work));
  return least;
}

/** The value below which a part of the values lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** Geometric mean. */
export function meanRatio(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The engine alone, on this thread. */
export async function engineHere(): Promise<Engine> {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return createEngine(prepareEngine(new Uint8Array(await readFile(path)).buffer));
}

/** What a program's last expression is worth in a fresh runtime of the engine. */
export function evaluateIn(engine: Engine, program: string): number {
  const runtime = engine.module.newRuntime();
  runtime.setInterruptHandler(() => false);
  const context = runtime.newContext();
  const result = context.unwrapResult(context.evalCode(program)); // Our own kernels.
  const value = context.getNumber(result);
  result.dispose();
  context.dispose();
  runtime.dispose();
  return value;
}
