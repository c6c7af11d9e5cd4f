import { expect, test } from 'vitest';

import { isSameSpelling } from '../../../src/lessons/checks/same-spelling.ts';

test.each([
  ['i<10', 'i < 10'],
  ['  i++ ', 'i++;'],
  ["'Lina'", '"Lina"'],
  ['`Lina`', '"Lina"'],
  ['console.log( "a" , 1 )', "console.log('a',1);"],
  ['return  x', 'return x'],
  ['let é = 1', 'let é=1;'],
  ['', '  '],
] as const)('%j is spelt like %j', (left, right) => {
  expect(isSameSpelling(left, right)).toBe(true);
  expect(isSameSpelling(right, left)).toBe(true);
});

test.each([
  // Backticks fill holes; quotes print them.
  ['"Bonjour ${nom}"', '`Bonjour ${nom}`'],
  ['"Bonjour toi"', '"Bonjourtoi"'],
  ['"a  b"', '"a b"'],
  ['returnx', 'return x'],
  ['let été', 'letété'],
  ['"l\'eau"', "'l'eau'"],
  ['"a;"', '"a"'],
  ['a', 'A'],
  ['"1"', '1'],
] as const)('%j is not spelt like %j', (left, right) => {
  expect(isSameSpelling(left, right)).toBe(false);
  expect(isSameSpelling(right, left)).toBe(false);
});
