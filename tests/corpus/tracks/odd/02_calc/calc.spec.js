const calc = require('./calc');
const { sum: total } = require('./calc');

describe('calc', () => {
  test('adds', () => {
    expect(calc.add(0, 0)).toBe(0);
    expect(calc.add(2, 6)).toBe(8);
  });
  test.skip('sums', () => {
    expect(total([7, 11])).toBe(18);
    expect(calc.sum([])).toBe(0);
  });
});
