import { checkProgram } from '../../../src/lessons/checks/check-program.ts';
import { hasEnded, type CheckReport } from '../../../src/lessons/check-report.ts';
import { diagnoseCheck, diagnoseRun } from '../../../src/lessons/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/lessons/diagnosis/catalogue.ts';
import type { CodeStep, Lesson } from '../../../src/lessons/lesson.ts';
import type { RunProgram } from '../../../src/sandbox/run-program.ts';
import { toldInFull } from '../../../src/ui/lesson/feedback/insistence.ts';
import type { Attempt } from './read-attempts.ts';

/** What the page tells about an attempt when its program is checked for the first time, a line for each thing. */
export async function tellAttempt(
  { lesson, step, language, program }: Attempt,
  lessons: readonly Lesson[],
  run: RunProgram,
): Promise<readonly string[]> {
  const own = lessons.find((one) => one.id === lesson && one.language === language);
  const judged = own?.steps.find((one): one is CodeStep => one.id === step && 'judging' in one);
  if (own === undefined || judged === undefined)
    throw new Error(`There is no ${lesson}/${step} in ${language}`);
  const signal = new AbortController().signal;
  const report = await checkProgram(judged, program, { lesson: own, run, signal });
  return [...verdictOf(report, judged), ...diagnosesOf(report)];
}

function verdictOf(report: CheckReport, step: CodeStep): string[] {
  if (report.passed) return ['passed'];
  const { mistake } = report;
  const told = mistake === null ? [] : [`mistake: ${step.judging.mistakes[mistake]?.title ?? ''}`];
  const failing = hasEnded(report.outcome) ? toldInFull(report, mistake !== null) : null;
  if (failing?.failure == null) return told;
  const { clues, error } = failing.failure;
  const why = error === null ? clues : [place(diagnoseCheck(report.program, error))];
  return [...told, `check: ${failing.title}${why.map((one) => ` (${one})`).join('')}`];
}

/** What stands below the console: why the program stopped, and what may surprise about it. */
function diagnosesOf({ passed, program, outcome, console }: CheckReport): string[] {
  if (passed) return [];
  const { help, notes } = diagnoseRun(program, { outcome, printed: console.map(({ text }) => text) });
  return [
    ...(help === null ? [] : [`error: ${place(help)}`]),
    ...notes.map((note) => `note: ${place(note)}`),
  ];
}

function place({ key, span }: Diagnosis): string {
  return `${key}${span === null ? '' : ` line ${span.line}`}`;
}
