var chai = require('chai'), expect = chai.expect, assert = chai.assert;
var Queue = require('./queue');
describe('Queue', function () {
  beforeEach(function () { this.queue = new Queue(); });
  context('when empty', function () { it('throws', function () { var q = this.queue; expect(function () { q.next(); }).to.throw(RangeError, 'empty'); expect(q.next.bind(q)).to.throw(); }); });
  it('adds', function (done) { this.queue.add({ a: 1 }); expect(this.queue.items).to.deep.include({ a: 1 }); expect(this.queue.items[0]).to.have.deep.property('a', 1); expect(this.queue.add(2)).to.be.at.least(2).and.at.most(2); assert.lengthOf(this.queue.items, 2); setTimeout(done, 5); });
  it('is generic', function () { expect(this.queue).to.be.an.instanceof(Queue).and.have.property('items').that.is.an('array').with.lengthOf(0); expect(Queue).to.respondTo('add'); expect(Object.keys(this.queue)).to.include('items'); expect('' + this.queue).to.match(/object/); });
});