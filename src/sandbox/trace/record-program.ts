import type {
  ConsoleLine,
  DrawCommand,
  RunLimits,
  RunOutcome,
  RunProgram,
  RunRequest,
} from '../run-program.ts';
import { addCommands } from '../draw-batch.ts';
import { instrument } from './instrument.ts';
import { RECORDER_SOURCE } from './recorder-source.ts';
import { LogReader } from './recording.ts';
import type { Recording } from './recording.ts';

/** How much longer a program may run while it is recorded: telling of a step takes several times as long as the step. */
const PATIENCE = 6;

/**
 * Runs a request again and records its steps. Null when its program cannot be read, so that there is nothing to record.
 * The outcome is the same as without recording, but for a program that uses up all its time or stack, which takes more here.
 */
export async function recordProgram(
  request: RunRequest,
  run: RunProgram,
  signal: AbortSignal,
): Promise<Recording | null> {
  const traced = instrument(request.program);
  if (traced === null) return null;
  const { edited, prefix } = traced;
  const log = new LogReader(traced);
  const console: ConsoleLine[] = [];
  const drawing: DrawCommand[] = [];
  const clearings: number[] = [];
  let outcome: RunOutcome = { kind: 'crashed', detail: 'no end' };
  const recording = { text: edited.text, insertions: edited.insertions, prefix, recorder: RECORDER_SOURCE };
  for await (const event of run({ ...request, limits: patient(request.limits), recording }, signal)) {
    switch (event.type) {
      case 'console':
        console.push(...event.lines);
        break;
      case 'clear':
        clearings.push(console.length);
        break;
      case 'draw':
        addCommands(drawing, event.commands);
        break;
      case 'record':
        log.add(event.words, event.texts);
        break;
      case 'sound':
      case 'listening':
      case 'input':
      case 'report':
        break;
      case 'end':
        outcome = event.outcome;
    }
  }
  return log.finish({ outcome, console, clearings, drawing });
}

function patient(limits: RunLimits): RunLimits {
  return { ...limits, timeMs: limits.timeMs * PATIENCE, steps: limits.steps * PATIENCE };
}
