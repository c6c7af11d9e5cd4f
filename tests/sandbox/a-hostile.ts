import type { RunOutcome } from '../../src/sandbox/run-program.ts';
import text from '../cases/hostile.txt?raw';
import type { Trial } from './a-trial.ts';

/** Running time in milliseconds of programs that are to be stopped anyway, and of those that may end otherwise first. */
const SHORT_MS = 100;
const MIDDLE_MS = 1000;
const LONG_MS = 2000;

/** The programs of tests/cases/hostile.txt, in the order of the file. */
export const hostilePrograms: readonly Trial[] = text
  .split(/^### /m)
  .slice(1)
  .map((part) => {
    const end = part.indexOf('\n');
    const [id = '', endings = ''] = part.slice(0, end).split(' => ');
    const right = endings.split('|');
    return { id, program: part.slice(end + 1).trimEnd(), right, timeMs: timeFor(right), wordsOf };
  });

/** A kind of RunOutcome; with the error's name where the program threw. */
function wordsOf(outcome: RunOutcome): readonly string[] {
  return [outcome.kind === 'threw' ? `threw:${outcome.error.name}` : outcome.kind];
}

function timeFor(right: readonly string[]): number {
  if (right[0] === 'timed-out') return SHORT_MS;
  return right.includes('timed-out') ? MIDDLE_MS : LONG_MS;
}
