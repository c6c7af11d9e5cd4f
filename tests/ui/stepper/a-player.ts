import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { recordProgram } from '../../../src/sandbox/trace/log/record-program.ts';
import type { Recording } from '../../../src/sandbox/trace/log/recording.ts';
import type { RunRequest } from '../../../src/sandbox/run-program.ts';
import { PlayerSession } from '../../../src/ui/stepper/player-session.svelte.ts';
import { aRequest } from '../../sandbox/a-runner.ts';

/** A recording of a program, on the virtual clock unless the changes say otherwise. */
export async function aRecording(
  { run }: Runner,
  program: string,
  changes: Partial<RunRequest> = {},
): Promise<Recording> {
  const recording = await recordProgram(aRequest(program, changes), run, new AbortController().signal);
  if (recording === null) throw new Error('The program cannot be read.');
  return recording;
}

/** A player at the start of a program, or before its error. */
export async function aPlayer(runner: Runner, program: string): Promise<PlayerSession> {
  return new PlayerSession({ recording: await aRecording(runner, program), startsAtError: true });
}
