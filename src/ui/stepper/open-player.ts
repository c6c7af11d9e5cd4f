import type { RunProgram, RunRequest } from '../../sandbox/run-program.ts';
import { recordProgram } from '../../sandbox/trace/log/record-program.ts';
import type { RecordingOptions } from '../../sandbox/trace/log/record-program.ts';
import { PlayerSession } from './player-session.svelte.ts';

/**
 * Records a run and opens it in a player; null when its program cannot be read, so that it has no steps. The caller disposes
 * the player.
 */
export async function openPlayer(
  request: RunRequest,
  run: RunProgram,
  signal: AbortSignal,
  options: RecordingOptions,
): Promise<PlayerSession | null> {
  const recording = await recordProgram(request, run, signal, options);
  return recording === null ? null : new PlayerSession({ recording, startsAtError: true });
}
