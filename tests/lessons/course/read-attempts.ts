import { readdirSync, readFileSync } from 'node:fs';

/** Where the programs of students are kept: one file for each lesson. */
const FOLDER = 'tests/lessons/course/attempts';

/** A program as a student might write it in a step, and what the page has to tell about it. */
export interface Attempt {
  readonly lesson: string;
  readonly step: string;
  readonly language: string;
  /** What is told, in the order of the page; `passed` alone for a right program. */
  readonly told: readonly string[];
  readonly program: string;
}

/**
 * All stored attempts. In a file, each begins with a line `@@ step language`, then come lines `> ` with what is told, then
 * the program.
 */
export function readAttempts(): readonly Attempt[] {
  return readdirSync(FOLDER).flatMap((name) => {
    const lesson = name.replace(/\.txt$/, '');
    return readFileSync(`${FOLDER}/${name}`, 'utf8')
      .split(/^@@ /m)
      .slice(1)
      .map((block) => attemptOf(lesson, block));
  });
}

function attemptOf(lesson: string, block: string): Attempt {
  const [head = '', ...lines] = block.trimEnd().split('\n');
  const [step = '', language = ''] = head.split(' ');
  const firstOfProgram = lines.findIndex((line) => !line.startsWith('> '));
  return {
    lesson,
    step,
    language,
    told: lines.slice(0, firstOfProgram).map((line) => line.slice(2)),
    program: lines.slice(firstOfProgram).join('\n'),
  };
}
