import { existsSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { dirname, resolve } from 'node:path';
import process from 'node:process';

import { lintLessons, type FileReport } from '../../src/lessons/lint/lint-lesson.ts';
import type { RunProgram } from '../../src/sandbox/run-program.ts';
import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';
import { bundleThread } from '../bundle-thread.ts';
import { lessonsMessages } from './messages.ts';
import { parseOptions, type LessonsOptions } from './options.ts';
import { readLessons } from './read-lessons.ts';
import { countTotals, describeReports, writeFile } from './write-report.ts';

/** An editor writes a file in several goes: so long after the first it is whole, in milliseconds. */
const SETTLE_MS = 100;

/** Lints what the words ask for, relative to `folder`. Answers the exit code: 0 no errors, 1 errors, 2 misuse. */
export async function main(words: readonly string[], folder: string): Promise<number> {
  const parsed = parseOptions(words, process.env['LC_ALL'] ?? process.env['LANG'] ?? '');
  if (parsed.kind === 'help') {
    console.log(lessonsMessages[parsed.language].help);
    return 0;
  }
  if (parsed.kind === 'misuse') {
    console.error(lessonsMessages[parsed.language].misuse(parsed.misuse));
    return 2;
  }
  const { options } = parsed;
  const t = lessonsMessages[options.language];
  const runner = createThreadRunner(await bundleThread());
  try {
    await runner.ready;
    if (!options.watch) return await lintOnce(options, folder, runner.run);
    for (;;) {
      // What is saved while lessons are proved counts, too.
      const change = changeIn(options.paths.map((path) => resolve(folder, path)));
      change.catch(() => undefined); // A path that is not there is told when it is read.
      if ((await lintOnce(options, folder, runner.run)) === 2) return 2;
      console.error(t.watching);
      await change;
      await setTimeout(SETTLE_MS);
    }
  } catch (error) {
    console.error(t.engineBroken(error instanceof Error ? error.message : String(error)));
    return 2;
  } finally {
    runner.dispose();
  }
}

async function lintOnce(options: LessonsOptions, folder: string, run: RunProgram): Promise<number> {
  const t = lessonsMessages[options.language];
  const { files, asked, troubles } = readLessons(options.paths, folder);
  for (const trouble of troubles) console.error(t.trouble(trouble));
  const reports: FileReport[] = [];
  const signal = new AbortController().signal;
  const now = (): number => performance.now();
  for await (const report of lintLessons(files, {
    run,
    signal,
    now,
    wantsMutants: options.mutants,
    only: asked,
    hasFile: (file, path) => existsSync(resolve(folder, dirname(file), path)),
  })) {
    reports.push(report);
    const text = writeFile(report, t);
    if (!options.json && text !== '') console.log(text);
  }
  const totals = countTotals(reports);
  if (options.json) console.log(JSON.stringify(describeReports(reports, t)));
  else console.log(t.totals(totals.files, totals.errors, totals.warnings, totals.steps, totals.tests));
  if (troubles.length > 0) return 2;
  return totals.errors > 0 ? 1 : 0;
}

/** Resolves when something in one of the files or folders has changed. */
async function changeIn(paths: readonly string[]): Promise<void> {
  const stop = new AbortController();
  const next = async (path: string): Promise<void> => {
    for await (const _ of watch(path, { recursive: true, signal: stop.signal })) return;
  };
  await Promise.race(paths.map(next));
  stop.abort();
}
