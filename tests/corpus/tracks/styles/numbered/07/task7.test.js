const half = require('./task7');

test('halves', () => expect(half(8)).toBe(4));
