import { expect, test } from 'vitest';

import type { Course, LessonSummary } from '../../../src/lessons/catalogue.ts';
import type { LessonId, StepId } from '../../../src/lessons/lesson.ts';
import type { StepWork } from '../../../src/lessons/progress.ts';
import { recallsFor } from '../../../src/ui/map/recap.ts';

function aLesson(id: string, introduces: string[], skills: string[] = []): LessonSummary {
  return {
    id: id as LessonId, // The grammar of ids is the business of the parser.
    language: 'fr',
    title: id.toUpperCase(),
    summary: '',
    makes: '',
    minutes: null,
    level: null,
    part: 'core',
    canvas: 'none',
    requires: [],
    introduces,
    skills,
    steps: [{ id: 'un' as StepId, kind: 'read', title: 'Un' }],
  };
}

const lessons = [
  aLesson('a', ['variable']),
  aLesson('b', ['boucle'], ['variable']),
  aLesson('c', [], ['boucle', 'variable']),
];
const course: Course = {
  id: 'c',
  language: 'fr',
  title: 'C',
  concepts: { variable: { name: 'variable', recall: 'une étiquette' } },
  chapters: [],
};
// Only these fields matter here.
const passed = (lesson: string): StepWork =>
  ({ lesson: lesson as LessonId, step: 'un' as StepId, status: 'passed', updatedAt: 1 }) as StepWork;

const named = (index: number, works: StepWork[]) =>
  recallsFor(lessons[index] ?? aLesson('z', []), course, lessons, works).map(({ name, sentence, lesson }) => [
    name,
    sentence,
    lesson.id,
  ]);

test('a lesson recalls what it builds on and was not passed, in the order of the course', () => {
  expect(named(2, [])).toEqual([
    ['variable', 'une étiquette', 'a'],
    ['boucle', '', 'b'],
  ]);
  expect(named(2, [passed('a')])).toEqual([['boucle', '', 'b']]);
});

test('with nothing missed, or nothing needed, there is nothing to recall', () => {
  expect(named(2, [passed('a'), passed('b')])).toEqual([]);
  expect(named(0, [])).toEqual([]);
});
