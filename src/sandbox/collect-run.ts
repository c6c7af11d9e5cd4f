import { addCommands } from './drawing/draw-batch.ts';
import type { Note } from './live-input.ts';
import type {
  ConsoleLine,
  DrawCommand,
  RunOutcome,
  RunProgram,
  RunRequest,
  RunUsage,
} from './run-program.ts';

/** All that one run told, gathered. */
export interface RunRecord {
  readonly outcome: RunOutcome;
  readonly usage: RunUsage | null;
  readonly lines: readonly ConsoleLine[];
  readonly commands: readonly DrawCommand[];
  readonly notes: readonly Note[];
  /** What the harness reported; null without one. */
  readonly report: string | null;
}

/** Runs a request to its end and gathers its events, for callers that show nothing meanwhile. */
export async function collectRun(
  run: RunProgram,
  request: RunRequest,
  signal: AbortSignal,
): Promise<RunRecord> {
  const lines: ConsoleLine[] = [];
  const commands: DrawCommand[] = [];
  const notes: Note[] = [];
  let report: string | null = null;
  for await (const event of run(request, signal)) {
    switch (event.type) {
      case 'console':
        for (const line of event.lines) lines.push(line);
        break;
      case 'clear':
        break;
      case 'draw':
        addCommands(commands, event.commands);
        break;
      case 'listening':
      case 'input':
      case 'test':
      case 'rerun':
        break;
      case 'sound':
        notes.push(...event.notes);
        break;
      case 'report':
        report = event.report;
        break;
      case 'record':
        break; // Nothing asked for it.
      case 'end':
        return { outcome: event.outcome, usage: event.usage, lines, commands, notes, report };
    }
  }
  throw new Error('A run ended without an end event.');
}
