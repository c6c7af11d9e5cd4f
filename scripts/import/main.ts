import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

import { findExercises, type Exercise } from '../../src/lessons/import/find-exercises.ts';
import { importExercise } from '../../src/lessons/import/import-exercise.ts';
import { proveImport } from '../../src/lessons/import/prove-import.ts';
import type { Refusal } from '../../src/lessons/import/refusal.ts';
import type { RunProgram } from '../../src/sandbox/run-program.ts';
import { createThreadRunner } from '../../src/sandbox/thread-runner.ts';
import { bundleThread } from '../bundle-thread.ts';
import { importMessages } from './messages.ts';
import { parseOptions, type ImportOptions } from './options.ts';
import { readTrack, type Track } from './read-track.ts';

/** What became of one exercise. */
interface Outcome {
  readonly exercise: string;
  /** File name of the lesson, null when it was refused. */
  readonly file: string | null;
  readonly tests: number;
  readonly refusals: readonly Refusal[];
}

/** Imports what the words ask for, relative to `folder`. Answers the exit code: 0 all imported, 1 some refused, 2 misuse. */
export async function main(words: readonly string[], folder: string): Promise<number> {
  const parsed = parseOptions(words, process.env['LC_ALL'] ?? process.env['LANG'] ?? '');
  if (parsed.kind === 'help') {
    console.log(importMessages[parsed.language].help);
    return 0;
  }
  if (parsed.kind === 'misuse') {
    console.error(importMessages[parsed.language].misuse(parsed.misuse));
    return 2;
  }
  const { options } = parsed;
  const t = importMessages[options.language];
  let track: Track;
  try {
    track = readTrack(resolve(folder, options.folder));
  } catch (error) {
    console.error(t.notReadable(options.folder, wordsOf(error)));
    return 2;
  }
  const exercises = findExercises(track.files);
  if (exercises.length === 0) {
    console.error(t.noExercise(options.folder));
    return 2;
  }
  const runner = createThreadRunner(await bundleThread());
  try {
    await runner.ready;
    return await importAll(exercises, track, options, folder, runner.run);
  } catch (error) {
    console.error(t.engineBroken(wordsOf(error)));
    return 2;
  } finally {
    runner.dispose();
  }
}

async function importAll(
  exercises: readonly Exercise[],
  track: Track,
  options: ImportOptions,
  folder: string,
  run: RunProgram,
): Promise<number> {
  const t = importMessages[options.language];
  const outcomes: Outcome[] = [];
  let isWritten = true;
  for (const exercise of exercises) {
    let outcome: Outcome;
    try {
      outcome = await importOne(exercise, track, options, folder, run);
    } catch (error) {
      console.error(t.notWritten(exercise.id, wordsOf(error)));
      isWritten = false;
      continue;
    }
    outcomes.push(outcome);
    if (options.json) continue;
    if (outcome.file !== null) console.log(t.done(join(options.out, outcome.file), outcome.tests));
    else
      console.log(
        [t.refused(outcome.exercise), ...outcome.refusals.map((one) => `  ${t.refusal(one)}`)].join('\n'),
      );
  }
  const refused = outcomes.filter(({ file }) => file === null).length;
  if (options.json) {
    const exercisesTold = outcomes.map(({ refusals, ...rest }) => ({
      ...rest,
      reasons: refusals.map((refusal) => ({ code: refusal.code, message: t.refusal(refusal) })),
    }));
    console.log(
      JSON.stringify({
        format: 1,
        exercises: exercisesTold,
        totals: { imported: outcomes.length - refused, refused },
      }),
    );
  } else console.log(t.totals(outcomes.length - refused, refused));
  if (!isWritten) return 2;
  return refused > 0 ? 1 : 0;
}

async function importOne(
  exercise: Exercise,
  track: Track,
  options: ImportOptions,
  folder: string,
  run: RunProgram,
): Promise<Outcome> {
  const out = resolve(folder, options.out);
  const name = exercise.root === '' ? exercise.id : exercise.root;
  const refused = (refusals: readonly Refusal[]): Outcome => ({
    exercise: name,
    file: null,
    tests: 0,
    refusals,
  });
  const made = importExercise(exercise, track.files, track.paths, options.lessonLanguage);
  if (!made.ok) return refused(made.refusals);
  const signal = new AbortController().signal;
  const proven = await proveImport(made.parts, made.wasStrict, { run, signal, now: () => performance.now() });
  if (!proven.ok) return refused(made.isGuessed ? [{ code: 'no-reference' }] : proven.refusals);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, proven.fileName), proven.text);
  for (const [from, to] of made.pictures) {
    mkdirSync(dirname(join(out, to)), { recursive: true });
    copyFileSync(resolve(folder, options.folder, from), join(out, to));
  }
  const tests = proven.report.steps.flatMap((step) => step.solutions[0]?.checks ?? []).length;
  return { exercise: name, file: proven.fileName, tests, refusals: [] };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
