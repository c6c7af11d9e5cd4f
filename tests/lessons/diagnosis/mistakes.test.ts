import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { MISTAKES, scoreMistakes, tell } from '../../../scripts/mistakes/score-mistakes.ts';
import type { Score } from '../../../scripts/mistakes/score-mistakes.ts';
import { diagnoseRun } from '../../../src/lessons/diagnosis/diagnose.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { builtInCourse } from '../course/built-in-course.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

describe('the wrong programs of beginners', () => {
  let scores: readonly Score[] = [];
  beforeAll(async () => {
    scores = await scoreMistakes(MISTAKES, runner.run);
  });

  test('are at least 200, and each is told what is wrong, and where', () => {
    expect(scores.length).toBeGreaterThanOrEqual(200);
    expect(scores.filter(({ isRight }) => !isRight).map(({ file }) => file)).toEqual([]);
  });

  test('are never told anything that is not so', () => {
    expect(
      scores.filter(({ wrong }) => wrong.length > 0).map(({ file, wrong }) => ({ file, wrong })),
    ).toEqual([]);
  });
});

describe('right programs', () => {
  const honest = readdirSync('tests/corpus/student').filter((name) => name.startsWith('ok-'));

  test.each(honest)('%s is told nothing', async (name) => {
    const told = await tell(readFileSync(`tests/corpus/student/${name}`, 'utf8'), runner.run);
    // One throws an error of its own, and one goes deeper than the engine can: that they did so is all there is to say.
    expect(
      told
        .map(({ key }) => key)
        .filter((key) => key !== 'own-error' && key !== 'other-error' && key !== 'endless-recursion'),
    ).toEqual([]);
  });

  test('in unusual styles are told nothing', async () => {
    const files = readdirSync('tests/corpus/right');
    const told: string[] = [];
    for (const name of files)
      for (const { key } of await tell(readFileSync(`tests/corpus/right/${name}`, 'utf8'), runner.run))
        told.push(`${name}: ${key}`);
    expect(files.length).toBeGreaterThan(60);
    expect(told).toEqual([]);
  });

  const solved = builtInCourse().lessons.flatMap(({ id, language, steps }) =>
    steps.flatMap((step) =>
      'judging' in step
        ? step.judging.solutions.map((program) => [`${id}.${language}/${step.id}`, program] as const)
        : [],
    ),
  );

  test('the solutions of the lessons are told nothing, whatever check fails', () => {
    const told = solved.flatMap(([where, program]) =>
      diagnoseRun(program, { outcome: { kind: 'completed' }, printed: [] }).notes.map(
        ({ key }) => `${where}: ${key}`,
      ),
    );
    expect(solved.length).toBeGreaterThan(50);
    expect(told).toEqual([]);
  });
});
