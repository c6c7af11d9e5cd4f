import type { Diagnosis } from '../../src/lessons/diagnosis/catalogue.ts';
import { diagnoseRun } from '../../src/lessons/diagnosis/diagnose.ts';
import type { RunRecord } from '../../src/sandbox/collect-run.ts';
import type { SourceSpan } from '../../src/sandbox/run-program.ts';
import { diagnosesEn } from '../../src/ui/messages/diagnoses-en.ts';
import { diagnosesFr } from '../../src/ui/messages/diagnoses-fr.ts';
import { instrumentsEn } from '../../src/ui/messages/instruments-en.ts';
import { instrumentsFr } from '../../src/ui/messages/instruments-fr.ts';
import { tellPlainly } from '../../src/ui/run/diagnosis-words.ts';
import { spanOf } from '../../src/ui/run/span-of.ts';

/** One run as the JSON object of `--json`; `timeMs` is wall time. */
export function describeRun(path: string, program: string, record: RunRecord, timeMs: number): object {
  const { outcome, lines, commands, usage } = record;
  const { help, notes } = diagnoseRun(program, { outcome, printed: lines.map(({ text }) => text) });
  return {
    file: path,
    outcome: outcome.kind === 'threw' ? { kind: 'threw' } : outcome,
    console: lines.map(({ level, text }) => ({ level, text })),
    draw: { commands: commands.filter((command) => command.type !== 'turtle').length },
    error: errorOf(record),
    help: help === null ? endOf(record) : told(help),
    notes: notes.map(told),
    asked: usage?.asked ?? 0,
    steps: usage?.steps ?? null,
    timeMs,
  };
}

function errorOf({ outcome }: RunRecord): object | null {
  if (outcome.kind !== 'threw') return null;
  const { name, message } = outcome.error;
  return { name, message, ...placeOf(spanOf(outcome)) };
}

/** What the page says about a run that somebody ended, or that waits; null for one that completed. */
function endOf({ outcome: { kind } }: RunRecord): object | null {
  if (kind !== 'stopped' && kind !== 'awaiting-input') return null;
  const [fr, en] = [instrumentsFr.console.ended[kind], instrumentsEn.console.ended[kind]];
  return { key: kind, line: null, column: null, fr, en };
}

/** The sentences that the page would show. */
function told(diagnosis: Diagnosis): object {
  const { line, column } = placeOf(diagnosis.span);
  return {
    key: diagnosis.key,
    line,
    column,
    fr: tellPlainly(diagnosis, diagnosesFr),
    en: tellPlainly(diagnosis, diagnosesEn),
  };
}

function placeOf(
  span: SourceSpan | null,
): Record<'line' | 'column' | 'endLine' | 'endColumn', number | null> {
  return {
    line: span?.line ?? null,
    column: span?.column ?? null,
    endLine: span?.endLine ?? null,
    endColumn: span?.endColumn ?? null,
  };
}
