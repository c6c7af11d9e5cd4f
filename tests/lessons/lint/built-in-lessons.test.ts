import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SURVIVOR_REASONS, WARNING_REASONS } from '../../../scripts/curriculum/reasons.ts';
import { writeCurriculum } from '../../../scripts/curriculum/write-curriculum.ts';
import { checkPrediction } from '../../../src/lessons/checks/check-prediction.ts';
import { checkBlanks, checkPuzzle, type CheckWork } from '../../../src/lessons/checks/check-program.ts';
import { compileCourse } from '../../../src/lessons/format/compile-course.ts';
import type { Lesson, Step } from '../../../src/lessons/lesson.ts';
import { lintLessons, type FileReport } from '../../../src/lessons/lint/lint-lesson.ts';
import type { RunProgram, RunRequest } from '../../../src/sandbox/run-program.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { rememberRuns } from '../../sandbox/remember-runs.ts';
import { readAttempts, type Attempt } from '../course/read-attempts.ts';
import { tellAttempt } from '../course/tell-attempt.ts';

const names = readdirSync('public/lessons').filter((name) => name.endsWith('.md'));
const files = new Map(names.map((name) => [name, readFileSync(`public/lessons/${name}`, 'utf8')]));
const compiled = compileCourse(files);
const lessons: readonly Lesson[] = compiled.ok ? compiled.course.lessons : [];

/** The seed of the proofs: with it, the known mistakes of a step need not run again for each attempt. */
const SEED = 1;
let runner: Runner;
let runOnce: RunProgram;
const reports = new Map<string, FileReport>();
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
  runOnce = rememberRuns(runner.run, idOf);
  const signal = new AbortController().signal;
  const options = { run: runOnce, signal, now: () => performance.now(), wantsMutants: true };
  for await (const report of lintLessons(files, options)) reports.set(report.file, report);
}, 600_000);
afterAll(() => {
  runner.dispose();
});

/** What tells the runs of a step's programs apart; changed solutions are not met again. */
function idOf(request: RunRequest): string | null {
  const text = JSON.stringify(request);
  return request.seed !== SEED || text.includes('"stopsAtFailure":true') ? null : text;
}

test('there are lessons, each in French and in English', () => {
  const ids = (language: string): string[] =>
    lessons.filter((lesson) => lesson.language === language).map((lesson) => lesson.id);
  expect(ids('fr').length).toBeGreaterThanOrEqual(3);
  expect(ids('en')).toEqual(ids('fr'));
});

describe.each(names)('%s', (name) => {
  test('everything that can be run holds: no error', () => {
    const problems = reports.get(name)?.problems ?? [];
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reports.has(name)).toBe(true);
  });

  test('every mistake that exists in this language is told apart', () => {
    const blurred = (reports.get(name)?.steps ?? []).flatMap((step) =>
      step.mistakes.filter((mistake) => !mistake.passed && !mistake.isToldApart).map(({ title }) => title),
    );
    expect(blurred).toEqual([]);
  });
});

test('a warning stands only with a written reason', () => {
  const bare = [...reports.values()].flatMap(({ lesson, file, problems }) =>
    problems
      .filter(({ severity, code }) => severity === 'warning' && code !== 'R011')
      .map(({ code, line }) => [`${lesson?.id ?? file} ${code}`, `${file}:${line} ${code}`] as const)
      .filter(([key]) => WARNING_REASONS[key] === undefined)
      .map(([, place]) => place),
  );
  expect(bare).toEqual([]);
});

test('every change that no test notices was looked at', () => {
  const bare = [...reports.values()].flatMap(({ lesson, steps }) =>
    steps
      .filter((step) => (step.mutants?.survivors.length ?? 0) > 0)
      .map((step) => `${lesson?.id ?? ''}/${step.id}`)
      .filter((key) => SURVIVOR_REASONS[key] === undefined),
  );
  expect(bare).toEqual([]);
});

test('docs/curriculum.md says what is so: `npm run curriculum` writes it anew', () => {
  if (!compiled.ok) throw new Error('not compiled');
  const course = compiled.course.catalogue.courses.find(({ language }) => language === 'fr');
  if (course === undefined) throw new Error('no course');
  expect(readFileSync('docs/curriculum.md', 'utf8')).toBe(writeCurriculum(course, [...reports.values()]));
});

