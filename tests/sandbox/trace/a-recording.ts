import { recordProgram } from '../../../src/sandbox/trace/log/record-program.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { Timeline } from '../../../src/sandbox/trace/log/timeline.ts';
import { aRequest } from '../a-request.ts';

/** The recorded run of a program that can be read. */
export async function aTimeline(runner: Runner, program: string): Promise<Timeline> {
  const recording = await recordProgram(aRequest(program), runner.run, new AbortController().signal);
  if (recording === null) throw new Error('The program cannot be read.');
  return new Timeline(recording);
}
