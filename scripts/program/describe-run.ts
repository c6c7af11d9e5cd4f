import type { RunRecord } from '../../src/sandbox/collect-run.ts';
import { explainInEnglish } from '../../src/ui/messages/explanations-en.ts';
import { explainInFrench } from '../../src/ui/messages/explanations-fr.ts';
import { explainOutcome, spanOf } from '../../src/ui/run/explain-outcome.ts';
import { plainSentence } from '../../src/ui/run/sentence.ts';
import type { ExplanationWords } from '../../src/ui/run/sentence.ts';

/** One run as the JSON object of `--json`; `timeMs` is wall time. */
export function describeRun(path: string, program: string, record: RunRecord, timeMs: number): object {
  const { outcome, lines, commands, usage } = record;
  return {
    file: path,
    outcome: outcome.kind === 'threw' ? { kind: 'threw' } : outcome,
    console: lines.map(({ level, text }) => ({ level, text })),
    draw: { commands: commands.filter((command) => command.type !== 'turtle').length },
    error: errorOf(record),
    help: helpOf(record, program),
    notes: [],
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

/** The sentences that the page would show about the end of a run; null for one that completed. */
function helpOf({ outcome }: RunRecord, program: string): object | null {
  if (outcome.kind === 'completed') return null;
  const explanation = explainOutcome(outcome, program);
  const { line, column } = placeOf(spanOf(outcome));
  return {
    key: explanation.code,
    line,
    column,
    fr: told(explainInFrench(explanation)),
    en: told(explainInEnglish(explanation)),
  };
}

function placeOf(
  span: ReturnType<typeof spanOf>,
): Record<'line' | 'column' | 'endLine' | 'endColumn', number | null> {
  return {
    line: span?.line ?? null,
    column: span?.column ?? null,
    endLine: span?.endLine ?? null,
    endColumn: span?.endColumn ?? null,
  };
}

function told({ what, advice }: ExplanationWords): string {
  return [what, ...(advice === null ? [] : [advice])].map(plainSentence).join(' ');
}
