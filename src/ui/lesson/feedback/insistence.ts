import type { CheckReport } from '../../../lessons/check-report.ts';

/**
 * The failing check that is told in full. Where a recognised mistake explains the failure, that is only one that an error
 * of the program has stopped: its line is worth knowing still.
 */
export function toldInFull(
  report: CheckReport,
  isMistakeTold: boolean,
): CheckReport['checks'][number] | null {
  const failing = firstFailing(report);
  const isInProgram = failing?.failure?.error?.stack.includes('program.js:') === true;
  return isMistakeTold && !isInProgram ? null : failing;
}

/** A text that is equal for two reports that fail in the same way; null for a report that passed. */
export function failureSignature(report: CheckReport): string | null {
  if (report.passed) return null;
  const failing = firstFailing(report);
  return JSON.stringify([
    report.outcome.kind,
    report.outcome.kind === 'threw' ? [report.outcome.error.name, report.outcome.error.message] : null,
    report.mistake,
    failing?.title ?? null,
    failing?.failure?.received?.text ?? failing?.failure?.error?.message ?? null,
  ]);
}

/** How direct the help may be: it grows only while the same failure comes back. */
export type Insistence = 'explain' | 'same-again' | 'stuck';

/** The insistence after a failure was seen `times` times in a row. */
export function insistenceAfter(times: number): Insistence {
  if (times >= 3) return 'stuck';
  return times === 2 ? 'same-again' : 'explain';
}

/** The first check that did not pass, null when all passed. */
function firstFailing(report: CheckReport): CheckReport['checks'][number] | null {
  return report.checks.find((check) => !check.passed) ?? null;
}
