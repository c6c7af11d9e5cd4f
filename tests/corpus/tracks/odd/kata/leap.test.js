const assert = require('node:assert/strict');
const { describe, it, before } = require('node:test');
const { isLeap } = require('./leap.js');

describe('leap', () => {
  let years;
  before(() => {
    years = [1996, 2000];
  });
  it('is', () => {
    for (const year of years) assert.equal(isLeap(year), true);
  });
  it('is not', { timeout: 100 }, () => {
    assert.strictEqual(isLeap(1900), false);
    assert.deepEqual([1, 3].map(isLeap), [false, false]);
    assert.ok(!isLeap(2001), 'odd years');
  });
  it('throws', () => {
    assert.throws(() => isLeap('x'), { name: 'TypeError', message: 'a year is a number' });
    assert.throws(() => isLeap('x'), TypeError);
    assert.doesNotThrow(() => isLeap(1));
  });
});
