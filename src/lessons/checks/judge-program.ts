import * as v from 'valibot';

import { addCommands } from '../../sandbox/drawing/draw-batch.ts';
import type {
  ConsoleLine,
  DrawCommand,
  RunOutcome,
  RunProgram,
  RunRequest,
  SandboxEvent,
} from '../../sandbox/run-program.ts';
import type { CheckFailure, CheckResult } from '../check-report.ts';
import type { Judging, Lesson, Step } from '../lesson.ts';
import { buildRunRequest } from './build-run-request.ts';
import { findClues } from './find-clues.ts';
import { harnessSource } from './harness-source.ts';
import { needsLibraries } from './needs-libraries.ts';
import { programFacts } from './program-facts.ts';

/** A step whose program is judged by tests. */
export type JudgedStep = Extract<Step, { judging: Judging }>;

/** How a program behaved under the tests of its step. */
export interface Behaviour {
  readonly outcome: RunOutcome;
  readonly checks: readonly CheckResult[];
  /** What the tests' own calls printed, one text a check. */
  readonly printed: readonly string[];
  readonly console: readonly ConsoleLine[];
  readonly drawing: readonly DrawCommand[];
  /** First values of top-level names that are plain texts: what a student chose freely. */
  readonly ownTexts: Readonly<Record<string, string>>;
}

const shownValue = v.nullable(v.object({ text: v.string(), type: v.string() }));
const reportSchema = v.object({
  checks: v.array(
    v.object({
      title: v.string(),
      passed: v.boolean(),
      printed: v.string(),
      failure: v.nullable(
        v.object({
          matcher: v.nullable(v.string()),
          negated: v.boolean(),
          expected: shownValue,
          received: shownValue,
          call: v.nullable(v.string()),
          error: v.nullable(
            v.object({
              kind: v.picklist(['syntax', 'reference', 'type', 'range', 'error', 'thrown-value']),
              name: v.string(),
              message: v.string(),
              stack: v.string(),
            }),
          ),
          because: v.nullable(v.string()),
        }),
      ),
    }),
  ),
});

/** How a program is judged; a student's always in full. */
export interface JudgeChoices {
  /** Tests after the first one that fails are left out: whether all pass is known. */
  readonly stopsAtFailure?: boolean;
}

/** The request that runs a program under its step's tests. */
export async function buildCheckRequest(
  lesson: Lesson,
  step: JudgedStep,
  program: string,
  seed: number,
  { stopsAtFailure = false }: JudgeChoices = {},
): Promise<RunRequest> {
  const { tests } = step.judging;
  const [libraries, paths] = await Promise.all([
    needsLibraries(tests) ? import('./library-source.ts') : null,
    /paths/.test(tests) ? import('./paths-source.ts') : null,
  ]);
  const facts = programFacts(program);
  const [solution = ''] = step.judging.solutions;
  return {
    ...buildRunRequest(lesson, step, program, { seed }),
    harness:
      tests === ''
        ? null
        : {
            source: harnessSource(tests, {
              libraries: libraries?.LIBRARY_SOURCES ?? [],
              paths: paths?.PATHS_SOURCES ?? [],
            }),
            companions: { solution },
            input: JSON.parse(
              JSON.stringify({
                tests,
                program,
                solution,
                seed,
                stopsAtFailure,
                facts,
                solutionSettable: programFacts(solution).settable,
              }),
            ) as null, // Plain JSON by construction; null is a JsonValue.
          },
  };
}

/** Runs a program under its step's tests. A program that did not end well has no checks. */
export async function judgeProgram(
  lesson: Lesson,
  step: JudgedStep,
  program: string,
  seed: number,
  run: RunProgram,
  signal: AbortSignal,
  choices: JudgeChoices = {},
): Promise<Behaviour> {
  const request = await buildCheckRequest(lesson, step, program, seed, choices);
  const { outcome, report, console, drawing } = await collect(run(request, signal));
  const judged =
    outcome.kind === 'completed' || outcome.kind === 'awaiting-input' ? readReport(report) : null;
  return {
    outcome,
    checks: judged?.checks ?? [],
    printed: judged?.printed ?? [],
    console,
    drawing,
    ownTexts: ownTextsOf(program),
  };
}

/** What a run under tests told. */
interface Collected {
  readonly outcome: RunOutcome;
  /** What the harness reported; null when it did not get that far. */
  readonly report: string | null;
  readonly console: readonly ConsoleLine[];
  readonly drawing: readonly DrawCommand[];
}

async function collect(events: AsyncIterable<SandboxEvent>): Promise<Collected> {
  const console: ConsoleLine[] = [];
  const drawing: DrawCommand[] = [];
  let report: string | null = null;
  let outcome: RunOutcome = { kind: 'crashed', detail: 'no end' };
  for await (const event of events) {
    switch (event.type) {
      case 'console':
        console.push(...event.lines);
        break;
      case 'clear':
        break;
      case 'draw':
        addCommands(drawing, event.commands);
        break;
      case 'listening':
      case 'input':
      case 'sound':
        break; // Checks are silent.
      case 'report':
        report = event.report;
        break;
      case 'record':
      case 'test':
      case 'rerun':
        break; // Nothing asked for it.
      case 'end':
        outcome = event.outcome;
    }
  }
  return { outcome, report, console, drawing };
}

function ownTextsOf(program: string): Behaviour['ownTexts'] {
  const ownTexts: Record<string, string> = {};
  for (const [name, { text }] of Object.entries(programFacts(program).settable))
    if (text !== null && text.length > 1) ownTexts[name] = text;
  return ownTexts;
}

function readReport(report: string | null): Pick<Behaviour, 'checks' | 'printed'> | null {
  if (report === null) return null;
  const parsed = v.safeParse(reportSchema, JSON.parse(report));
  if (!parsed.success) return null;
  return {
    checks: parsed.output.checks.map(({ title, passed, failure }) => ({
      title,
      passed: passed && failure === null,
      failure: failure === null ? null : withClues(failure),
    })),
    printed: parsed.output.checks.map((check) => check.printed),
  };
}

function withClues(failure: Omit<CheckFailure, 'clues'>): CheckFailure {
  return { ...failure, clues: findClues(failure) };
}
