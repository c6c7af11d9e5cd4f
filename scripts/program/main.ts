import process from 'node:process';
import { createInterface } from 'node:readline/promises';

import { seedOf } from '../../src/lessons/checks/build-run-request.ts';
import { collectRun, type RunRecord } from '../../src/sandbox/collect-run.ts';
import { DEFAULT_LIMITS, STEPS_PER_MS } from '../../src/sandbox/limits.ts';
import type { Answer, Question, RunLimits, RunProgram, RunRequest } from '../../src/sandbox/run-program.ts';
import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';
import { recordProgram } from '../../src/sandbox/trace/log/record-program.ts';
import { writeTrace, type TraceStep } from '../../src/sandbox/trace/weave/write-trace.ts';
import { bundleThread } from '../bundle-thread.ts';
import { describeRun } from './describe-run.ts';
import { programMessages } from './messages.ts';
import { parseOptions, type ProgramOptions } from './options.ts';
import { readPrograms } from './read-programs.ts';

/** Most steps of one run that `--trace` tells. */
const MAX_TRACED_STEPS = 10_000;

/** Runs what the words ask for, relative to `folder`. Answers the exit code: 0 all completed, 1 not all, 2 misuse. */
export async function main(words: readonly string[], folder: string): Promise<number> {
  const parsed = parseOptions(words, process.env['LC_ALL'] ?? process.env['LANG'] ?? '');
  if (parsed.kind === 'help') {
    console.log(programMessages[parsed.language].help);
    return 0;
  }
  if (parsed.kind === 'misuse') {
    console.error(programMessages[parsed.language].misuse(parsed.misuse));
    return 2;
  }
  const { options } = parsed;
  // A reader such as `head` that has seen enough closes the pipe: that is no mistake.
  process.stdout.on('error', () => {
    process.exit();
  });
  const t = programMessages[options.language];
  const runner = createThreadRunner(await bundleThread());
  try {
    await runner.ready;
    let exitCode = 0;
    for (const file of readPrograms(options.paths, folder)) {
      if (file.kind === 'program') {
        const isDone = await runFile(file.path, file.text, options, runner.run);
        if (!isDone && exitCode === 0) exitCode = 1;
        continue;
      }
      console.error(file.kind === 'trouble' ? t.unreadable(file.trouble) : t.noPrograms(file.path));
      exitCode = 2;
    }
    return exitCode;
  } catch (error) {
    console.error(t.engineBroken(error instanceof Error ? error.message : String(error)));
    return 2;
  } finally {
    runner.dispose();
  }
}

/** Runs one program and writes what it did; true when it completed. */
async function runFile(
  path: string,
  text: string,
  options: ProgramOptions,
  run: RunProgram,
): Promise<boolean> {
  const startedMs = performance.now();
  let answers: readonly Answer[] = options.answers;
  let record = await collectRun(run, requestFor(text, answers, options), new AbortController().signal);
  const canAsk = !options.json && process.stdin.isTTY;
  while (record.outcome.kind === 'awaiting-input' && canAsk) {
    answers = [...answers, await askUser(record.outcome.question)];
    record = await collectRun(run, requestFor(text, answers, options), new AbortController().signal);
  }
  const timeMs = Math.round(performance.now() - startedMs);
  const trace = options.trace ? await traceOf(requestFor(text, answers, options), run) : null;
  if (options.json) {
    const told = describeRun(path, text, record, timeMs);
    console.log(JSON.stringify(trace === null ? told : { ...told, trace }));
  } else {
    for (const step of trace ?? []) console.log(writeStep(step));
    writeRun(path, record, options);
  }
  return record.outcome.kind === 'completed';
}

/** The first steps of a run; none for a program that cannot be read. */
async function traceOf(request: RunRequest, run: RunProgram): Promise<TraceStep[]> {
  const recording = await recordProgram(request, run, new AbortController().signal);
  return recording === null ? [] : writeTrace(recording, MAX_TRACED_STEPS);
}

/** One step for a reader: its place, then every name that can be seen there. */
function writeStep({ line, column, scopes }: TraceStep): string {
  const names = scopes.flatMap(({ variables }) => Object.entries(variables));
  return `${String(line)}:${String(column)}  ${names.map(([name, value]) => `${name} = ${value}`).join(' · ')}`;
}

function requestFor(program: string, answers: readonly Answer[], options: ProgramOptions): RunRequest {
  const limits: RunLimits =
    options.timeMs === null
      ? DEFAULT_LIMITS
      : { ...DEFAULT_LIMITS, timeMs: options.timeMs, steps: options.timeMs * STEPS_PER_MS };
  const seed = options.seed ?? seedOf(program);
  const startTimeMs = Date.UTC(2026, 6, 1, 10);
  const locale = options.language === 'fr' ? 'fr-FR' : 'en-GB';
  return {
    program,
    setup: '',
    seed,
    startTimeMs,
    locale,
    clock: 'virtual',
    answers,
    limits,
    harness: null,
  };
}

/** What the user types; null once there is nothing more to read. */
async function askUser(question: Question): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string | null>((resolve) => {
      terminal.once('close', () => {
        resolve(null); // The end of the input, as by Ctrl+D.
      });
      void terminal.question(`${question.message} `).then(resolve);
    });
  } finally {
    terminal.close();
  }
}

/** One run for a reader: its console on stdout, how it ended on stderr unless it completed. */
function writeRun(path: string, record: RunRecord, options: ProgramOptions): void {
  const t = programMessages[options.language];
  for (const line of record.lines) {
    if (line.level === 'warn' || line.level === 'error') console.error(line.text);
    else console.log(line.text);
  }
  const { outcome } = record;
  if (outcome.kind === 'completed') return;
  const span = outcome.kind === 'threw' ? outcome.error.span : null;
  const place = span === null ? '' : ` (${t.place(span.line, span.column)})`;
  console.error(`${path} : ${t.ending(outcome)}${place}`);
}
