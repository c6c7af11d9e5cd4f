import { expect, test } from 'vitest';

import type { Catalogue, LessonSummary } from '../../../src/lessons/catalogue.ts';
import type { LessonId, StepId } from '../../../src/lessons/lesson.ts';
import type { StepWork } from '../../../src/lessons/progress.ts';
import {
  courseIn,
  lastVisited,
  partsOf,
  progressOf,
  summaryIn,
  whereToGoOn,
} from '../../../src/ui/map/course-progress.ts';

// The grammar of ids is the business of the parser.
const id = (text: string): LessonId => text as LessonId;
const stepId = (text: string): StepId => text as StepId;

function aSummary(changes: Partial<LessonSummary> = {}): LessonSummary {
  const steps = ['un', 'deux'].map((name) => ({ id: stepId(name), kind: 'read' as const, title: name }));
  return {
    id: id('a'),
    language: 'fr',
    title: 'A',
    summary: '',
    makes: '',
    introduces: [],
    skills: [],
    minutes: null,
    level: null,
    part: 'core',
    canvas: 'none',
    requires: [],
    steps,
    ...changes,
  };
}

// Only these four fields matter here.
const aWork = (step: string, status: StepWork['status'], updatedAt = 1, lesson = 'a'): StepWork =>
  ({ lesson: id(lesson), step: stepId(step), status, updatedAt }) as StepWork;

test('a lesson is untouched, then started, then passed when each of its steps is', () => {
  expect(progressOf(aSummary(), []).state).toBe('untouched');
  expect(progressOf(aSummary(), [aWork('un', 'started')])).toEqual({ state: 'started', done: 0, total: 2 });
  expect(progressOf(aSummary(), [aWork('un', 'passed'), aWork('deux', 'passed')])).toEqual({
    state: 'passed',
    done: 2,
    total: 2,
  });
});

test('work on steps that the lesson no longer has counts for nothing', () => {
  expect(progressOf(aSummary(), [aWork('ancienne', 'passed')]).done).toBe(0);
  expect(progressOf(aSummary(), [aWork('un', 'passed', 1, 'b')]).state).toBe('untouched');
});

test('the step touched last is where to go on', () => {
  expect(lastVisited([])).toBeNull();
  expect(
    lastVisited([aWork('un', 'passed', 5), aWork('deux', 'started', 9), aWork('trois', 'passed', 7)]),
  ).toEqual({
    lesson: 'a',
    step: 'deux',
  });
});

test('a lesson or course without the language asked for is shown in the one it has', () => {
  const catalogue: Catalogue = {
    courses: [{ id: 'c', language: 'fr', title: 'C', concepts: {}, chapters: [] }],
    lessons: [aSummary(), aSummary({ language: 'en', title: 'A in English' }), aSummary({ id: id('b') })],
  };
  expect(courseIn(catalogue, 'en')?.language).toBe('fr');
  expect(summaryIn(catalogue, id('a'), 'en')?.title).toBe('A in English');
  expect(summaryIn(catalogue, id('b'), 'en')?.language).toBe('fr');
  expect(summaryIn(catalogue, id('z'), 'en')).toBeNull();
  expect(courseIn({ courses: [], lessons: [] }, 'fr')).toBeNull();
});

test('one goes on in the lesson touched last, then in the next that is not passed, then wherever something is left', () => {
  const lessons = ['a', 'b', 'c'].map((name) => aSummary({ id: id(name) }));
  const whole = (lesson: string, at: number) => [
    aWork('un', 'passed', at, lesson),
    aWork('deux', 'passed', at, lesson),
  ];
  expect(whereToGoOn(lessons, [])).toEqual({ lesson: 'a', step: null });
  expect(whereToGoOn(lessons, [aWork('deux', 'started', 3, 'b')])).toEqual({ lesson: 'b', step: 'deux' });
  expect(whereToGoOn(lessons, whole('b', 3))).toEqual({ lesson: 'c', step: null });
  expect(whereToGoOn(lessons, [...whole('b', 3), ...whole('c', 4)])).toEqual({ lesson: 'a', step: null });
  expect(whereToGoOn(lessons, [...whole('a', 5), ...whole('b', 3), ...whole('c', 4)])).toBeNull();
  expect(whereToGoOn(lessons, [aWork('un', 'started', 9, 'ailleurs')])).toEqual({ lesson: 'a', step: null });
});

test('chapters stand in the parts of their course; one without a lesson is not shown', () => {
  const chapter = (part: string, title: string, ...lessons: string[]) => ({
    ...{ part, title, aim: '' },
    lessons: lessons.map(id),
  });
  const chapters = [
    chapter('S1', 'J1', 'a'),
    chapter('S1', 'J2'),
    chapter('S1', 'J3', 'b'),
    chapter('S2', 'J4', 'c'),
  ];
  const course = { id: 'c', language: 'fr', title: 'C', concepts: {}, chapters };
  expect(partsOf(course).map(({ title, chapters: own }) => [title, own.map((one) => one.title)])).toEqual([
    ['S1', ['J1', 'J3']],
    ['S2', ['J4']],
  ]);
});
