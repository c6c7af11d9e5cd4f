import assert from 'node:assert';
import test from 'node:test';
import Tally from './tally-START.mjs';

test('counts', (t) => {
  assert.equal(new Tally().add('a').add('b').size, 2);
});
test('begins at none', () => {
  assert.equal(new Tally().size, 0);
});
