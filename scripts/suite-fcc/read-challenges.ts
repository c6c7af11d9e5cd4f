import * as v from 'valibot';

import { compileLesson } from './compile-lesson.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';

/** A challenge of the curriculum as a lesson of one step, made in memory. */
export interface Challenge {
  readonly id: string;
  readonly title: string;
  readonly lesson: Lesson;
  /** The whole programs: the author's own parts stand around what a student would write. */
  readonly solution: string;
  readonly starter: string;
}

const lines = v.union([v.string(), v.array(v.string())]);
const part = v.optional(v.nullable(lines), '');
const challengeSchema = v.object({
  id: v.string(),
  title: v.string(),
  solutions: v.optional(v.array(v.nullable(v.string())), []),
  tests: v.optional(v.array(v.object({ text: v.string(), testString: v.string() })), []),
  files: v.optional(
    v.object({ indexjs: v.optional(v.object({ contents: part, head: part, tail: part })) }),
    {},
  ),
});
const fileSchema = v.object({ challenges: v.array(v.unknown()) });

/** The challenges of one file of the curriculum that are programs and have a solution. */
export function readChallenges(json: string): readonly Challenge[] {
  return v.parse(fileSchema, JSON.parse(json)).challenges.flatMap((raw) => {
    const parsed = v.safeParse(challengeSchema, raw);
    const solution = parsed.success
      ? (parsed.output.solutions.find((text) => (text ?? '').trim() !== '') ?? '')
      : '';
    const file = parsed.success ? parsed.output.files.indexjs : undefined;
    if (!parsed.success || solution === '' || file === undefined) return [];
    const { id, title, tests } = parsed.output;
    const tail = textOf(file.tail).trim();
    const whole = (text: string): string => (tail === '' ? text : `${text}\n${tail}\n`);
    const lesson = compileLesson({
      id,
      title,
      setup: textOf(file.head),
      tests: tests.map(({ text, testString }) => writeTest(text, testString, tail)).join('\n'),
      starter: whole(textOf(file.contents)),
      solution: whole(solution),
    });
    return [{ id, title, lesson, solution: whole(solution), starter: whole(textOf(file.contents)) }];
  });
}

function textOf(part: string | readonly string[] | null): string {
  return typeof part === 'string' ? part : (part ?? []).join('\n');
}

/** One test: there, `code` is what the student has written, without the author's part after it. */
function writeTest(title: string, test: string, tail: string): string {
  const after = tail === '' ? 0 : tail.length + 2;
  return [
    `test(${JSON.stringify(title.replace(/<[^>]*>/g, ''))}, async () => {`,
    `  const code = source().slice(0, source().length - ${String(after)});`,
    '  const getUserInput = () => code;',
    '  const editor = { getValue: () => code };',
    `  ${test}`,
    '});',
  ].join('\n');
}
