const gcd = require('./gcd');
test('gcd', () => { expect(gcd(12, 18)).toBe(6); });