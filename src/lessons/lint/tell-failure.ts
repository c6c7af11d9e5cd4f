import type { CheckFailure } from '../check-report.ts';

/** A failure in signs that need no language, e.g. `prix(5): undefined ≠ 0`. */
export function tellFailure({ matcher, negated, expected, received, call, error }: CheckFailure): string {
  if (error !== null) return error.name === 'Told' ? error.message : `${error.name}: ${error.message}`;
  const subject = call === null ? '' : `${call}: `;
  const sign =
    matcher === 'toBe' || matcher === 'toEqual'
      ? negated
        ? '='
        : '≠'
      : `${negated ? 'not ' : ''}${matcher ?? ''}`;
  return `${subject}${received?.text ?? '–'} ${sign} ${expected?.text ?? ''}`.trim();
}
