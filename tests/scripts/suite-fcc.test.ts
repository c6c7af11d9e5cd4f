import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readChallenges } from '../../scripts/suite-fcc/read-challenges.ts';
import { runSuite, type SuiteScore } from '../../scripts/suite-fcc/run-suite.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../sandbox/a-runner.ts';

/** Challenges of our own in the shape of the curriculum's. */
const FILE = JSON.stringify({
  name: 'Sample',
  challenges: [
    {
      id: 'a1',
      title: 'Right',
      solutions: ['// five times\nvar times = 5;\nfunction area(a, b) { return a * b; }'],
      tests: [
        { text: '<code>area</code> multiplies', testString: "assert.strictEqual(area(2, 3), 6, 'product');" },
        { text: 'times is there', testString: "assert(/times/.test(code) && times === 5, 'five');" },
        { text: 'the word stands twice', testString: 'assert(code.match(/times/g).length === 2);' },
        { text: 'the tail has run', testString: 'assert.deepEqual(seen, [5, "head"]);' },
      ],
      files: {
        indexjs: {
          contents: ['var times;', 'function area(a, b) {}'],
          head: ['var before = "head";'],
          tail: ['var seen = [times, before];', '// times times'],
        },
      },
    },
    {
      id: 'a2',
      title: 'Wrong solution',
      solutions: ['var a = 1;'],
      tests: [{ text: 'a is two', testString: "assert(a === 2, 'two');" }],
      files: { indexjs: { contents: 'var a;', head: '', tail: null } },
    },
    {
      id: 'a3',
      title: 'Solved at the start',
      solutions: ['var a = 1;'],
      tests: [{ text: 'a is one', testString: 'assert.equal(a, 1);' }],
      files: { indexjs: { contents: 'var a = 1;' } },
    },
    { id: 'a4', title: 'No solution', solutions: [], tests: [], files: { indexjs: { contents: 'x' } } },
    { id: 'a5', title: 'A page', solutions: ['<b>x</b>'], tests: [], files: { indexhtml: { contents: '' } } },
    {
      id: 'a6',
      title: 'Never ends',
      solutions: ['for (;;) {}'],
      tests: [{ text: 't', testString: 'assert(code.length > 3);' }],
      files: { indexjs: { contents: '' } },
    },
  ],
});

let runner: Runner;
let score: SuiteScore;
beforeAll(async () => {
  runner = await aThreadRunner();
  score = await runSuite(readChallenges(FILE), runner.run);
});
afterAll(() => {
  runner.dispose();
});

describe('a suite of challenges', () => {
  test('only programs with a solution are among its challenges', () => {
    expect(readChallenges(FILE).map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a6']);
  });

  test('a solution that passes all tests counts, one that does not is told with the reason', () => {
    expect([score.passed, score.total, score.tests]).toEqual([2, 4, 6]);
    expect(score.failed.map(({ challenge, why }) => `${challenge.id} ${why}`)).toEqual([
      'a2 a is two: false toBeTruthy true',
      'a6 timed-out',
    ]);
  });

  test('a starter that passes is told; without any author’s part it is the student’s text', () => {
    expect(score.starters.map(({ id }) => id)).toEqual(['a3']);
  });
});
