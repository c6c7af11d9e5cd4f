import { expect, test } from 'vitest';

import type { CheckError, CheckReport } from '../../../../src/lessons/check-report.ts';
import { toldInFull } from '../../../../src/ui/lesson/feedback/insistence.ts';

/** A report of two failing checks, the first of them by this error. */
function aReport(error: CheckError | null): CheckReport {
  const failure = { matcher: null, negated: false, expected: null, received: null };
  const check = (title: string): CheckReport['checks'][number] => ({
    title,
    passed: false,
    failure: { ...failure, call: null, error, because: null, clues: [] },
  });
  return {
    ...{ passed: false, program: '', outcome: { kind: 'completed' }, checks: [check('a'), check('b')] },
    ...{ mistake: 0, console: [], drawing: [], seed: 1 },
  };
}

const inProgram: CheckError = {
  ...{ kind: 'reference', name: 'ReferenceError', message: "'zut' is not defined" },
  stack: '    at <eval> (program.js:2:3)',
};

test('the first failing check is told in full, unless a recognised mistake explains it', () => {
  expect(toldInFull(aReport(null), false)?.title).toBe('a');
  expect(toldInFull(aReport(null), true)).toBeNull();
});

test('a line of the program where a check stopped is told beside the mistake', () => {
  expect(toldInFull(aReport(inProgram), true)?.title).toBe('a');
  expect(toldInFull(aReport({ ...inProgram, stack: '' }), true)).toBeNull();
});
