import type { Problem } from '../src/lessons/problem.ts';
import { problemsEn } from '../src/ui/messages/problems-en.ts';

/** One line for a terminal: `file:line:column sentence`, in English. */
export function writeProblem(file: string, problem: Problem): string {
  return `${file}:${problem.line}:${problem.column} ${problem.code} ${problemsEn(problem)}`;
}
