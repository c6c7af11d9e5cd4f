import type { CheckResult } from '../check-report.ts';
import type { ProjectTask } from '../lesson.ts';

/**
 * Indices of the tasks that are done after a check, in order: a task with a test follows its verdict, the others stay as the
 * student left them. A program that no test could judge changes nothing.
 */
export function tickTasks(
  tasks: readonly ProjectTask[],
  ticked: readonly number[],
  checks: readonly CheckResult[],
): number[] {
  if (checks.length === 0) return [...ticked];
  return tasks.flatMap(({ test }, index) => {
    const isDone =
      test === null ? ticked.includes(index) : checks.some((check) => check.title === test && check.passed);
    return isDone ? [index] : [];
  });
}
