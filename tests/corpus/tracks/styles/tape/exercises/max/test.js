var test = require('tape')
var max = require('./')

test('max', function (t) {
  t.plan(2)
  t.equal(max([1, 3, 2]), 3, 'three')
  t.throws(function () { max([]) }, /empty/)
})

test('async', function (t) {
  setTimeout(function () {
    t.deepEqual([max([5])], [5])
    t.end()
  }, 10)
})
