import tape from 'tape';
import pluck from './index.js';
tape('pluck', (assert) => { const msg = 'plucks'; assert.same(pluck([{ a: 1 }], 'a'), [1], msg); assert.notOk(pluck([], 'a').length); assert.end(); });