const test = require('node:test');
const { mock } = require('node:test');
const assert = require('node:assert');
const debounce = require('./exercise');
test('debounce', (t) => { t.mock.timers.enable({ apis: ['setTimeout'] }); const fn = t.mock.fn(); const d = debounce(fn, 100); d(1); d(2); t.mock.timers.tick(99); assert.strictEqual(fn.mock.callCount(), 0); t.mock.timers.tick(1); assert.strictEqual(fn.mock.callCount(), 1); assert.deepStrictEqual(fn.mock.calls[0].arguments, [2]); t.mock.timers.reset(); });
test('throws', () => { assert.throws(() => debounce(null)('x').nothing.here, TypeError); });