test.each(['fr', 'en'])(
  'the tests notice at least nine in ten changes of the solutions in %s',
  (language) => {
    const proofs = [...reports.values()]
      .filter(({ lesson }) => lesson?.language === language)
      .flatMap((report) => report.steps.flatMap((step) => step.mutants ?? []));
    const total = proofs.reduce((sum, proof) => sum + proof.total, 0);
    const killed = proofs.reduce((sum, proof) => sum + proof.killed, 0);
    expect(total).toBeGreaterThan(50);
    expect(killed / total).toBeGreaterThanOrEqual(0.9);
  },
);

describe('wrong answers do not pass', () => {
  const work = (lesson: Lesson): CheckWork => ({
    lesson,
    run: runner.run,
    signal: new AbortController().signal,
  });
  const stepsOf = <K extends Step['kind']>(kind: K) =>
    lessons.flatMap((lesson) =>
      lesson.steps
        .filter((step): step is Extract<Step, { kind: K }> => step.kind === kind)
        .map((step) => [`${lesson.id}.${lesson.language}/${step.id}`, lesson, step] as const),
    );

  test.each(stepsOf('predict'))('prediction %s: only the ticked choice', async (_, lesson, step) => {
    for (const [index, choice] of step.choices.entries()) {
      const passed = await checkPrediction(step, { choices: [index], prediction: '' }, work(lesson));
      expect(passed).toBe(choice.isRight);
    }
  });

  test.each(stepsOf('puzzle'))(
    'puzzle %s: neither in another order nor with distractors',
    async (_, lesson, step) => {
      const right = [...step.pieces.keys()].filter((index) => step.pieces[index]?.isDistractor === false);
      const text = (order: readonly number[]): string =>
        order.map((index) => step.pieces[index]?.text).join('\n');
      // A square reads the same from its end: then its first line goes last.
      const isSame = text(right.toReversed()) === text(right);
      const wrong = isSame ? [...right.slice(1), ...right.slice(0, 1)] : right.toReversed();
      expect((await checkPuzzle(step, wrong, work(lesson))).passed).toBe(false);
      if (right.length < step.pieces.length)
        expect((await checkPuzzle(step, [...step.pieces.keys()], work(lesson))).passed).toBe(false);
    },
  );

  test.each(stepsOf('complete'))('blanks %s: not with other words', async (_, lesson, step) => {
    const wrong = step.answers.map(() => 'rien');
    expect((await checkBlanks(step, wrong, work(lesson))).passed).toBe(false);
  });
});

describe('programs as students write them', () => {
  const attempts = readAttempts();
  const placeOf = ({ lesson, step, language }: Pick<Attempt, 'lesson' | 'step' | 'language'>): string =>
    `${lesson}/${step} in ${language}`;

  test('are there for each step with a program: three wrong ones, and one that is right', () => {
    const lacking = lessons.flatMap((lesson) =>
      lesson.steps
        .filter(({ kind }) => kind === 'exercise' || kind === 'fix' || kind === 'drawing')
        .map((step) => placeOf({ lesson: lesson.id, step: step.id, language: lesson.language }))
        .filter((place) => {
          const own = attempts.filter((attempt) => placeOf(attempt) === place);
          const right = own.filter(({ told }) => told[0] === 'passed').length;
          return right < 1 || own.length - right < 3;
        }),
    );
    expect(lacking).toEqual([]);
  });

  test.each([...new Set(attempts.map(placeOf))])('%s: each is told what fits it', async (place) => {
    const seeded: RunProgram = (request, signal) => runOnce(withSeed(request), signal);
    for (const attempt of attempts.filter((one) => placeOf(one) === place)) {
      const told = await tellAttempt(attempt, lessons, seeded);
      expect({ program: attempt.program, told }).toEqual({ program: attempt.program, told: attempt.told });
    }
  });
});

/** A request with the proofs' seed: which random inputs the tests try is no matter here. */
function withSeed(request: RunRequest): RunRequest {
  const { harness } = request;
  const input = JSON.parse(
    JSON.stringify(harness?.input ?? null, (key, value: unknown) => (key === 'seed' ? SEED : value)),
  ) as null; // Plain JSON by construction.
  return { ...request, seed: SEED, harness: harness === null ? null : { ...harness, input } };
}
