import QUnit from 'qunit';
import { toFahrenheit } from '../src/warmth.js';
const { module, test } = QUnit;
module('warmth', function () {
  test('boils', function (assert) {
    assert.equal(toFahrenheit(100), 212);
  });
  test.each('freezes', [[0, 32], [-40, -40]], (assert, [c, f]) => {
    assert.equal(toFahrenheit(c), f);
  });
  test.todo('kelvin', (assert) => {
    assert.equal(toFahrenheit(0), 0);
  });
});
