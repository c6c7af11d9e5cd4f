import { FRAME_COMMANDS } from '../limits.ts';
import type { Note } from '../live-input.ts';
import type { Question, RunLimits, RunOutcome } from '../run-program.ts';

/** The outcome for a flood that the prelude announced. */
export function floodOf(by: string, limits: RunLimits): Extract<RunOutcome, { kind: 'flooded' }> {
  if (by === 'questions') return { kind: 'flooded', by, limit: limits.questions };
  if (by === 'timers') return { kind: 'flooded', by, limit: limits.timers };
  if (by === 'frame') return { kind: 'flooded', by: 'drawing', limit: FRAME_COMMANDS };
  if (by === 'drawing') return { kind: 'flooded', by, limit: limits.drawCommands };
  return { kind: 'flooded', by: 'console', limit: limits.consoleLines };
}

/** A question as the prelude writes it: its type, its message and what it proposes, each as JSON. */
export function parseQuestion(parts: readonly string[]): Question {
  const [type, message = '', proposal = ''] = parts.map((part) => String(JSON.parse(part)));
  return { type: type === 'confirm' || type === 'alert' ? type : 'prompt', message, proposal };
}

/** Notes as the guest writes them: delay, duration and frequency of each, in a row. */
export function parseNotes(json: string): Note[] {
  const numbers = JSON.parse(json) as readonly number[]; // Written by our own guest module.
  return numbers.flatMap((delayMs, index) =>
    index % 3 === 0
      ? [{ delayMs, durationMs: numbers[index + 1] ?? 0, frequency: numbers[index + 2] ?? 0 }]
      : [],
  );
}
