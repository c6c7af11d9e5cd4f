const { assert } = require('chai');

describe('squared', () => {
  it('of lists', () => assert.deepEqual([1, 2].map(squared), [1, 4]));
});
