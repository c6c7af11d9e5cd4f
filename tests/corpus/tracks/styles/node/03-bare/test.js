const assert = require('assert');
const { capitalize } = require('./index');

assert.equal(capitalize('hello'), 'Hello');
assert.equal(capitalize(''), '', 'an empty text stays empty');
assert.strictEqual(typeof capitalize('a b'), 'string');
console.log('All tests passed!');