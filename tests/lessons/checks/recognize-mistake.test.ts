import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { checkProgram, type CheckWork } from '../../../src/lessons/checks/check-program.ts';
import { compileCourse } from '../../../src/lessons/format/compile-course.ts';
import type { Lesson } from '../../../src/lessons/lesson.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';

const files = new Map(
  readdirSync('tests/lessons/examples')
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(`tests/lessons/examples/${name}`, 'utf8')]),
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
