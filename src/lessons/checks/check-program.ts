import type { RunProgram } from '../../sandbox/run-program.ts';
import { hasEnded, type CheckReport } from '../check-report.ts';
import type { CompleteStep, Lesson, PuzzleStep } from '../lesson.ts';
import { seedOf } from './build-run-request.ts';
import { judgeProgram } from './judge-program.ts';
import type { Behaviour, JudgedStep } from './judge-program.ts';
import { recognizeMistake } from './recognize-mistake.ts';
import { isSameSpelling } from './same-spelling.ts';

/** What a program is checked for. */
export interface CheckWork {
  readonly lesson: Lesson;
  readonly run: RunProgram;
  readonly signal: AbortSignal;
}

/** Checks a program under the tests of its step and looks for a listed mistake when it does not pass. */
export async function checkProgram(step: JudgedStep, program: string, work: CheckWork): Promise<CheckReport> {
  const seed = seedOf(program);
  const judge = (text: string): Promise<Behaviour> =>
    judgeProgram(work.lesson, step, text, seed, work.run, work.signal);
  const behaviour = await judge(program);
  const passed = isPassed(behaviour);
  const { kind } = behaviour.outcome;
  const mayBeMistake =
    !passed && kind !== 'stopped' && kind !== 'crashed' && step.judging.mistakes.length > 0;
  const mistakes: Behaviour[][] = [];
  if (mayBeMistake) {
    for (const mistake of step.judging.mistakes) {
      const behaviours: Behaviour[] = [];
      for (const text of mistake.programs) behaviours.push(await judge(text));
      mistakes.push(behaviours);
    }
  }
  const { outcome, checks, console, drawing } = behaviour;
  const mistake = recognizeMistake(behaviour, mistakes);
  return { passed, program, outcome, checks, mistake, console, drawing, seed };
}

/** True when the program ended well, at least one test ran, and every test passed. */
export function isPassed({ outcome, checks }: Pick<Behaviour, 'outcome' | 'checks'>): boolean {
  return hasEnded(outcome) && checks.length > 0 && checks.every((check) => check.passed);
}

/** Checks pieces put in order, as indices into `pieces`: by the tests where there are any, else by the author's order. */
export async function checkPuzzle(
  step: PuzzleStep,
  order: readonly number[],
  work: CheckWork,
): Promise<CheckReport> {
  const chosen = order.flatMap((index) => step.pieces[index] ?? []);
  const program = chosen.map((piece) => piece.text).join('\n');
  if (step.judging.tests !== '') {
    const report = await checkProgram(step, program, work);
    return { ...report, passed: report.passed && !chosen.some((piece) => piece.isDistractor) };
  }
  const right = step.pieces.filter((piece) => !piece.isDistractor).map((piece) => piece.text);
  const behaviour = await judgeProgram(work.lesson, step, program, seedOf(program), work.run, work.signal);
  const passed = right.length === chosen.length && right.every((text, index) => text === chosen[index]?.text);
  return plainReport(behaviour, passed, program);
}

/** Checks filled blanks: by the tests where there are any, else right when each is the author's answer or when the whole program prints its output. */
export async function checkBlanks(
  step: CompleteStep,
  blanks: readonly string[],
  work: CheckWork,
): Promise<CheckReport> {
  const program = fillBlanks(step, blanks);
  if (step.judging.tests !== '') return checkProgram(step, program, work);
  const isSame = step.answers.every((answer, index) => isSameSpelling(blanks[index] ?? '', answer));
  const behaviour = await judgeProgram(work.lesson, step, program, seedOf(program), work.run, work.signal);
  const printed = behaviour.console.map((line) => line.text).join('\n');
  const isFilled = step.answers.every((_, index) => (blanks[index] ?? '').trim() !== '');
  const printsIt =
    step.output !== null &&
    isFilled &&
    behaviour.outcome.kind === 'completed' &&
    printed.trimEnd().normalize('NFC') === step.output.trimEnd().normalize('NFC');
  return plainReport(behaviour, isSame || printsIt, program);
}

/** The program with its blanks filled in. */
export function fillBlanks(step: CompleteStep, blanks: readonly string[]): string {
  return step.texts
    .map((text, index) => text + (index < step.answers.length ? (blanks[index] ?? '') : ''))
    .join('');
}

function plainReport(
  { outcome, console, drawing }: Behaviour,
  passed: boolean,
  program: string,
): CheckReport {
  return { passed, program, outcome, checks: [], mistake: null, console, drawing, seed: seedOf(program) };
}
