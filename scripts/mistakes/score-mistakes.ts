import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Diagnosis } from '../../src/lessons/diagnosis/catalogue.ts';
import { diagnoseRun } from '../../src/lessons/diagnosis/diagnose.ts';
import { collectRun } from '../../src/sandbox/collect-run.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { RunLimits, RunProgram } from '../../src/sandbox/run-program.ts';

/** Where the wrong programs are. */
export const MISTAKES = 'tests/corpus/mistakes';

/** What the first lines of a wrong program say about it: `// key line:column what`, then `// also key` for what is true besides. */
export interface Expected {
  readonly key: string;
  readonly line: number;
  readonly column: number;
  readonly also: readonly string[];
}

/** One wrong program, and what was told about it. */
export interface Score {
  readonly file: string;
  readonly expected: Expected;
  /** The expected diagnosis is told, at the expected place. */
  readonly isRight: boolean;
  /** What is told and was not expected. */
  readonly wrong: readonly string[];
  readonly told: readonly Diagnosis[];
}

/** Fewer steps than a student has: a loop without an end shows itself soon. */
const LIMITS = { ...DEFAULT_LIMITS, steps: 60 };
/** What is said when nothing closer is known: never wrong, and never what is asked for here. */
const GENERAL = new Set([
  'unexpected-token',
  'unexpected-end',
  'other-syntax',
  'other-error',
  'timed-out',
  'too-deep',
]);

/** Reads what a wrong program says about itself. */
export function readExpected(file: string, text: string): Expected {
  const found = /^\/\/ ([a-z-]+) (\d+):(\d+) ./.exec(text);
  if (found === null) throw new Error(`${file} does not begin with “// key line:column what”.`);
  const [, key = '', line, column] = found;
  const also = [...text.matchAll(/^\/\/ also ([a-z-]+)$/gm)].map(([, other = '']) => other);
  return { key, line: Number(line), column: Number(column), also };
}

/** Runs and explains every wrong program of a folder. */
export async function scoreMistakes(folder: string, run: RunProgram): Promise<Score[]> {
  const scores: Score[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    const told = await tell(text, run, LIMITS);
    const expected = readExpected(file, text);
    const isRight = told.some(
      ({ key, span }) =>
        key === expected.key && span?.line === expected.line && span.column === expected.column,
    );
    const known = [expected.key, ...expected.also];
    const wrong = told.map(({ key }) => key).filter((key) => !known.includes(key) && !GENERAL.has(key));
    scores.push({ file, expected, isRight, wrong, told });
  }
  return scores;
}

/** Everything that is told about a program after it ran, help first. */
export async function tell(
  program: string,
  run: RunProgram,
  limits: RunLimits = DEFAULT_LIMITS,
): Promise<Diagnosis[]> {
  const record = await collectRun(
    run,
    {
      program,
      setup: '',
      seed: 1,
      startTimeMs: Date.UTC(2026, 6, 1),
      locale: 'fr-FR',
      clock: 'virtual',
      answers: ['12', '13'],
      limits,
      harness: null,
    },
    new AbortController().signal,
  );
  const { help, notes } = diagnoseRun(program, {
    outcome: record.outcome,
    printed: record.lines.map(({ text }) => text),
  });
  return [...(help === null ? [] : [help]), ...notes];
}
