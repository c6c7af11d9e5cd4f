import type { RunOutcome } from '../../src/sandbox/run-program.ts';
import index from '../corpus/student.json' with { type: 'json' };
import type { Trial } from './a-trial.ts';

const texts = import.meta.glob<string>('../corpus/student/*.js', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The programs of tests/corpus/student; those that are listed without a file were too large to keep. What is to be stopped
 * anyway is stopped after 0.15 s instead of 2.
 */
export const corpus: readonly Trial[] = index.flatMap(({ id, expect }) => {
  const program = texts[`../corpus/student/${id}.js`];
  const right = expect.split('|');
  return program === undefined
    ? []
    : [{ id, program, right, timeMs: right[0] === 'stopped' ? 150 : 2000, wordsOf: classesOf }];
});

/** The class of an ending in the words of student.json; `custom` stands for any error that the program throws. */
function classesOf(outcome: RunOutcome): readonly string[] {
  switch (outcome.kind) {
    case 'completed':
    case 'awaiting-input':
      return ['completes'];
    case 'threw':
      return [`error:${outcome.error.name}`, 'error:custom'];
    case 'too-deep':
      return ['error:stack'];
    case 'out-of-memory':
      return ['error:memory'];
    case 'timed-out':
    case 'flooded':
    case 'stopped':
      return ['stopped'];
    case 'crashed':
      return [`crashed: ${outcome.detail}`];
  }
}
