import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { flip } from './flip.js';

const Flip = suite('flip');
let given;
Flip.before.each(() => {
  given = { a: 'b' };
});
Flip('swaps', () => {
  assert.equal(flip(given), { b: 'a' });
  assert.not.equal(flip(given), given);
});
Flip('nothing', () => {
  assert.is(Object.keys(flip({})).length, 0);
  assert.throws(() => flip(null), /./);
});
Flip.run();
