import chai, { assert } from 'chai';
import { uniq, chunk } from '../src/lists.js';
const { expect } = chai;
describe('lists', () => { it('uniq', () => { assert.deepEqual(uniq([1,1,2]), [1,2]); assert.isArray(uniq([])); expect(uniq(['a','a'])).to.eql(['a']); expect(uniq([1,2,1])).to.have.members([2,1]); }); it('chunk', () => { expect(chunk([1,2,3], 2)).to.deep.equal([[1,2],[3]]); expect(chunk([], 2)).to.be.empty; expect(chunk([1],2)).to.have.length(1); }); });