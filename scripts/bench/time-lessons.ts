import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

import type * as parser from '../../src/lessons/format/parse-lesson.ts';
import { lintLessons } from '../../src/lessons/lint/lint-lesson.ts';
import type { RunProgram } from '../../src/sandbox/run-program.ts';
import { bundleForNode } from '../bundle-thread.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { percentile, timeOf } from './measure.ts';

const FOLDER = 'tests/lessons/examples';
/** A lesson of 230 lines. */
const LONG_LESSON = 'des-fonctions-utiles.fr.md';

/** What a mentor waits for: reading a lesson, proving the three examples in both languages, and changing their solutions. */
export async function timeLessons(run: RunProgram): Promise<readonly Figure[]> {
  const files = new Map(
    readdirSync(FOLDER)
      .filter((name) => !name.startsWith('course'))
      .map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
  );
  const text = files.get(LONG_LESSON) ?? '';
  const { parseLesson } = await bundledParser();
  const reads: number[] = [];
  for (let round = 0; round < 200; round++) reads.push(await timeOf(() => parseLesson(text, LONG_LESSON)));
  const plain = await prove(files, run, false);
  const changed = await prove(files, run, true);
  return [
    atMost('reading and checking a lesson of 230 lines, p50', percentile(reads, 0.5), 10, 'ms'),
    atMost('“Check everything” of the three examples, both languages', plain.ms / 1000, 3, 's'),
    atMost('a changed solution', (changed.ms - plain.ms) / changed.mutants, 30, 'ms'),
  ];
}

/** The parser as it is in the page, in one piece: one module at a time, as this command is loaded, each call costs a look-up. */
async function bundledParser(): Promise<typeof parser> {
  const file = resolve('node_modules/.cache/marelle/parse-lesson.cjs');
  mkdirSync('node_modules/.cache/marelle', { recursive: true });
  writeFileSync(file, await bundleForNode('src/lessons/format/parse-lesson.ts'));
  return createRequire(import.meta.url)(file) as typeof parser; // Its own module, bundled.
}

async function prove(
  files: ReadonlyMap<string, string>,
  run: RunProgram,
  wantsMutants: boolean,
): Promise<{ readonly ms: number; readonly mutants: number }> {
  const options = { run, signal: new AbortController().signal, wantsMutants, now: () => performance.now() };
  let mutants = 0;
  const ms = await timeOf(async () => {
    for await (const { steps } of lintLessons(files, options))
      for (const step of steps) mutants += step.mutants?.total ?? 0;
  });
  return { ms, mutants };
}
