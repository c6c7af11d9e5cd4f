import type { RunOutcome, SourceSpan } from '../../sandbox/run-program.ts';

/** The place in the student's text that an outcome points at, or null. */
export function spanOf(outcome: RunOutcome | null): SourceSpan | null {
  return outcome?.kind === 'threw' ? outcome.error.span : null;
}
