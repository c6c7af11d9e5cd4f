import { describe, expect, test } from 'vitest';

import { makeMutants } from '../../../src/lessons/lint/make-mutants.ts';

const changes = (program: string): string[] => makeMutants(program).map((mutant) => mutant.change);

describe('mutants of a solution', () => {
  test.each([
    ['if (a < b) f();', ['a < b', '< → <=']],
    ['x = a - b;', ['- → +']],
    ['x = -1;', ['1 → 2']],
    ['i++;', ['++ → --']],
    ['s += 2;', ['+= → -=', '2 → 3']],
    ['x = a && b;', ['&& → ||']],
    ['x = !a;', ['! → ∅']],
    ['x = true;', ['true → false']],
    ['x = "a";', ['"a" → ""']],
    ['x = "";', ['"" → "x"']],
    ['x = `a`;', ['`a` → ""']],
    ['x = a ? b : c;', ['a → !(a)']],
    ['function f() { return 1; }', ['return 1; → return;']],
    ['f();', ['f(); → ∅']],
    ['for (;;) { break; }', ['break; → ∅']],
    ['for (let i = 0; i < 3; i++) f();', ['i++ → i += 2', '3 → 4']],
    ['for (let i = 9; i > 0; --i) f();', ['--i → i -= 2']],
    ['for (let i = 0; i < 9; i += 3) f();', ['3 → 4']],
  ])('%s is changed in its signs, values and statements', (program, expected) => {
    for (const change of expected)
      expect(changes(program).some((found) => found.includes(change))).toBe(true);
  });

  test('each is the solution with that one change, at its line', () => {
    const [mutant] = makeMutants('let a = 1;\nconst b = a * 2;').filter(({ change }) => change === '* → /');
    expect(mutant).toEqual({ program: 'let a = 1;\nconst b = a / 2;', line: 2, change: '* → /' });
  });

  test('the step of a loop is never turned round: a loop without an end is noticed by every test', () => {
    for (const step of ['i++', '++i', 'i += 2']) {
      const found = changes(`for (let i = 0; i < 9; ${step}) f();`);
      expect(found.filter((change) => /→ (?:--|-=)/.test(change))).toEqual([]);
    }
  });

  test('directives, comments and texts without code have none', () => {
    expect(makeMutants('"use strict";').map(({ change }) => change)).not.toContain('"use strict"; → ∅');
    expect(makeMutants('// 1 + 1')).toEqual([]);
    expect(makeMutants('')).toEqual([]);
  });

  test('a long solution has no more than 200, spread over its text', () => {
    const mutants = makeMutants('x = 1 + 2;\n'.repeat(500));
    expect(mutants).toHaveLength(200);
    expect(mutants.at(-1)?.line).toBeGreaterThan(490);
  });
});
