const assert = require('node:assert/strict');
const { Stack } = require('./stack');
const s = new Stack();
assert.equal(s.size, 0);
s.push(1).push(2);
assert.equal(s.size, 2, 'two things');
{
  const t = new Stack();
  assert.equal(t.push(1), t);
}
