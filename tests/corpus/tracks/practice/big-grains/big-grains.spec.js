import { square, total } from './big-grains';

describe('BigInt', () => {
  test('first', () => {
    expect(square(1)).toEqual(1n);
  });
  xtest.each([
    [2, 2n],
    [32, 2147483648n],
    [64, 9223372036854775808n],
  ])('square %i is %s', (n, expected) => {
    expect(square(n)).toBe(expected);
  });
  xtest('total', () => {
    expect(total).toBe(18446744073709551615n);
  });
  xtest('typeof', () => {
    expect(typeof square(3)).toBe('bigint');
  });
});
