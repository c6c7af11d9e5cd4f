import { expect, test } from 'vitest';

import { atMost, tableOf } from '../../../scripts/bench/figure.ts';

test('a figure that misses what is wanted is told so, by the value itself and not by its rounding', () => {
  expect(
    tableOf([
      atMost('first', 1, 1, 'ms', 2),
      atMost('second', 1.004, 1, 'ms', 2),
      atMost('none', NaN, 1, 'ms'),
    ]),
  ).toEqual([
    '| figure | measured | wanted | |',
    '| --- | ---: | ---: | --- |',
    '| first | 1.00 ms | ≤ 1 ms | yes |',
    '| second | 1.00 ms | ≤ 1 ms | **no** |',
    '| none | NaN ms | ≤ 1 ms | **no** |',
  ]);
});
