import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';

import { listTrack, type TrackItem } from '../../src/lessons/import/track/list-track.ts';
import { proveImport } from '../../src/lessons/import/prove-import.ts';
import type { Refusal } from '../../src/lessons/import/refusal.ts';
import { slugOf } from '../../src/lessons/import/slug.ts';
import {
  courseTitle,
  IMPORTED,
  writeCourse,
  type CourseEntry,
} from '../../src/lessons/import/track/write-course.ts';
import type { RunProgram } from '../../src/sandbox/run-program.ts';
import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';
import { bundleThread } from '../bundle-thread.ts';
import { importMessages } from './messages.ts';
import { parseOptions, type ImportOptions } from './options.ts';
import { readTrack, type Track } from './read-track.ts';

/** Name of the table of contents. */
const COURSE = 'course.md';

/** What became of one exercise. */
interface Outcome {
  readonly exercise: string;
  /** File name of the lesson, null when it was refused. */
  readonly file: string | null;
  readonly tests: number;
  readonly refusals: readonly Refusal[];
  /** Its line in the table of contents, null when it was refused. */
  readonly entry: CourseEntry | null;
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
    track = await readTrack(resolve(folder, options.folder));
  } catch (error) {
    console.error(t.notReadable(options.folder, wordsOf(error)));
    return 2;
  }
  const items = listTrack(track, options.lessonLanguage);
  if (items.length === 0) {
    console.error(t.noExercise(options.folder));
    return 2;
  }
  const runner = createThreadRunner(await bundleThread());
  try {
    await runner.ready;
    return await importAll(items, track, options, folder, runner.run);
  } catch (error) {
    console.error(t.engineBroken(wordsOf(error)));
    return 2;
  } finally {
    runner.dispose();
  }
}

async function importAll(
  items: readonly TrackItem[],
  track: Track,
  options: ImportOptions,
  folder: string,
  run: RunProgram,
): Promise<number> {
  const t = importMessages[options.language];
  const outcomes: Outcome[] = [];
  let isWritten = true;
  for (const item of items) {
    let outcome: Outcome;
    try {
      outcome = await importOne(item, options, folder, run);
    } catch (error) {
      console.error(t.notWritten(item.id, wordsOf(error)));
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
  const course = writeContents(outcomes, track, options, folder);
  const refused = outcomes.filter(({ file }) => file === null).length;
  if (options.json) {
    const exercises = outcomes.map(({ exercise, file, tests, refusals }) => ({
      ...{ exercise, file, tests },
      reasons: refusals.map((refusal) => ({ code: refusal.code, message: t.refusal(refusal) })),
    }));
    const totals = { imported: outcomes.length - refused, refused };
    console.log(JSON.stringify({ format: 1, exercises, course, totals }));
  } else {
    if (course !== null) console.log(t.contents(join(options.out, course)));
    else if (refused < outcomes.length) console.log(t.contentsKept(join(options.out, COURSE)));
    console.log(t.totals(outcomes.length - refused, refused));
  }
  if (!isWritten) return 2;
  return refused > 0 ? 1 : 0;
}

async function importOne(
  item: TrackItem,
  options: ImportOptions,
  folder: string,
  run: RunProgram,
): Promise<Outcome> {
  const out = resolve(folder, options.out);
  const refused = (refusals: readonly Refusal[]): Outcome => ({
    exercise: item.name,
    ...{ file: null, tests: 0, refusals, entry: null },
  });
  const made = item.make();
  if (!made.ok) return refused(made.refusals);
  const signal = new AbortController().signal;
  const proven = await proveImport(made, { run, signal, now: () => performance.now() });
  if (!proven.ok) return refused(made.isGuessed ? [{ code: 'no-reference' }] : proven.refusals);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, proven.fileName), proven.text);
  for (const [from, to] of made.pictures) {
    mkdirSync(dirname(join(out, to)), { recursive: true });
    copyFileSync(resolve(folder, options.folder, from), join(out, to));
  }
  const tests = proven.report.steps.flatMap((step) => step.solutions[0]?.checks ?? []).length;
  const entry = { file: proven.fileName, title: made.parts.title, chapter: item.chapter };
  return { exercise: item.name, file: proven.fileName, tests, refusals: [], entry };
}

/** Writes the table of contents, unless there is one that somebody else wrote; answers its name. */
function writeContents(
  outcomes: readonly Outcome[],
  { config, files }: Track,
  options: ImportOptions,
  folder: string,
): string | null {
  const entries = outcomes.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const file = join(resolve(folder, options.out), COURSE);
  if (entries.length === 0 || (existsSync(file) && !readFileSync(file, 'utf8').includes(IMPORTED)))
    return null;
  const name = basename(resolve(folder, options.folder));
  const title = courseTitle(config, files, name);
  writeFileSync(file, writeCourse(entries, slugOf(name), title, options.lessonLanguage));
  return COURSE;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
