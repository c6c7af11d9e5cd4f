import type { RunProgram } from '../../sandbox/run-program.ts';
import type { CheckResult } from '../check-report.ts';
import type { Problem } from '../problem.ts';
import { isPassed } from '../checks/check-program.ts';
import { judgeProgram, type Behaviour, type JudgeChoices, type JudgedStep } from '../checks/judge-program.ts';
import { recognizeMistake, signature } from '../checks/recognize-mistake.ts';
import { makeMutants } from './make-mutants.ts';
import type { CheckProof, MistakeProof, MutantProof, ProgramProof, ProveWork, StepProof } from './proof.ts';
import { failureParams, tellFailure, unknownName } from './tell-failure.ts';

/** Two seeds: a solution has to pass whatever the random inputs are. */
const SEEDS = [1, 2026] as const;
/** Longest run of a mutant in the engine's own steps, at least: a million rounds of a loop. Many mutants are endless loops. */
const MIN_MUTANT_STEPS = 100;
/** The same in milliseconds: so long that no busy machine takes a mutant that nothing notices for an endless one. */
const MIN_MUTANT_MS = 1000;
/** Most failed tests that one problem names. */
const MAX_NAMED = 6;
/** A mutant may take so many times what the solution took. */
const MUTANT_PATIENCE = 5;

/** A behaviour and what it took. */
interface Judged {
  readonly behaviour: Behaviour;
  readonly timeMs: number;
  readonly steps: number;
}

/** How a changed solution is judged. */
interface Haste extends JudgeChoices {
  readonly timeMs: number;
  readonly steps: number;
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
  const mutants = hasMutants ? await proveMutants(step, wrong, solutions[0], work) : null;
  if (work.wantsMutants)
    for (const name of idleTests(wrong, solutions[0]))
      work.report('R013', work.places.fence('tests'), { t: name });
  return { id: step.id, kind: step.kind, solutions, starter: proofOf(start), mistakes, mutants };
}

async function proveSolution(
  step: JudgedStep,
  program: string,
  index: number,
  work: ProveWork,
): Promise<ProgramProof> {
  const { judging } = step;
  const place = work.places.fence('solution', index);
  const first = await judge(step, program, SEEDS[0], work);
  if (first.behaviour.outcome.kind === 'timed-out' && (await endsAlone(step, program, work)))
    work.report('R014', work.places.fence('tests'), { ms: first.behaviour.outcome.limitMs });
  else reportRun(first.behaviour, place, work);
  reportFailures(first.behaviour.checks, judging.tests, place, work);
  if (first.behaviour.outcome.kind === 'completed' && first.behaviour.checks.length === 0)
    work.report('R001', place, { t: '–', m: '0 test' });
  if (!isPassed(first.behaviour)) return proofOf(first);
  const second = await judge(step, program, SEEDS[1], work);
  const differing = second.behaviour.checks.find((check) => !check.passed);
  if (!isPassed(second.behaviour)) work.report('R010', place, { t: differing?.title ?? '–' });
  return { ...proofOf(first), passed: isPassed(second.behaviour) };
}

/** Whether a program comes to its end where no test runs: then it is a test that does not. */
async function endsAlone(step: JudgedStep, program: string, work: ProveWork): Promise<boolean> {
  const untested: JudgedStep = { ...step, judging: { ...step.judging, tests: '' } };
  return (await judge(untested, program, SEEDS[0], work)).behaviour.outcome.kind === 'completed';
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
  proof: ProgramProof | undefined,
  work: ProveWork,
): Promise<MutantProof | null> {
  const [solution = ''] = step.judging.solutions;
  const mutants = makeMutants(solution).filter(({ line }) => !isLocked(step, solution, line));
  if (mutants.length === 0) return null;
  const took = await judge(step, solution, SEEDS[0], work);
  const timeMs = Math.max(MIN_MUTANT_MS, Math.ceil(took.timeMs * MUTANT_PATIENCE));
  const steps = Math.max(MIN_MUTANT_STEPS, took.steps * MUTANT_PATIENCE);
  const survivors = [];
  for (const mutant of mutants) {
    // Once each test has been seen to fail, one that fails tells all that is left to know of a mutant.
    const stopsAtFailure = idleTests(wrong, proof).length === 0;
    const haste = { timeMs, steps, stopsAtFailure };
    const { behaviour } = await judge(step, mutant.program, SEEDS[0], work, haste);
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

/** Names of tests that pass with every wrong program there is: they may be of no use. */
function idleTests(wrong: readonly Behaviour[], solution: ProgramProof | undefined): readonly string[] {
  const names = solution?.checks.map(({ name }) => name) ?? [];
  return names.filter((name) => {
    const results = wrong.flatMap(({ checks }) => checks.filter((check) => check.title === name));
    return results.length > 0 && results.every((check) => check.passed);
  });
}

async function judge(
  step: JudgedStep,
  program: string,
  seed: number,
  work: ProveWork,
  haste: Haste | null = null,
): Promise<Judged> {
  const startedMs = work.now();
  let steps = 0;
  /** The same run, which may be bounded more narrowly, with a look at what it has used. */
  const run: RunProgram = async function* (request, signal) {
    const limits =
      haste === null ? request.limits : { ...request.limits, timeMs: haste.timeMs, steps: haste.steps };
    for await (const event of work.run({ ...request, limits }, signal)) {
      if (event.type === 'end') steps = event.usage?.steps ?? 0;
      yield event;
    }
  };
  const behaviour = await judgeProgram(work.lesson, step, program, seed, run, work.signal, haste ?? {});
  return { behaviour, timeMs: work.now() - startedMs, steps };
}

/** Reports the tests that a solution does not pass; a name that nobody has is told once, and as what it is. */
export function reportFailures(
  checks: readonly CheckResult[],
  tests: string,
  place: { line: number; column: number },
  work: ProveWork,
): void {
  const unknown = new Set<string>();
  const failed: { readonly t: string; readonly params: Problem['params'] }[] = [];
  for (const { title, failure } of checks) {
    if (failure === null) continue;
    const name = unknownName(failure, tests);
    if (name === null)
      failed.push({ t: title, params: { m: tellFailure(failure), ...failureParams(failure) } });
    else if (!unknown.has(name)) work.report('R015', work.places.fence('tests'), { t: title, w: name });
    if (name !== null) unknown.add(name);
  }
  const [first] = failed;
  if (first === undefined) return;
  // One wrong solution is one problem, however many tests notice it.
  const named = failed.slice(0, MAX_NAMED).map(({ t }) => t);
  const t = [...named, ...(failed.length > MAX_NAMED ? ['…'] : [])].join(' · ');
  const several = failed.length === 1 ? {} : { as: 'several', n: failed.length, t };
  work.report('R001', place, { ...first.params, t: first.t, ...several });
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
