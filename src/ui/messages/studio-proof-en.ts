import { countEn as count } from './count.ts';
import type { StudioProofMessages } from './studio-proof-fr.ts';

/** Words for the studio's table of proofs, in English. */
export const studioProofEn = {
  text: '“Check everything” runs all programs of the lesson: solutions have to pass, the starter and the mistakes have to fail, and every test has to notice at least one wrong program.',
  start: 'Check everything',
  stop: 'Stop',
  progressLabel: 'Steps checked',
  progress: (done, total) => `Step ${String(Math.min(done + 1, total))} of ${String(total)}…`,
  unreadable: 'The text of the lesson still has an error: mend it first, then check everything.',
  stopped: 'Stopped. The steps that were checked are in the table.',
  stale: 'The lesson has changed since this check. Changed steps are marked.',
  allGood: 'All that can be run holds.',
  someBad: (amount) =>
    `${count(amount, 'step has a problem.', 'steps have a problem.')} The details are also under “Problems”.`,
  table: 'Table of checks',
  step: 'Step',
  changedSince: 'changed since',
  columns: { solutions: 'Solutions', starter: 'Starter', mistakes: 'Mistakes', tests: 'Tests' },
  states: { good: 'Proved.', bad: 'To mend.', open: 'To complete.', none: 'Nothing to prove.' },
  cells: {
    nothing: () => '',
    runs: () => 'The programs to try run to their end.',
    stops: () => 'A program to try stops with an error, or prints something else than what is written.',
    'answer-right': () => 'The expected answer is what the program prints.',
    'answer-wrong': () => 'The expected answer is not what the program prints.',
    'solution-passes': ({ total }) =>
      total === 1 ? 'The solution passes.' : `All ${String(total)} solutions pass.`,
    'solution-fails': ({ name }) =>
      name === '' ? 'The solution fails.' : `The solution fails the test “${name}”.`,
    'starter-fails': () => 'The starter program fails, as it should.',
    'starter-passes': () =>
      'The starter program passes already: there is nothing left for the student to do.',
    'mistakes-told': ({ total }) =>
      total === 1 ? 'The mistake is recognised.' : `All ${String(total)} mistakes are recognised.`,
    'mistake-passes': ({ name }) =>
      `The example of the mistake “${name}” passes: the tests do not see this mistake.`,
    'mistakes-alike': ({ name }) =>
      `The mistake “${name}” looks too much like another one: its message will not show for certain.`,
    'mistakes-missing': () => 'No common mistake is described: students will get no message for theirs.',
    'tests-watch': ({ total }) =>
      `The tests notice ${count(total, 'fault slipped', 'faults slipped')} into the solution.`,
    'test-idle': ({ name }) => `The test “${name}” never fails, even for wrong programs: it checks nothing.`,
    'tests-idle': () => 'The tests never fail, even for wrong programs: they check nothing.',
    'changes-missed': ({ count: missed, total, name }) =>
      `${String(missed)} of ${String(total)} faults slipped into the solution go unnoticed, for example ${name}. A case may be missing.`,
    'tests-waiting': () => 'This will be known when the solution passes.',
  },
} satisfies StudioProofMessages;
