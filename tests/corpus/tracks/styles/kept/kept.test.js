const rewire = require('rewire');
const kept = rewire('./kept.js');

test('keeps two words', () => {
  expect(kept.__get__('words')).toHaveLength(2);
});
