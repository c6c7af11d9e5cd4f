var test = require('tape');
var chunk = require('../');

test('cuts a list', function (t) {
  t.plan(2);
  t.deepEqual(chunk([1, 2, 3], 2), [[1, 2], [3]]);
  t.deepEqual(chunk([], 2), []);
});

test('refuses a size of nothing', function (t) {
  t.throws(function () {
    chunk([1], 0);
  }, /size/);
  t.end();
});
