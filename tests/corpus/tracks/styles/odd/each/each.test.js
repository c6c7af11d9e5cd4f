const sinon = require('sinon');
const chai = require('chai');
chai.use(require('sinon-chai'));
const { expect } = chai;
const { each } = require('./each');
describe('each', () => { it('calls', () => { const cb = sinon.spy(); each([1,2], cb); expect(cb).to.have.been.calledTwice; expect(cb.firstCall.args).to.deep.equal([1, 0]); expect(cb).to.have.been.calledWith(2, 1); sinon.assert.callCount(cb, 2); }); });