const { first } = require('./first-of');
const last = require('./last-of');
const sample = ['a', 'b'];

describe('first', () => {
  test.each([[sample, 'a']])('of %j', (list, wanted) => expect(first(list)).toBe(wanted));
});

test('last', () => {
  expect(last(sample)).toBe('b');
});
