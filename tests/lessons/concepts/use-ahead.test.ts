import { describe, expect, test } from 'vitest';

import type { LessonSummary } from '../../../src/lessons/catalogue.ts';
import { conceptsAhead } from '../../../src/lessons/concepts/concepts-ahead.ts';
import { findUseAhead } from '../../../src/lessons/concepts/use-ahead.ts';
import type { LessonId } from '../../../src/lessons/lesson.ts';

type Facts = Partial<Record<'introduces' | 'skills' | 'requires', string[]>>;

function aLesson(id: string, { introduces = [], skills = [], requires = [] }: Facts): LessonSummary {
  const summary = { id, language: 'fr', title: id, summary: '', makes: '', minutes: null, level: null };
  const rest = { part: 'core', canvas: 'none', introduces, skills, requires, steps: [] };
  // The grammar of ids is the business of the parser.
  return { ...summary, ...rest } as unknown as LessonSummary;
}

function aheadOf(id: string, lessons: readonly LessonSummary[]): Record<string, string> {
  const ahead = conceptsAhead(lessons, id as LessonId);
  return Object.fromEntries([...ahead].map(([concept, lesson]) => [concept, lesson.id]));
}

describe('what a lesson cannot count on yet', () => {
  const lessons = [
    aLesson('a', { introduces: ['console'] }),
    aLesson('b', { introduces: ['variable'], skills: ['si'] }),
    aLesson('c', { introduces: ['boucle-for', 'variable'] }),
    aLesson('d', { introduces: ['si', 'fonction', 'boucle-for'] }),
  ];

  test('is what later lessons introduce, each with the first that does', () => {
    expect(aheadOf('a', lessons)).toEqual({ variable: 'b', 'boucle-for': 'c', si: 'd', fonction: 'd' });
  });

  test('is not what the lesson, or one before it, names among its skills', () => {
    expect(aheadOf('b', lessons)).toEqual({ 'boucle-for': 'c', fonction: 'd' });
    expect(aheadOf('c', lessons)).toEqual({ fonction: 'd' });
    expect(aheadOf('d', lessons)).toEqual({});
  });

  test('is not what a lesson introduces that it requires, wherever that one stands', () => {
    const asks = [aLesson('a', { requires: ['c'] }), ...lessons.slice(1)];
    expect(aheadOf('a', asks)).toEqual({ si: 'd', fonction: 'd' });
  });

  test('is nothing for a lesson outside of the course, and in a course without front matter', () => {
    expect(aheadOf('z', lessons)).toEqual({});
    expect(aheadOf('a', [aLesson('a', {}), aLesson('b', {})])).toEqual({});
  });
});

describe('a program that uses what comes later', () => {
  const find = (program: string, more: Partial<Parameters<typeof findUseAhead>[0]> = {}): unknown => {
    const ahead = new Set(['boucle-for', 'fonction', 'gabarit', 'et-ou', 'tissage', 'tortue']);
    const use = findUseAhead({ program, ahead, given: [], trouble: null, ...more });
    return use === null ? null : [use.concept, use.written, use.span.line, use.span.column];
  };
  const at = (line: number) => ({ line, column: 1, endLine: line, endColumn: 2 });

  test.each([
    ['let a = 1;\nfor (let i = 0; i < 3; i++) {}', ['boucle-for', 'for', 2, 1]],
    ['function f() {\n  for (;;) {}\n}', ['fonction', 'function', 1, 1]],
    ['console.log(`a`);', ['gabarit', '`', 1, 13]],
    ['if (a && b) {}', ['et-ou', '&&', 1, 5]],
    ['forward(10);', ['tortue', 'forward', 1, 1]],
    ['let tour = "for"; // function', null],
    ['f();', null],
  ])('is told by the first place of it: %s', (program, told) => {
    expect(find(program)).toEqual(told);
  });

  test('is told nothing of what the step itself uses', () => {
    const program = 'for (let i = 0; i < 3; i++) { console.log(`a`); }';
    expect(find(program, { given: ['for (let k = 0; k < 9; k++) {}'] })).toEqual(['gabarit', '`', 1, 43]);
    expect(find(program, { given: ['for (;;) {}', 'lire(`?`);'] })).toBeNull();
  });

  test('that stopped is told it only where that stopped it', () => {
    const program = 'function f() {\n  nimp();\n}\nf();';
    expect(find(program, { trouble: at(2) })).toBeNull();
    expect(find(program, { trouble: at(1) })).toEqual(['fonction', 'function', 1, 1]);
  });

  test('is told by its words when it cannot be read', () => {
    const program = 'console.log("for");\nfor (let i = 0, i < 3, i++ {\n}';
    expect(find(program, { trouble: at(2) })).toEqual(['boucle-for', 'for', 2, 1]);
    expect(find(program, { trouble: at(1) })).toBeNull();
  });
});
