import assert, { deepStrictEqual } from 'assert';
import { chunk, Stack, SIZE, last } from '../src/no-stub.mjs';

describe('no stub', () => {
  it('chunks', () => {
    deepStrictEqual(chunk([1, 2, 3], SIZE), [[1, 2], [3]]);
  });
  it('stacks', async () => {
    const stack = new Stack();
    stack.push(1);
    assert(stack.size === 1);
    assert.equal(last([1, 2]), 2);
    await assert.rejects(stack.later(), /later/);
  });
});
