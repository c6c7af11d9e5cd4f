import { collectRun } from '../../sandbox/collect-run.ts';
import { buildRunRequest } from '../checks/build-run-request.ts';
import { checkBlanks, checkPuzzle, fillBlanks } from '../checks/check-program.ts';
import { outputOf } from '../checks/check-prediction.ts';
import { judgeProgram } from '../checks/judge-program.ts';
import type { CompleteStep, PredictStep, PuzzleStep, Step } from '../lesson.ts';
import type { CheckReport } from '../check-report.ts';
import type { Place } from '../format/problems/problem-list.ts';
import { proveCodeStep, reportFailures, reportRun } from './prove-code-step.ts';
import type { ProgramProof, ProveWork, StepProof } from './proof.ts';
import { tellFailure } from './tell-failure.ts';

/** Runs all that one step has to run, and reports what does not hold. */
export async function proveStep(step: Step, work: ProveWork): Promise<StepProof> {
  await proveDemos(step, work);
  switch (step.kind) {
    case 'exercise':
    case 'fix':
    case 'drawing':
    case 'project':
      return proveCodeStep(step, step.starter.text, work);
    case 'predict':
      await provePrediction(step, work);
      return emptyProof(step);
    case 'puzzle':
      return provePuzzle(step, work);
    case 'complete':
      return proveBlanks(step, work);
    case 'read':
    case 'quiz':
    case 'career':
    case 'reflect':
      return emptyProof(step);
  }
}

function emptyProof({ id, kind }: Step): StepProof {
  return { id, kind, solutions: [], starter: null, mistakes: [], mutants: null };
}

async function proveDemos(step: Step, work: ProveWork): Promise<void> {
  let index = -1;
  for (const block of step.body) {
    if (block.type !== 'demo') continue;
    index += 1;
    const { outcome, lines } = await collectRun(
      work.run,
      buildRunRequest(work.lesson, step, block.program),
      work.signal,
    );
    const printed = lines.map((line) => line.text).join('\n');
    const place = work.places.fence('run', index);
    // A demo of an error says so in what it is said to print.
    const isToldError =
      outcome.kind === 'threw' && block.output !== null && block.output.includes(outcome.error.name);
    if (outcome.kind === 'timed-out') work.report('R009', place, { ms: outcome.limitMs });
    else if (outcome.kind === 'threw' && !isToldError)
      work.report('R008', place, { m: `${outcome.error.name}: ${outcome.error.message}` });
    else if (outcome.kind !== 'completed' && outcome.kind !== 'awaiting-input' && outcome.kind !== 'threw')
      work.report('R008', place, { m: outcome.kind });
    if (block.output !== null && !isToldError && tidy(printed) !== tidy(block.output))
      work.report('R005', work.places.fence('output', index), { out: printed });
  }
}

async function provePrediction(step: PredictStep, work: ProveWork): Promise<void> {
  const { texts, outcome } = await outputOf(step, work);
  const printed = texts.join('\n');
  const error = outcome.kind === 'threw' ? outcome.error.name : null;
  const place = work.places.fence('program');
  if (outcome.kind === 'timed-out') work.report('R009', place, { ms: outcome.limitMs });
  const isRight = (answer: string): boolean =>
    tidy(answer) === tidy(printed) || (error !== null && answer.includes(error));
  if (step.output !== null && !isRight(step.output))
    work.report('R005', work.places.fence('output'), { out: printed });
  if (step.choices.length === 0) {
    if (error !== null && step.output === null) work.report('R008', place, { m: error });
    return;
  }
  const ticked = step.choices.find((choice) => choice.isRight);
  const real = step.choices.find((choice) => isRight(choice.plain));
  // Answers may be told in words; then no choice is what the program prints, and the author's tick stands.
  if (real !== undefined && !real.isRight)
    work.report('R006', work.places.step, { t: ticked?.plain ?? '', out: printed });
  if (real === undefined && step.choices.every((choice) => /^[\d\s.,'"-]+$/.test(choice.plain)))
    work.report('R006', work.places.step, { t: ticked?.plain ?? '', out: printed });
}

async function provePuzzle(step: PuzzleStep, work: ProveWork): Promise<StepProof> {
  const startedMs = work.now();
  const order = step.pieces.flatMap((piece, index) => (piece.isDistractor ? [] : [index]));
  const place = work.places.fence('parsons');
  const right = await checkPuzzle(step, order, work);
  reportProgram(right, step.judging.tests, place, work);
  if (step.judging.tests === '' && right.passed) await reportSwaps(step, order, work);
  return { ...emptyProof(step), solutions: [proofOf(right, work.now() - startedMs)] };
}

/** Without tests only the author's order is right: two neighbours that may change places would wrong the student. */
async function reportSwaps(step: PuzzleStep, order: readonly number[], work: ProveWork): Promise<void> {
  const tell = async (indices: readonly number[]): Promise<string> => {
    const program = indices.map((index) => step.pieces[index]?.text ?? '').join('\n');
    const { outcome, console, drawing } = await judgeProgram(
      work.lesson,
      step,
      program,
      1,
      work.run,
      work.signal,
    );
    return JSON.stringify([outcome.kind, console, drawing]);
  };
  const expected = await tell(order);
  for (let index = 0; index + 1 < order.length; index++) {
    const [a, b] = [order[index] ?? 0, order[index + 1] ?? 0];
    if (step.pieces[a]?.text === step.pieces[b]?.text) continue;
    const swapped = order.with(index, b).with(index + 1, a);
    if ((await tell(swapped)) === expected)
      work.report('R007', work.places.fence('parsons'), { i: index + 1, j: index + 2 });
  }
}

async function proveBlanks(step: CompleteStep, work: ProveWork): Promise<StepProof> {
  const startedMs = work.now();
  const place = work.places.fence('blanks');
  const filled = await checkBlanks(step, step.answers, work);
  reportProgram(filled, step.judging.tests, place, work);
  const printed = filled.console.map((line) => line.text).join('\n');
  if (step.output !== null && tidy(printed) !== tidy(step.output))
    work.report('R005', work.places.fence('output'), { out: printed });
  const empty = fillBlanks(
    step,
    step.answers.map(() => ''),
  );
  const starter = await judgeProgram(work.lesson, step, empty, 1, work.run, work.signal);
  const passes = starter.checks.length > 0 && starter.checks.every((check) => check.passed);
  if (passes) work.report('R002', place, { id: step.id });
  return { ...emptyProof(step), solutions: [proofOf(filled, work.now() - startedMs)] };
}

function reportProgram(report: CheckReport, tests: string, place: Place, work: ProveWork): void {
  reportRun({ ...report, printed: [], ownTexts: {} }, place, work);
  reportFailures(report.checks, tests, place, work);
  if (report.outcome.kind === 'completed' && report.checks.length === 0 && !report.passed)
    work.report('R001', place, { t: '–', m: '0 test' });
}

function proofOf(report: CheckReport, timeMs: number): ProgramProof {
  return {
    passed: report.passed,
    outcome: report.outcome.kind,
    timeMs: Math.round(timeMs),
    checks: report.checks.map(({ title, passed, failure }) => ({
      name: title,
      passed,
      ...(failure === null ? {} : { message: tellFailure(failure) }),
    })),
  };
}

function tidy(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
