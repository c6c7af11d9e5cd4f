import { expect, test } from 'vitest';

import { parseLesson } from '../../../../src/lessons/format/parse-lesson.ts';
import type { Lesson } from '../../../../src/lessons/lesson.ts';
import { changedSteps } from '../../../../src/ui/studio/preview/step-shape.ts';
import { lessonTemplate } from '../../../../src/ui/studio/templates.ts';

const text = lessonTemplate('exercise', 'en');

function lessonOf(changed: string): Lesson {
  const result = parseLesson(changed, '');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.lesson;
}

test.each([
  ['the title', 'Twice as much', 'Two times'],
  ['the instructions', 'Write a function', 'Please write a function'],
  ['a hint', 'gives a value back', 'hands a value back'],
  ['words after success', 'can now serve', 'can serve'],
])('other words in %s change nothing that a student answers to', (_, from, to) => {
  expect(text).toContain(from);
  expect(changedSteps(lessonOf(text), lessonOf(text.replace(from, to)))).toEqual([]);
});

test.each([
  ['the starter', '  //: edit\n\n', '  //: edit\n  // here\n'],
  ['a test', '[7, 14]', '[8, 16]'],
  ['the id', '{#double}', '{#twice}'],
  ['the kind', '## Exercise:', '## Fix:'],
])('another text of %s changes it', (_, from, to) => {
  expect(text).toContain(from);
  expect(changedSteps(lessonOf(text), lessonOf(text.replace(from, to)))).toHaveLength(1);
});

test('another choice of a quiz and another demo change their steps', () => {
  const quiz = lessonTemplate('quiz', 'en');
  expect(changedSteps(lessonOf(quiz), lessonOf(quiz.replace('2lives', '3lives')))).toHaveLength(1);
  const demo = lessonTemplate('read', 'en');
  expect(changedSteps(lessonOf(demo), lessonOf(demo.replaceAll('Hello!', 'Hi!')))).toHaveLength(1);
});
