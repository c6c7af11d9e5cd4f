const { half, double } = require('./methods.js');

test('half', () => expect(half(4)).toBe(2));
test('double', () => expect(double(4)).toBe(8));
