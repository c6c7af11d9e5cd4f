import test from 'ava';
import double from './double.js';
test.beforeEach((t) => { t.context.n = 4; });
test('doubles', (t) => { t.is(double(2), 4); t.deepEqual([double(t.context.n)], [8]); });
test.serial('async', async (t) => { const v = await Promise.resolve(double(3)); t.truthy(v); t.not(v, 3); });