import type { Behaviour } from './judge-program.ts';

/**
 * Index of the one listed mistake that behaves as the program does, or null. `mistakes` has the behaviours of each
 * mistake's programs under the same seed. First everything has to agree; else what the tests' calls printed may differ
 * in its words, not in whether there was any, when exactly one mistake fits.
 */
export function recognizeMistake(
  behaviour: Behaviour,
  mistakes: readonly (readonly Behaviour[])[],
): number | null {
  for (const withPrints of [true, false]) {
    const own = signature(behaviour, withPrints);
    const fitting = mistakes.flatMap((programs, index) =>
      programs.some((program) => signature(program, withPrints) === own) ? [index] : [],
    );
    const [first] = fitting;
    if (first !== undefined && fitting.length === 1) return first;
  }
  return null;
}

/** A program's behaviour as one text: equal for programs that fail alike, however they are written. */
export function signature({ outcome, checks, printed, ownTexts }: Behaviour, withPrints: boolean): string {
  if (outcome.kind === 'threw')
    return JSON.stringify([outcome.error.name, blankQuotes(outcome.error.message)]);
  if (outcome.kind !== 'completed' && outcome.kind !== 'awaiting-input') return outcome.kind;
  const failures = checks.map(({ title, failure }, index) => {
    if (failure === null) return [title];
    const words = printed[index] ?? '';
    const { matcher, negated, expected, received, error } = failure;
    const thrown = error === null ? null : [error.name, blankQuotes(error.message)];
    return [
      title,
      matcher,
      negated,
      expected?.text,
      received?.text,
      thrown,
      withPrints ? words : words !== '',
    ];
  });
  let text = JSON.stringify(failures);
  // A text that the student chose for a variable is as good as the author's.
  for (const [name, own] of Object.entries(ownTexts)) text = text.replaceAll(own, `‹${name}›`);
  return text;
}

function blankQuotes(message: string): string {
  return message.replace(/'[^']*'|"[^"]*"/g, '‹›');
}
