import { bundleThread } from '../../scripts/bundle-thread.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import { collectRun, type RunRecord } from '../../src/sandbox/collect-run.ts';
import type { RunProgram, RunRequest } from '../../src/sandbox/run-program.ts';
import type { Runner } from '../../src/sandbox/runner-pool.ts';
import { createThreadRunner } from '../../src/sandbox/thread-runner.ts';

/** A runner in worker threads; the caller disposes it. */
export async function aThreadRunner(): Promise<Runner> {
  return createThreadRunner(await bundleThread());
}

/** A plain request on the virtual clock. */
export function aRequest(program: string, changes: Partial<RunRequest> = {}): RunRequest {
  return {
    program,
    setup: '',
    seed: 1,
    startTimeMs: Date.UTC(2026, 6, 1),
    locale: 'fr-FR',
    clock: 'virtual',
    answers: [],
    limits: DEFAULT_LIMITS,
    harness: null,
    ...changes,
  };
}

/** Runs a request to its end. */
export function tell(
  run: RunProgram,
  request: RunRequest,
  signal = new AbortController().signal,
): Promise<RunRecord> {
  return collectRun(run, request, signal);
}
