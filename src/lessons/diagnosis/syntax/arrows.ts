import { finding } from '../catalogue.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import { inserted, replaced } from './tokens.ts';

/** Functions with an arrow that are not written as they can be. */
export function* arrows(program: BrokenProgram): Generator<Suspicion> {
  yield* arrowHeads(program);
  yield* arrowReturns(program);
}

/** `const sum = a, b => a + b`. */
function* arrowHeads({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const arrow = tokens[index];
    if (arrow?.text !== '=>') continue;
    let first = index - 1;
    while (tokens[first - 1]?.text === ',' && tokens[first - 2]?.type === 'name') first -= 2;
    const [from, to] = [tokens[first], tokens[index - 1]];
    if (from === undefined || to?.type !== 'name' || first === index - 1) continue;
    yield {
      finding: finding('arrow-without-parentheses', {}, { start: from.start, end: to.end }),
      edits: [inserted(from.start, '('), inserted(to.end, ')')],
    };
  }
}

/** `(n) => return n * 2`. */
function* arrowReturns({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const word = tokens[index];
    if (word?.text !== 'return' || tokens[index - 1]?.text !== '=>') continue;
    yield {
      finding: finding('arrow-return', {}, word),
      edits: [replaced(word, '')],
      isCertain: true,
    };
  }
}
