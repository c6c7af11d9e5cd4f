import type { CheckFailure } from '../../lessons/check-report.ts';
import type { Problem } from '../../lessons/problem.ts';

/** Longest value that a sentence for an author quotes. */
const MAX_QUOTE = 60;

/** What a test that fails has seen, as the parameters of a problem tell it. */
export type FailedTest =
  | { readonly kind: 'differs'; readonly call: string; readonly got: string; readonly want: string }
  | { readonly kind: 'demand'; readonly failure: CheckFailure; readonly got: string }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'endless' };

/** Reads the parameters of a problem; null where they tell of no failed test. */
export function readFailedTest(params: Problem['params']): FailedTest | null {
  const text = (name: string): string => String(params[name] ?? '');
  const matcher = text('matcher');
  if (matcher === '') return null;
  if (matcher === 'endless') return { kind: 'endless' };
  if (matcher === 'error') return { kind: 'error', error: text('m') };
  const [call, want, got] = [text('call'), text('want'), text('got')];
  const negated = text('negated') === 'yes';
  if (!negated && /^to(?:Be|Equal|StrictEqual)$/.test(matcher))
    return { kind: 'differs', call, got: cut(got), want: cut(want) };
  const expected = { text: want, type: want.startsWith('"') ? 'string' : '' };
  const known = { matcher, negated, expected, call: call === '' ? null : call };
  return {
    kind: 'demand',
    failure: { ...known, received: null, error: null, because: null, clues: [] },
    got: cut(got),
  };
}

function cut(value: string): string {
  return value.length > MAX_QUOTE ? `${value.slice(0, MAX_QUOTE - 1)}…` : value;
}
