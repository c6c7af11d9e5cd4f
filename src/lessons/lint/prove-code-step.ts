import { isPassed } from '../checks/check-step.ts';
import { judgeProgram, type Behaviour, type JudgedStep } from '../checks/judge-program.ts';
import { recognizeMistake, signature } from '../checks/recognize-mistake.ts';
import { makeMutants } from './make-mutants.ts';
import type { CheckProof, MistakeProof, MutantProof, ProgramProof, ProveWork, StepProof } from './proof.ts';
import { tellFailure } from './tell-failure.ts';

/** Two seeds: a solution has to pass whatever the random inputs are. */
const SEEDS = [1, 2026] as const;
/** Longest run of a mutant in milliseconds, at least; many mutants are endless loops. */
const MIN_MUTANT_MS = 150;
/** A mutant may take so many times what the solution took. */
const MUTANT_PATIENCE = 5;

/** A behaviour and how long it took. */
interface Judged {
  readonly behaviour: Behaviour;
  readonly timeMs: number;
}

/** Proves an exercise, a repair, a drawing or a project by running everything that its author wrote. */
export async function proveCodeStep(step: JudgedStep, starter: string, work: ProveWork): Promise<StepProof> {
  const { judging } = step;
  const solutions: ProgramProof[] = [];
  for (const [index, program] of judging.solutions.entries())
    solutions.push(await proveSolution(step, program, index, work));
  const start = await judge(step, starter, SEEDS[0], work);
  if (isPassed(start.behaviour) && step.kind !== 'project')
    work.report('R002', work.places.fence('starter'), { id: step.id });
  if (step.kind === 'project' && start.behaviour.checks.length === 0 && judging.tests !== '')
    work.report('R008', work.places.fence('starter'), { m: tellOutcome(start.behaviour) });
  const wrong: Behaviour[] = isPassed(start.behaviour) ? [] : [start.behaviour];
  const mistakes = await proveMistakes(step, start.behaviour, wrong, work);
  // A project is free: a change of its example is another project, not a mistake.
  const hasMutants = work.wantsMutants && step.kind !== 'project' && solutions[0]?.passed === true;
  const mutants = hasMutants ? await proveMutants(step, wrong, work) : null;
  if (work.wantsMutants) reportIdleTests(wrong, solutions[0], work);
  return { id: step.id, kind: step.kind, solutions, starter: proofOf(start), mistakes, mutants };
}

async function proveSolution(
  step: JudgedStep,
  program: string,
  index: number,
  work: ProveWork,
): Promise<ProgramProof> {
  const place = work.places.fence('solution', index);
  const first = await judge(step, program, SEEDS[0], work);
  reportRun(first.behaviour, place, work);
  for (const check of first.behaviour.checks)
    if (check.failure !== null) work.report('R001', place, { t: check.title, m: tellFailure(check.failure) });
  if (first.behaviour.outcome.kind === 'completed' && first.behaviour.checks.length === 0)
    work.report('R001', place, { t: '–', m: '0 test' });
  if (!isPassed(first.behaviour)) return proofOf(first);
  const second = await judge(step, program, SEEDS[1], work);
  const differing = second.behaviour.checks.find((check) => !check.passed);
  if (!isPassed(second.behaviour)) work.report('R010', place, { t: differing?.title ?? '–' });
  return { ...proofOf(first), passed: isPassed(second.behaviour) };
}

async function proveMistakes(
  step: JudgedStep,
  starter: Behaviour,
  wrong: Behaviour[],
  work: ProveWork,
): Promise<MistakeProof[]> {
  const behaviours: Behaviour[][] = [];
  for (const mistake of step.judging.mistakes) {
    const found: Behaviour[] = [];
    for (const program of mistake.programs)
      found.push((await judge(step, program, SEEDS[0], work)).behaviour);
    behaviours.push(found);
  }
  return step.judging.mistakes.map(({ title }, index) => {
    const place = work.places.mistake(index);
    const own = behaviours[index] ?? [];
    const passed = own.some(isPassed);
    if (passed) work.report(work.isTranslation ? 'T016' : 'R003', place, { t: title });
    wrong.push(...own.filter((behaviour) => !isPassed(behaviour)));
    const twin = behaviours.findIndex(
      (others, other) => other < index && others.some((each) => own.some((mine) => isAlike(mine, each))),
    );
    if (!passed && twin >= 0)
      work.report('R004', place, { a: step.judging.mistakes[twin]?.title ?? '', b: title });
    if (!passed && own.some((behaviour) => isAlike(behaviour, starter)))
      work.report('R012', place, { t: title });
    return {
      title,
      passed,
      isToldApart: !passed && own.every((behaviour) => recognizeMistake(behaviour, behaviours) === index),
    };
  });
}

