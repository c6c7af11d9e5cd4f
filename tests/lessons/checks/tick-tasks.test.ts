import { describe, expect, test } from 'vitest';

import type { CheckResult } from '../../../src/lessons/check-report.ts';
import { tickTasks } from '../../../src/lessons/checks/tick-tasks.ts';
import type { ProjectTask } from '../../../src/lessons/lesson.ts';

const aTask = (test: string | null): ProjectTask => ({ text: [], test });
const aCheck = (title: string, passed: boolean): CheckResult => ({ title, passed, failure: null });

const tasks = [aTask('a loop'), aTask(null), aTask('two colours'), aTask(null)];

describe('the list of a project after a check', () => {
  test('a task with a test is ticked when the test passes, and the student’s own ticks stay', () => {
    expect(tickTasks(tasks, [1], [aCheck('a loop', true), aCheck('two colours', false)])).toEqual([0, 1]);
  });

  test('a test that fails later takes its tick away', () => {
    expect(tickTasks(tasks, [0, 2, 3], [aCheck('a loop', false), aCheck('two colours', true)])).toEqual([
      2, 3,
    ]);
  });

  test('a program that no test could judge changes nothing', () => {
    expect(tickTasks(tasks, [0, 3], [])).toEqual([0, 3]);
  });
});
