var assert = require('assert');
var temperature = require('../temperature');
suite('temperature', function () { var seen; setup(function () { seen = []; }); test('freezing', function () { assert.equal(temperature.toF(0), 32); seen.push(1); }); test('boiling', function () { assert.strictEqual(temperature.toF(100), 212, 'boils'); assert.deepEqual(seen, []); }); });