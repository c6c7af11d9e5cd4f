import type { ConsoleLine, RunLimits, RunOutcome, RunProgram, RunRequest } from '../../run-program.ts';
import { DrawingStory } from '../story/drawing-story.ts';
import { instrument } from '../weave/instrument.ts';
import { recorderSource } from './recorder-source.ts';
import { KEPT_AT_ENDS, LogReader } from './log-reader.ts';
import type { RecordedTest, Recording } from './recording.ts';

/** How much longer a program may run while it is recorded: telling of a step takes several times as long as the step. */
const PATIENCE = 6;

/** Most words of the log: about two million steps, a few seconds of a program. */
const MOST_WORDS = 8_000_000;

/** How a recording is made. */
export interface RecordingOptions {
  /** How many times its limits of time and steps a program may use. */
  readonly patience?: number;
  /** Steps that are kept at least of the beginning and of the end. */
  readonly kept?: number;
  /** Words of the log after which no more steps are told. */
  readonly mostWords?: number;
}

/**
 * Runs a request again and records its steps. Null when its program cannot be read, so that there is nothing to record.
 * The outcome is the same as without recording, but for a program that uses up all its time or stack, which takes more here.
 */
export async function recordProgram(
  request: RunRequest,
  run: RunProgram,
  signal: AbortSignal,
  { patience = PATIENCE, kept = KEPT_AT_ENDS, mostWords = MOST_WORDS }: RecordingOptions = {},
): Promise<Recording | null> {
  const traced = instrument(request.program);
  if (traced === null) return null;
  const { edited, prefix } = traced;
  const log = new LogReader(traced, kept);
  const console: ConsoleLine[] = [];
  const drawing = new DrawingStory();
  const clearings: number[] = [];
  const tests: RecordedTest[] = [];
  let outcome: RunOutcome = { kind: 'crashed', detail: 'no end' };
  const recording = {
    text: edited.text,
    insertions: edited.insertions,
    prefix,
    recorder: recorderSource(mostWords),
  };
  for await (const event of run(
    { ...request, limits: patient(request.limits, patience), recording },
    signal,
  )) {
    switch (event.type) {
      case 'console':
        console.push(...event.lines);
        break;
      case 'clear':
        clearings.push(console.length);
        break;
      case 'draw':
        drawing.add(event.commands);
        break;
      case 'record':
        log.add(event.words, event.texts, event.untold);
        break;
      case 'test':
        tests.push({ check: event.check, steps: log.told, rerun: null });
        break;
      case 'rerun': {
        const test = tests.pop();
        if (test !== undefined) tests.push({ ...test, rerun: event.rerun });
        break;
      }
      case 'sound':
      case 'listening':
      case 'input':
      case 'report':
        break;
      case 'end':
        outcome = event.outcome;
    }
  }
  return log.finish({ outcome, console, clearings, drawing, tests });
}

function patient(limits: RunLimits, times: number): RunLimits {
  return { ...limits, timeMs: limits.timeMs * times, steps: limits.steps * times };
}
