import { bundleThread } from '../../scripts/bundle-thread.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type {
  ConsoleLine,
  DrawCommand,
  RunOutcome,
  RunProgram,
  RunRequest,
} from '../../src/sandbox/run-program.ts';
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
    clock: 'virtual',
    answers: [],
    limits: DEFAULT_LIMITS,
    harness: null,
    ...changes,
  };
}

/** All that a run told, gathered. */
export interface Told {
  readonly outcome: RunOutcome;
  readonly lines: readonly ConsoleLine[];
  readonly commands: readonly DrawCommand[];
  readonly report: string | null;
}

/** Runs a request to its end. */
export async function tell(
  run: RunProgram,
  request: RunRequest,
  signal = new AbortController().signal,
): Promise<Told> {
  const lines: ConsoleLine[] = [];
  const commands: DrawCommand[] = [];
  let report: string | null = null;
  for await (const event of run(request, signal)) {
    switch (event.type) {
      case 'console':
        lines.push(...event.lines);
        break;
      case 'draw':
        commands.push(...event.commands);
        break;
      case 'report':
        report = event.report;
        break;
      case 'end':
        return { outcome: event.outcome, lines, commands, report };
    }
  }
  throw new Error('The run had no end.');
}
