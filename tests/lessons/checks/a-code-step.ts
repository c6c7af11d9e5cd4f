import { checkProgram, type CheckWork } from '../../../src/lessons/checks/check-program.ts';
import type { CheckFailure, CheckReport } from '../../../src/lessons/check-report.ts';
import type { CodeStep, Lesson, LessonId, Mistake, StepId } from '../../../src/lessons/lesson.ts';
import type { RunProgram } from '../../../src/sandbox/run-program.ts';

/** What differs from an empty exercise. */
export interface CodeStepParts {
  readonly tests: string;
  readonly setup?: string;
  readonly starter?: string;
  readonly solutions?: readonly string[];
  readonly mistakes?: readonly Mistake[];
}

/** An exercise with these parts, all else empty. */
export function aCodeStep(parts: CodeStepParts): CodeStep {
  return {
    kind: 'exercise',
    id: 'essai' as StepId,
    title: 'Essai',
    language: 'fr',
    body: [],
    hints: [],
    wellDone: null,
    goingFurther: null,
    mentor: null,
    starter: { text: parts.starter ?? '', zones: null },
    judging: {
      setup: parts.setup ?? '',
      tests: parts.tests,
      solutions: parts.solutions ?? [],
      mistakes: parts.mistakes ?? [],
      checkTexts: {},
    },
  };
}

/** A lesson with these steps. */
export function aLesson(steps: Lesson['steps'] = []): Lesson {
  return {
    format: 1,
    id: 'essai' as LessonId,
    language: 'fr',
    title: 'Essai',
    summary: '',
    makes: '',
    minutes: null,
    level: null,
    part: 'core',
    introduces: [],
    skills: [],
    requires: [],
    authors: [],
    license: null,
    canvas: 'draw',
    timeLimitMs: 2000,
    hintsAfter: 1,
    solutionAfter: 3,
    intro: [],
    steps,
  };
}

/** What a check needs, with a lesson that says nothing. */
export function someWork(run: RunProgram, lesson = aLesson()): CheckWork {
  return { lesson, run, signal: new AbortController().signal };
}

/** Checks a program under a test text. */
export function judge(
  run: RunProgram,
  tests: string,
  program: string,
  more: Omit<CodeStepParts, 'tests'> = {},
): Promise<CheckReport> {
  return checkProgram(aCodeStep({ tests, ...more }), program, someWork(run));
}

/** Why the first failing check failed; null when all passed; throws when no check ran. */
export function failureOf(report: CheckReport): CheckFailure | null {
  if (report.checks.length === 0) throw new Error(`No check ran: ${JSON.stringify(report.outcome)}`);
  return report.checks.find((check) => !check.passed)?.failure ?? null;
}
