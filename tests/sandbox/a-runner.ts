import { bundleThread } from '../../scripts/bundle-thread.ts';
import { collectRun, type RunRecord } from '../../src/sandbox/collect-run.ts';
import type { RunProgram, RunRequest } from '../../src/sandbox/run-program.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';

export { aRequest } from './a-request.ts';

/** A runner in worker threads; the caller disposes it. */
export async function aThreadRunner(): Promise<Runner> {
  return createThreadRunner(await bundleThread());
}

/** Runs a request to its end. */
export function tell(
  run: RunProgram,
  request: RunRequest,
  signal = new AbortController().signal,
): Promise<RunRecord> {
  return collectRun(run, request, signal);
}
