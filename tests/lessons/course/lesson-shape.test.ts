import { describe, expect, test } from 'vitest';

import type { Choice, CodeStep, Lesson } from '../../../src/lessons/lesson.ts';
import type { Prose } from '../../../src/lessons/prose.ts';
import { builtInCourse } from './built-in-course.ts';

const { lessons, contentsOf, orderOf } = builtInCourse();
const named = lessons.map((lesson) => [`${lesson.id}, ${lesson.language}`, lesson] as const);

/** Steps where a program is written until its tests pass; a project is free. */
function codeStepsOf({ steps }: Lesson): CodeStep[] {
  return steps.filter(
    (step): step is CodeStep => step.kind === 'exercise' || step.kind === 'fix' || step.kind === 'drawing',
  );
}

/** Every piece of code in a piece of prose, and its words. */
function partsOf(prose: Prose): { readonly codes: readonly string[]; readonly words: string } {
  const codes: string[] = [];
  const words: string[] = [];
  JSON.stringify(prose, (_, part: unknown) => {
    if (typeof part === 'object' && part !== null && 'type' in part && 'text' in part)
      (part.type === 'text' ? words : codes).push(String(part.text));
    return part;
  });
  return { codes, words: words.join(' ') };
}

/** A question, or a look at something. */
const POINTER = /[?…]|(?<!\p{L})(?:regarde|note|compte|look|count)(?!\p{L})/iu;

/** Instructions of a solution that its starter does not have: what a hint must not say. */
function secretsOf(step: CodeStep): readonly string[] {
  const given = new Set(linesOf(step.starter.text));
  return step.judging.solutions.flatMap(linesOf).filter((line) => !given.has(line) && line.length > 3);
}

function linesOf(program: string): string[] {
  return program.split('\n').map((line) => line.replace(/[\s;]+/g, ''));
}

describe('every lesson', () => {
  test.each(named)('%s begins with why, has 4 to 8 steps and takes 30 to 45 minutes', (_, lesson) => {
    expect(lesson.intro.length).toBeGreaterThan(0);
    expect(lesson.steps.length).toBeGreaterThanOrEqual(4);
    expect(lesson.steps.length).toBeLessThanOrEqual(8);
    expect(lesson.minutes ?? 0).toBeGreaterThanOrEqual(30);
    expect(lesson.minutes ?? 0).toBeLessThanOrEqual(45);
  });

  test.each(['fr', 'en'])('says in %s what a student makes in it, and the map is told so', (language) => {
    const makes = orderOf(language).map((lesson) => lesson.makes);
    expect(makes.filter((text) => text.length < 10)).toEqual([]);
    expect(new Set(makes).size).toBe(makes.length);
    const told = contentsOf(language).chapters.flatMap((chapter) => chapter.lessons);
    expect(told).toHaveLength(makes.length);
  });

  test('each day ends with something to keep: a project, or a look back at what was made', () => {
    const bare = contentsOf('fr').chapters.filter(({ lessons: ids }) => {
      const ofDay = lessons.filter(({ id, language, part }) => {
        return language === 'fr' && part === 'core' && ids.includes(id);
      });
      return !ofDay.some(({ steps }) => /^(?:project|reflect)$/.test(steps.at(-1)?.kind ?? ''));
    });
    expect(bare.map(({ title }) => title)).toEqual([]);
  });
});

describe('every step', () => {
  test.each(named)('%s: a program to write has mistakes, hints and a “well done”', (_, lesson) => {
    const lacks = codeStepsOf(lesson).flatMap(({ id, judging, hints, wellDone }) => [
      ...(judging.solutions.length === 0 ? [`${id}: no solution`] : []),
      ...(judging.tests === '' ? [`${id}: no test`] : []),
      ...(judging.mistakes.length < 2 ? [`${id}: ${judging.mistakes.length} mistakes`] : []),
      ...(hints.length < 2 ? [`${id}: ${hints.length} hints`] : []),
      ...(wellDone === null ? [`${id}: no “well done”`] : []),
    ]);
    expect(lacks).toEqual([]);
  });

  test.each(named)('%s: a hint asks or points, and gives no line away', (_, lesson) => {
    const faults = codeStepsOf(lesson).flatMap((step) => {
      const secrets = secretsOf(step);
      return step.hints.flatMap((hint) => {
        const { codes, words } = partsOf(hint);
        const given = codes
          .flatMap(linesOf)
          .concat(linesOf(words))
          .filter((code) => secrets.some((line) => code.includes(line)));
        return [
          ...given.map((code) => `${step.id} gives away ${code}`),
          ...(POINTER.test(words) ? [] : [`${step.id} asks nothing: ${words}`]),
        ];
      });
    });
    expect(faults).toEqual([]);
  });

  test.each(named)('%s: each answer of a prediction and of a quiz is answered', (_, lesson) => {
    const silent = lesson.steps.flatMap((step) =>
      step.kind === 'predict' || step.kind === 'quiz'
        ? step.choices.filter(({ feedback }: Choice) => (feedback ?? []).length === 0).map(() => step.id)
        : [],
    );
    expect(silent).toEqual([]);
  });

  test('a drawing has a solution to aim at, and lessons that draw have a canvas', () => {
    const aimless = lessons.flatMap((lesson) =>
      codeStepsOf(lesson)
        .filter(({ kind, judging }) => kind === 'drawing' && judging.solutions.length === 0)
        .map(({ id }) => id),
    );
    expect(aimless).toEqual([]);
    const without = lessons.filter(
      ({ canvas, steps }) => canvas === 'none' && steps.some(({ kind }) => kind === 'drawing'),
    );
    expect(without).toEqual([]);
  });
});
