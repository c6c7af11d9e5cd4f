import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { judgeProgram, type Behaviour } from '../../../src/lessons/checks/judge-program.ts';
import { recognizeMistake } from '../../../src/lessons/checks/recognize-mistake.ts';
import { isPassed } from '../../../src/lessons/checks/check-program.ts';
import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';
import type { CodeStep, Lesson } from '../../../src/lessons/lesson.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { rewriteProgram } from './rewrite-program.ts';

const NAMES = ['ma-premiere-variable', 'des-fonctions-utiles', 'dessine-ta-constellation'];
/** One seed for all: a program and the mistakes that it is compared with meet the same random inputs. */
const SEED = 7;

interface Exercise {
  readonly lesson: Lesson;
  readonly step: CodeStep;
}

const exercises: readonly Exercise[] = NAMES.flatMap((name) => {
  const result = parseLesson(readFileSync(`tests/lessons/examples/${name}.fr.md`, 'utf8'), `${name}.fr.md`);
  if (!result.ok) throw new Error(name);
  const { lesson } = result;
  return lesson.steps.flatMap((step) =>
    'starter' in step && step.kind !== 'project' ? [{ lesson, step }] : [],
  );
});

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

const judge = ({ lesson, step }: Exercise, program: string): Promise<Behaviour> =>
  judgeProgram(lesson, step, program, SEED, runner.run, new AbortController().signal);

/** Names that a test of the step may look for: whatever its text holds. */
function namesOf({ step }: Exercise): ReadonlySet<string> {
  return new Set(step.judging.tests.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []);
}

describe.each(exercises.map((one) => [`${one.lesson.id}/${one.step.id}`, one] as const))(
  '%s',
  (_, exercise) => {
    const { mistakes, solutions } = exercise.step.judging;

    test('a listed mistake is recognised in every other spelling', async () => {
      const behaviours: Behaviour[][] = [];
      for (const { programs } of mistakes) {
        const own: Behaviour[] = [];
        for (const program of programs) own.push(await judge(exercise, program));
        behaviours.push(own);
      }
      const missed: string[] = [];
      for (const [index, { title, programs }] of mistakes.entries())
        for (const program of programs)
          for (const { how, program: rewritten } of rewriteProgram(program, namesOf(exercise))) {
            const found = recognizeMistake(await judge(exercise, rewritten), behaviours);
            if (found !== index) missed.push(`${title}, ${how}: ${String(found)}\n${rewritten}`);
          }
      expect(missed).toEqual([]);
    });

    test('a solution passes in every other spelling', async () => {
      const failing: string[] = [];
      for (const program of solutions)
        for (const { how, program: rewritten } of rewriteProgram(program, namesOf(exercise)))
          if (!isPassed(await judge(exercise, rewritten))) failing.push(`${how}:\n${rewritten}`);
      expect(failing).toEqual([]);
    });
  },
);

test('there are exercises with mistakes to tell', () => {
  expect(exercises.flatMap(({ step }) => step.judging.mistakes).length).toBeGreaterThan(5);
});
