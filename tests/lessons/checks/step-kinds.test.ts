import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { checkPrediction } from '../../../src/lessons/checks/check-prediction.ts';
import { checkQuiz } from '../../../src/lessons/checks/check-quiz.ts';
import { checkBlanks, checkProgram, checkPuzzle } from '../../../src/lessons/checks/check-program.ts';
import type { Choice, CompleteStep, PredictStep, PuzzleStep, QuizStep } from '../../../src/lessons/lesson.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { aCodeStep, someWork } from './a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

const aChoice = (plain: string, isRight: boolean): Choice => ({ text: [], plain, isRight, feedback: null });

describe('a quiz', () => {
  const choices = [aChoice('a', true), aChoice('b', false), aChoice('c', true)];
  const step: QuizStep = { ...aCodeStep({ tests: '' }), kind: 'quiz', choices, isMultiple: true };

  test.each([
    [[2, 0], true],
    [[0], false],
    [[0, 1, 2], false],
    [[], false],
  ])('of which %j are ticked is passed: %s', (ticked, passed) => {
    expect(checkQuiz(step, ticked).passed).toBe(passed);
  });
});

describe('a puzzle', () => {
  const pieces = [
    { text: 'let a = 1;', isDistractor: false },
    { text: 'let b = 2;', isDistractor: false },
    { text: 'console.log(a + b);', isDistractor: false },
    { text: 'let c = 3;', isDistractor: true },
  ];
  const aPuzzle = (tests: string): PuzzleStep => ({ ...aCodeStep({ tests }), kind: 'puzzle', pieces });
  const sum = 'test("3", () => { expect(output()).toBe("3"); });';
  const passes = async (tests: string, order: readonly number[]): Promise<boolean> =>
    (await checkPuzzle(aPuzzle(tests), order, someWork(runner.run))).passed;

  test('without tests has one right order, and no line of it may lack', async () => {
    expect(await passes('', [0, 1, 2])).toBe(true);
    expect(await passes('', [1, 0, 2])).toBe(false);
    expect(await passes('', [0, 1])).toBe(false);
    expect(await passes('', [0, 1, 2, 3])).toBe(false);
  });

  test('with tests is right in any order that passes them, but not with a line too many', async () => {
    expect(await passes(sum, [1, 0, 2])).toBe(true);
    expect(await passes(sum, [2, 0, 1])).toBe(false);
    expect(await passes(sum, [0, 1, 2, 3])).toBe(false);
  });
});

describe('blanks', () => {
  const aStep = (output: string | null, tests = ''): CompleteStep => ({
    ...aCodeStep({ tests }),
    kind: 'complete',
    texts: ['console.log(', ' + ', ');'],
    answers: ['1', '2'],
    output,
  });
  const passes = async (step: CompleteStep, blanks: readonly string[]): Promise<boolean> =>
    (await checkBlanks(step, blanks, someWork(runner.run))).passed;

  test('take the author’s answers, also with spaces', async () => {
    expect(await passes(aStep(null), ['1', ' 2 '])).toBe(true);
    expect(await passes(aStep(null), ['2', '1'])).toBe(false);
  });

  test('take any answers that print the author’s output, but none left out', async () => {
    expect(await passes(aStep('3'), ['2', '1'])).toBe(true);
    expect(await passes(aStep('3'), ['2', '2'])).toBe(false);
    expect(await passes(aStep('3'), ['', '3'])).toBe(false);
  });

  test('with tests are judged by these alone', async () => {
    const step = aStep(null, 'test("even", () => { expect(Number(output()) % 2).toBe(0); });');
    expect(await passes(step, ['2', '2'])).toBe(true);
    expect(await passes(step, ['1', '2'])).toBe(false);
  });
});

describe('a prediction', () => {
  const aStep = (program: string, choices: readonly Choice[] = []): PredictStep => ({
    ...aCodeStep({ tests: '' }),
    kind: 'predict',
    setup: '',
    program,
    choices,
    output: null,
  });
  const isRight = (step: PredictStep, choices: readonly number[], prediction = ''): Promise<boolean> =>
    checkPrediction(step, { choices, prediction }, someWork(runner.run));

  test('is judged by what the program prints, whatever the author has ticked', async () => {
    const step = aStep('console.log(2 + 2);', [aChoice('22', true), aChoice('4', false)]);
    expect(await isRight(step, [1])).toBe(true);
    expect(await isRight(step, [0])).toBe(false);
    expect(await isRight(step, [])).toBe(false);
  });

  test('in words is judged by the author’s tick, where no choice is what is printed', async () => {
    const step = aStep('let a = 1;', [aChoice('nothing at all', true), aChoice('the number one', false)]);
    expect(await isRight(step, [0])).toBe(true);
    expect(await isRight(step, [1])).toBe(false);
  });

  test('that is written may have other spaces at the ends of its lines, and may name the error', async () => {
    expect(await isRight(aStep('console.log("a");\nconsole.log("b");'), [], ' a  \nb\n')).toBe(true);
    expect(await isRight(aStep('console.log("a");\nconsole.log("b");'), [], 'a b')).toBe(false);
    expect(await isRight(aStep('console.log(total);'), [], 'a ReferenceError')).toBe(true);
    expect(await isRight(aStep('console.log("");'), [], '')).toBe(false);
  });
});

describe('an exercise', () => {
  test('under which no test runs is not passed', async () => {
    const report = await checkProgram(aCodeStep({ tests: 'const never = 1;' }), '1;', someWork(runner.run));
    expect(report.outcome.kind).toBe('completed');
    expect(report.passed).toBe(false);
  });
});
