const Test = require('@codewars/test-compat');

describe('vowelCount', () => {
  it('counts', () => {
    Test.assertEquals(vowelCount('abracadabra'), 5);
    Test.assertSimilar(['pear', 'sky'].map(vowelCount), [2, 0]);
  });
});
