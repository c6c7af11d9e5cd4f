import { test } from 'node:test';
import { equal, deepStrictEqual as same } from 'node:assert';
import turn from './rot13.js';
test('turns', () => {
  equal(turn('abc'), 'nop');
  same([turn('n')], ['a']);
});
