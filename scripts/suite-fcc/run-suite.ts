import { isPassed } from '../../src/lessons/checks/check-program.ts';
import { judgeProgram, type Behaviour } from '../../src/lessons/checks/judge-program.ts';
import type { CodeStep } from '../../src/lessons/lesson.ts';
import { tellFailure } from '../../src/lessons/lint/tell-failure.ts';
import type { RunProgram } from '../../src/sandbox/run-program.ts';
import type { Challenge } from './read-challenges.ts';

/** How a suite went. */
export interface SuiteScore {
  readonly total: number;
  /** Challenges whose solution passes all of their tests. */
  readonly passed: number;
  readonly tests: number;
  readonly failed: readonly { readonly challenge: Challenge; readonly why: string }[];
  /** Challenges whose starter passes all of their tests, which makes them no exercise. */
  readonly starters: readonly Challenge[];
}

/** Runs every challenge with its solution and with its starter. */
export async function runSuite(challenges: readonly Challenge[], run: RunProgram): Promise<SuiteScore> {
  const failed: { challenge: Challenge; why: string }[] = [];
  const starters: Challenge[] = [];
  let tests = 0;
  const { signal } = new AbortController();
  for (const challenge of challenges) {
    const step = challenge.lesson.steps[0] as CodeStep; // Made with this one step.
    const judge = (program: string): Promise<Behaviour> =>
      judgeProgram(challenge.lesson, step, program, 1, run, signal);
    const solved = await judge(challenge.solution);
    tests += solved.checks.length;
    if (!isPassed(solved)) failed.push({ challenge, why: whyNot(solved) });
    if (isPassed(await judge(challenge.starter))) starters.push(challenge);
  }
  return { total: challenges.length, passed: challenges.length - failed.length, tests, failed, starters };
}

function whyNot({ outcome, checks }: Behaviour): string {
  const first = checks.find((check) => !check.passed);
  if (first?.failure != null) return `${first.title}: ${tellFailure(first.failure)}`;
  return outcome.kind === 'threw' ? `${outcome.error.name}: ${outcome.error.message}` : outcome.kind;
}
