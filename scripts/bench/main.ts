import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { collectRun } from '../../src/sandbox/collect-run.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';
import { bundleThread } from '../bundle-thread.ts';
import { keepMeasured } from '../write-benchmarks.ts';
import { atMost, tableOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { kernels } from './kernels.ts';
import {
  bestOf,
  engineHere,
  evaluateIn,
  meanRatio,
  percentile,
  runWide,
  timeOf,
  wideRequest,
} from './measure.ts';
import { timeLoading } from './loading.ts';
import { loadPeers } from './peers.ts';
import { timeDiagnosis } from './time-diagnosis.ts';
import { timeLessons } from './time-lessons.ts';
import { timeRecordings } from './recording.ts';
import { timeShownSteps } from './shown-steps.ts';
import { smoothness } from './smoothness.ts';

/** Work that takes longer than so many milliseconds is measured once. */
const LONG_MS = 300;

/** Milliseconds between two runs: nobody reads an output faster. */
const PAUSE_MS = 30;

/**
 * Prints the figures of the sandbox and keeps them in docs/benchmarks.md; with the word `recording` those of the recorder alone, with `lessons`
 * those of reading and proving lessons, with `diagnosis` those of wrong programs, with `loading` those of a newcomer's first visit.
 * Answers 0 when all are reached, else 1.
 */
export async function main(words: readonly string[]): Promise<number> {
  if (words.includes('lessons')) return (await measureLessons()) ? 0 : 1;
  if (words.includes('diagnosis')) return (await keep('diagnosis', await timeDiagnosis())) ? 0 : 1;
  if (words.includes('loading')) return (await keep('loading', await timeLoading())) ? 0 : 1;
  const recordings = await measureRecordings();
  if (words.includes('recording')) return recordings ? 0 : 1;
  const { rows, figures: ratios } = await compareEngines();
  const runner = createThreadRunner(await bundleThread());
  await runner.ready;
  const figures = [...(await timeRuns(runner)), ...ratios];
  runner.dispose();
  figures.push(await smoothness());
  await keepMeasured('bench', 'npm run bench', [...tableOf(figures), '', ...rows, '', ...weighBuild()]);
  return recordings && figures.every(({ isReached }) => isReached) ? 0 : 1;
}

/** Measures what recording costs; true when all is as it should be. */
async function measureRecordings(): Promise<boolean> {
  const runner = createThreadRunner(await bundleThread());
  await runner.ready;
  const recorded = await timeRecordings(runner, loadPeers());
  runner.dispose();
  return keep('recording', [...recorded, ...(await timeShownSteps())]);
}

/** Measures what a mentor waits for; true when all is as it should be. */
async function measureLessons(): Promise<boolean> {
  const runner = createThreadRunner(await bundleThread());
  await runner.ready;
  const figures = await timeLessons(runner.run);
  runner.dispose();
  return keep('lessons', figures);
}

/** Prints figures and keeps them in a section of their own, which is called as the command's word; true when all are reached. */
async function keep(section: string, figures: readonly Figure[]): Promise<boolean> {
  await keepMeasured(section, `npm run bench -- ${section}`, tableOf(figures));
  return figures.every(({ isReached }) => isReached);
}

/** What students feel: from the pool that the page uses, in a worker thread. */
async function timeRuns(runner: Runner): Promise<readonly Figure[]> {
  const { run } = runner;
  const starts: number[] = [];
  for (let round = 0; round < 100; round++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    starts.push(await firstOutput(runner));
  }
  const empty = await bestOf(20, () => runWide(run, ''));
  const less = (ms: number): number => Math.max(0, ms - empty);
  const lines = less(
    await bestOf(5, () => runWide(run, 'for (let i = 0; i < 100000; i++) console.log("ligne", i)')),
  );
  const strokes = less(
    await bestOf(5, () => runWide(run, 'for (let i = 0; i < 50000; i++) { avancer(1); droite(1); }')),
  );
  const hour = less(await bestOf(5, () => runWide(run, 'let n = 0; setInterval(() => n++, 1000)')));
  const grey = less(await bestOf(5, () => runWide(run, GREY)));
  const stops: number[] = [];
  for (let round = 0; round < 10; round++) stops.push(await stopTime(runner));
  return [
    atMost('run start → first output, warm, p50', percentile(starts, 0.5), 1, 'ms', 2),
    atMost('run start → first output, warm, p95', percentile(starts, 0.95), 5, 'ms', 2),
    atMost('100,000 formatted console.log', lines, 150, 'ms', 0),
    atMost('100,000 drawing commands', strokes, 20, 'ms', 0),
    atMost('an hour of a clock that ticks every second', hour, 20, 'ms', 0),
    atMost('grey filter of 160 × 120 pixels', grey, 30, 'ms'),
    atMost('Stop acts, longest of ten', Math.max(...stops), 100, 'ms'),
  ];
}

const GREY = `
const image = new Uint8ClampedArray(160 * 120 * 4).map((_, i) => i * 7);
for (let i = 0; i < image.length; i += 4) {
  const grey = 0.3 * image[i] + 0.59 * image[i + 1] + 0.11 * image[i + 2];
  image[i] = image[i + 1] = image[i + 2] = grey;
}
console.log(image[400]);`;

async function firstOutput({ run }: Runner): Promise<number> {
  const startMs = performance.now();
  let firstMs = NaN;
  for await (const event of run(wideRequest('console.log("bonjour")'), new AbortController().signal))
    if (event.type === 'console') firstMs = performance.now() - startMs;
  return firstMs;
}

async function stopTime({ run }: Runner): Promise<number> {
  const controller = new AbortController();
  const told = collectRun(
    run,
    {
      ...{
        program: 'for (;;);',
        setup: '',
        seed: 1,
        startTimeMs: 0,
        locale: 'fr-FR',
        clock: 'virtual' as const,
      },
      ...{ answers: [], harness: null },
      limits: { ...DEFAULT_LIMITS, timeMs: 5000 },
    },
    controller.signal,
  );
  await new Promise((resolve) => setTimeout(resolve, 60));
  return timeOf(() => {
    controller.abort();
    return told;
  });
}

/** The same kernels in V8, in our engine and in interpreters written in JavaScript. */
async function compareEngines(): Promise<{
  readonly rows: readonly string[];
  readonly figures: readonly Figure[];
}> {
  const engine = await engineHere();
  const peers = loadPeers();
  const times = new Map<string, number[]>(peers.map(({ name }) => [name, []]));
  const rows: string[] = [];
  for (const [name, program] of Object.entries(kernels)) {
    const expected = evaluateIn(engine, program);
    const ours = await bestOf(7, () => evaluateIn(engine, program));
    const cells = [name, `${ours.toFixed(2)} ms`];
    for (const peer of peers) {
      let found: unknown;
      const first = await timeOf(() => {
        found = peer.run(program);
      });
      if (found !== expected)
        throw new Error(`${peer.name} says ${String(found)} for ${name}, not ${String(expected)}.`);
      const least = first > LONG_MS ? first : Math.min(first, await bestOf(5, () => peer.run(program)));
      const ratio = least / ours;
      times.get(peer.name)?.push(ratio);
      cells.push(ratio.toFixed(ratio < 1 ? 3 : 1));
    }
    rows.push(`| ${cells.join(' | ')} |`);
  }
  const means = peers.map(({ name }) => ({ name, mean: meanRatio(times.get(name) ?? []) }));
  rows.push(
    `| **geometric mean** | | ${means.map(({ mean }) => `**${mean.toFixed(mean < 1 ? 3 : 1)}**`).join(' | ')} |`,
  );
  const figures = means.map(({ name, mean }): Figure => {
    if (name === 'V8') return atMost('compute ÷ V8', 1 / mean, 12, '×');
    const isInterpreter = name.startsWith('JS-Interpreter');
    const limit = isInterpreter ? 40 : 1;
    return {
      what: `${name} ÷ ours`,
      measured: `${mean.toFixed(1)} ×`,
      wanted: `≥ ${String(limit)} ×`,
      isReached: mean >= limit,
    };
  });
  return {
    figures,
    rows: [
      'Time of the same ES5 work; ours in milliseconds, the others as multiples of it.',
      '',
      `| kernel | ours | ${peers.map(({ name }) => name).join(' | ')} |`,
      `| --- | ---: | ${peers.map(() => '---:').join(' | ')} |`,
      ...rows,
    ],
  };
}

function weighBuild(): string[] {
  const folder = 'dist/assets';
  if (!existsSync(folder)) return ['No built site was there to weigh (`npm run build`).'];
  const groups = new Map<string, { raw: number; gzip: number; brotli: number }>();
  for (const name of readdirSync(folder)) {
    const [, kind = ''] = /\.([a-z0-9]+)$/.exec(name) ?? [];
    const bytes = readFileSync(join(folder, name));
    const sum = groups.get(kind) ?? { raw: 0, gzip: 0, brotli: 0 };
    sum.raw += bytes.length;
    sum.gzip += gzipSync(bytes).length;
    sum.brotli += brotliCompressSync(bytes).length;
    groups.set(kind, sum);
  }
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
  return [
    'Bytes of the whole built site by kind (what a first run needs of it: `tests/e2e/budgets.test.ts`).',
    '',
    '| kind | raw | gzip | brotli |',
    '| --- | ---: | ---: | ---: |',
    ...[...groups].map(
      ([kind, { raw, gzip, brotli }]) => `| ${kind} | ${kilo(raw)} | ${kilo(gzip)} | ${kilo(brotli)} |`,
    ),
  ];
}
