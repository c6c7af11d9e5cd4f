import type { CheckFailure } from '../check-report.ts';
import type { Problem } from '../problem.ts';

/** The name in the tests at which one of them stopped because nothing has it; null for any other failure. */
export function unknownName({ error }: CheckFailure, tests: string): string | null {
  if (error?.kind !== 'reference') return null;
  const name = /^'?([\p{L}\p{N}_$]+)'? is not defined$/u.exec(error.message)?.[1] ?? '';
  return name !== '' && tests.includes(name) ? name : null;
}

/** What the sentences for a failed test need, for the parameters of a problem. */
export function failureParams({
  matcher,
  negated,
  expected,
  received,
  call,
  error,
}: CheckFailure): Problem['params'] {
  if (error?.name === 'NeverEnded') return { matcher: 'endless' };
  if (error !== null) return error.name === 'Told' ? {} : { matcher: 'error' };
  if (matcher === null) return {};
  const values = { want: expected?.text ?? '', got: received?.text ?? '' };
  return { matcher, negated: negated ? 'yes' : 'no', call: call ?? '', ...values };
}

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