async function proveMutants(
  step: JudgedStep,
  wrong: Behaviour[],
  work: ProveWork,
): Promise<MutantProof | null> {
  const [solution = ''] = step.judging.solutions;
  const mutants = makeMutants(solution).filter(({ line }) => !isLocked(step, solution, line));
  if (mutants.length === 0) return null;
  const { timeMs } = await judge(step, solution, SEEDS[0], work);
  const timeLimitMs = Math.max(MIN_MUTANT_MS, Math.ceil(timeMs * MUTANT_PATIENCE));
  const hurried = { ...work, lesson: { ...work.lesson, timeLimitMs } };
  const survivors = [];
  for (const mutant of mutants) {
    const { behaviour } = await judge(step, mutant.program, SEEDS[0], hurried);
    if (!isPassed(behaviour)) {
      wrong.push(behaviour);
      continue;
    }
    survivors.push(mutant);
    const place = work.places.fence('solution');
    const line = work.isTranslation ? place.line : place.line + mutant.line;
    work.report('R011', { line, column: 1 }, { l: mutant.line, c: mutant.change });
  }
  return { total: mutants.length, killed: mutants.length - survivors.length, survivors };
}

/** Whether a line of a solution is one above or below all that the student may edit; she cannot get it wrong. */
function isLocked(step: JudgedStep, solution: string, line: number): boolean {
  if (!('starter' in step) || step.starter.zones === null) return false;
  const { text, zones } = step.starter;
  const above = text.slice(0, zones[0]?.from ?? 0);
  const below = text.slice(zones.at(-1)?.to ?? text.length);
  const lineCount = (part: string): number => part.split('\n').length - 1;
  return (
    (solution.startsWith(above) && line <= lineCount(above)) ||
    (solution.endsWith(below) && line > lineCount(solution) + 1 - lineCount(below))
  );
}

/** A test that passes with every wrong program there is may be of no use. */
function reportIdleTests(
  wrong: readonly Behaviour[],
  solution: ProgramProof | undefined,
  work: ProveWork,
): void {
  for (const { name } of solution?.checks ?? []) {
    const results = wrong.flatMap(({ checks }) => checks.filter((check) => check.title === name));
    if (results.length > 0 && results.every((check) => check.passed))
      work.report('R013', work.places.fence('tests'), { t: name });
  }
}

async function judge(step: JudgedStep, program: string, seed: number, work: ProveWork): Promise<Judged> {
  const startedMs = work.now();
  const behaviour = await judgeProgram(work.lesson, step, program, seed, work.run, work.signal);
  return { behaviour, timeMs: work.now() - startedMs };
}

/** Reports a program that did not come to its end. */
export function reportRun(
  behaviour: Behaviour,
  place: { line: number; column: number },
  work: ProveWork,
): void {
  switch (behaviour.outcome.kind) {
    case 'completed':
    case 'awaiting-input':
      return;
    case 'timed-out':
      work.report('R009', place, { ms: behaviour.outcome.limitMs });
      return;
    case 'threw':
    case 'out-of-memory':
    case 'too-deep':
    case 'flooded':
    case 'stopped':
    case 'crashed':
      work.report('R008', place, { m: tellOutcome(behaviour) });
  }
}

function tellOutcome({ outcome }: Behaviour): string {
  if (outcome.kind === 'threw') return `${outcome.error.name}: ${outcome.error.message}`;
  return outcome.kind === 'crashed' ? outcome.detail : outcome.kind;
}

function isAlike(a: Behaviour, b: Behaviour): boolean {
  return signature(a, true) === signature(b, true);
}

function proofOf({ behaviour, timeMs }: Judged): ProgramProof {
  const checks = behaviour.checks.map(({ title, passed, failure }): CheckProof => ({
    name: title,
    passed,
    ...(failure === null ? {} : { message: tellFailure(failure) }),
  }));
  return { passed: isPassed(behaviour), outcome: behaviour.outcome.kind, timeMs: Math.round(timeMs), checks };
}
