import { collectRun } from '../../src/sandbox/collect-run.ts';
import { DEFAULT_LIMITS, limitsForTime } from '../../src/sandbox/limits.ts';
import type { RunOutcome, RunProgram } from '../../src/sandbox/run-program.ts';
import index from '../corpus/student.json' with { type: 'json' };

/** One program of tests/corpus/student, and the classes of ending that are right for it. */
export interface CorpusProgram {
  readonly id: string;
  readonly text: string;
  readonly right: readonly string[];
}

const texts = import.meta.glob<string>('../corpus/student/*.js', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The whole corpus. Programs that are listed without a file were too large to keep. */
export const corpus: readonly CorpusProgram[] = index.flatMap(({ id, expect }) => {
  const text = texts[`../corpus/student/${id}.js`];
  return text === undefined ? [] : [{ id, text, right: expect.split('|') }];
});

/** The class of an ending in the words of student.json; `custom` stands for any error that the program throws. */
export function classesOf(outcome: RunOutcome): readonly string[] {
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

/**
 * Runs each program and, after it, a harmless one. Answers what went wrong, one line a program. What is to be stopped
 * anyway is stopped after 0.7 s instead of 2.
 */
export async function findWrongEndings(run: RunProgram): Promise<string[]> {
  const wrong: string[] = [];
  const request = (program: string, isEndless: boolean) => ({
    program,
    setup: '',
    seed: 1,
    startTimeMs: Date.UTC(2026, 6, 1),
    locale: 'fr-FR',
    clock: 'virtual' as const,
    answers: [],
    limits: isEndless ? limitsForTime(700) : DEFAULT_LIMITS,
    harness: null,
  });
  const signal = new AbortController().signal;
  for (const { id, text, right } of corpus) {
    const { outcome } = await collectRun(run, request(text, right[0] === 'stopped'), signal);
    if (!classesOf(outcome).some((found) => right.includes(found)))
      wrong.push(`${id}: ${JSON.stringify(outcome)} is not ${right.join(' or ')}`);
    const next = await collectRun(run, request('console.log("next")', false), signal);
    if (next.outcome.kind !== 'completed' || next.lines[0]?.text !== 'next')
      wrong.push(`${id}: the run after it ended as ${next.outcome.kind}`);
  }
  return wrong;
}
