import type { CheckFailure } from '../../lessons/check-report.ts';
import type { RunProgram, RunRequest } from '../../sandbox/run-program.ts';
import { recordProgram } from '../../sandbox/trace/log/record-program.ts';
import { indexSteps } from '../../sandbox/trace/log/step-index.ts';
import { lastCallIn, stepsBeforeTests, stepsOfTest } from './find-call.ts';
import { PlayerSession } from './player-session.svelte.ts';

/** A check that failed, and the request that made it. */
export interface FailedCheck {
  readonly request: RunRequest;
  /** Number of its verdict in the report. */
  readonly check: number;
  readonly failure: CheckFailure;
}

/**
 * Makes a check once more and opens the call that failed, at its start; at its last step when it threw. A check that ran the
 * whole program opens that run, and one that looks at what the program did by itself opens the program. Null as for a run.
 */
export async function openCheck(
  { request, check, failure }: FailedCheck,
  run: RunProgram,
  signal: AbortSignal,
): Promise<PlayerSession | null> {
  const recording = await recordProgram(request, run, signal);
  if (recording === null) return null;
  const { rerun = null } = recording.tests.find((test) => test.check === check) ?? {};
  const range = stepsOfTest(recording, check);
  if (rerun !== null && (range === null || failure.call === null)) {
    const { program, answers, inputs, frames } = rerun;
    const again = { ...request, program, answers, frames, replay: { inputs, untilMs: 0 }, harness: null };
    const own = await recordProgram(again, run, signal);
    return own === null ? null : new PlayerSession({ recording: own, goal: failure, startsAtError: true });
  }
  if (range === null)
    return new PlayerSession({ recording, goal: failure, range: stepsBeforeTests(recording) });
  const start = failure.error === null ? lastCallIn(recording, indexSteps(recording), range) : range.last;
  return new PlayerSession({ recording, goal: failure, range, start });
}
