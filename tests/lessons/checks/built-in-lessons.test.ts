import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  checkBlanks,
  checkProgram,
  checkPuzzle,
  type CheckWork,
} from '../../../src/lessons/checks/check-step.ts';
import { checkPrediction, outputOf } from '../../../src/lessons/checks/check-prediction.ts';
import { compileCourse } from '../../../src/lessons/format/compile-course.ts';
import type { Lesson } from '../../../src/lessons/lesson.ts';
import type { Runner } from '../../../src/sandbox/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from '../../sandbox/a-runner.ts';

const files = new Map(
  readdirSync('public/lessons')
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(`public/lessons/${name}`, 'utf8')]),
);
const compiled = compileCourse(files);
const lessons: readonly Lesson[] = compiled.ok ? compiled.course.lessons : [];

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});
const work = (lesson: Lesson): CheckWork => ({
  lesson,
  run: runner.run,
  signal: new AbortController().signal,
});

test('there are six lessons to prove', () => {
  expect(lessons.length).toBe(6);
});

describe.each(lessons.map((lesson) => [`${lesson.id}.${lesson.language}`, lesson] as const))(
  '%s',
  (_, lesson) => {
    for (const step of lesson.steps) {
      for (const block of step.body) {
        if (block.type !== 'demo') continue;
        test(`${step.id}: its demo runs to its end`, async () => {
          expect((await tell(runner.run, aRequest(block.program))).outcome).toEqual({ kind: 'completed' });
        });
      }
      switch (step.kind) {
        case 'exercise':
        case 'fix':
        case 'drawing':
          test(`${step.id}: every solution passes, the starter does not`, async () => {
            for (const solution of step.judging.solutions) {
              const report = await checkProgram(step, solution, work(lesson));
              expect(report.checks.filter((check) => !check.passed)).toEqual([]);
              expect(report.passed).toBe(true);
            }
            expect((await checkProgram(step, step.starter.text, work(lesson))).passed).toBe(false);
          });
          step.judging.mistakes.forEach((mistake, index) => {
            test(`${step.id}: "${mistake.title}" fails and is recognised`, async () => {
              for (const program of mistake.programs) {
                // A mistake that the other language cannot make: the translated example is right.
                if (step.judging.solutions.includes(program)) continue;
                const report = await checkProgram(step, program, work(lesson));
                expect(report.passed).toBe(false);
                expect(report.mistake).toBe(index);
              }
            });
          });
          break;
        case 'predict':
          test(`${step.id}: the ticked choice is what the program prints`, async () => {
            const { texts } = await outputOf(step, work(lesson));
            const right = step.choices.findIndex((choice) => choice.isRight);
            expect(step.choices[right]?.plain).toBe(texts.join('\n'));
            for (const index of step.choices.keys()) {
              const passed = await checkPrediction(step, { choices: [index], prediction: '' }, work(lesson));
              expect(passed).toBe(index === right);
            }
          });
          break;
        case 'puzzle':
          test(`${step.id}: the right order passes, another and one with a distractor do not`, async () => {
            const right = [...step.pieces.keys()].filter(
              (index) => step.pieces[index]?.isDistractor === false,
            );
            expect((await checkPuzzle(step, right, work(lesson))).passed).toBe(true);
            expect((await checkPuzzle(step, right.toReversed(), work(lesson))).passed).toBe(false);
            expect((await checkPuzzle(step, [...step.pieces.keys()], work(lesson))).passed).toBe(false);
          });
          break;
        case 'complete':
          test(`${step.id}: the answers pass, others do not`, async () => {
            expect((await checkBlanks(step, step.answers, work(lesson))).passed).toBe(true);
            const wrong = step.answers.map(() => 'rien');
            expect((await checkBlanks(step, wrong, work(lesson))).passed).toBe(false);
          });
          break;
        case 'project':
          test(`${step.id}: its tests run and each names a task`, async () => {
            const report = await checkProgram(step, step.starter.text, work(lesson));
            const named = step.tasks.flatMap((task) => task.test ?? []);
            expect(report.checks.map((check) => check.title)).toEqual(named);
          });
          break;
        case 'read':
        case 'quiz':
        case 'career':
        case 'reflect':
          break;
      }
    }
  },
);

describe('a mistake is recognised by behaviour', () => {
  const step = (id: string) => {
    const lesson = lessons.find((one) => one.language === 'fr' && one.steps.some((found) => found.id === id));
    const found = lesson?.steps.find((one) => one.id === id);
    if (lesson === undefined || found?.kind !== 'exercise') throw new Error(id);
    return { lesson, step: found };
  };
  const spellings: readonly (readonly [string, string, number | null])[] = [
    ['presente-toi', 'const prenom = "Inaya"\nconsole.log(`Bienvenue Inaya !`)', 0],
    ['presente-toi', "var prenom = 'Zélie';\nconsole.log('Bienvenue' + ' ' + 'prenom' + ' !');", 1],
    ['presente-toi', 'let prenom = "Léa"; console.log("Bienvenue" + prenom + " !")', 2],
    ['ticket', 'const prix = (a) => { console.log(a < 12 ? 0 : a < 18 ? 5 : 9) }', 0],
    ['ticket', 'function prix(n) { if (n > 12) { if (n < 18) return 5; return 9 } return 0 }', 1],
    ['ticket', 'function prix(age) { return String(age < 12 ? 0 : age < 18 ? 5 : 9) }', 3],
    ['ticket', 'function prix(age) { }', null],
    ['ticket', 'function prix(age) { return 7 }', null],
  ];
  test.each(spellings)('%s: %s', async (id, program, expected) => {
    const found = step(id);
    const report = await checkProgram(found.step, program, work(found.lesson));
    expect(report.passed).toBe(false);
    expect(report.mistake).toBe(expected);
  });

  test('a program that stops on an error has no checks beside the error', async () => {
    const found = step('ticket');
    const report = await checkProgram(
      found.step,
      'function prix(age) { return 0 }\nnull.x',
      work(found.lesson),
    );
    expect(report.outcome.kind).toBe('threw');
    expect(report.checks).toEqual([]);
    expect(report.passed).toBe(false);
  });
});
