const sinon = require('sinon');
const { expect } = require('chai').use(require('sinon-chai'));
const ring = require('./ring');

describe('ring', () => {
  it('asks the bell call by call', () => {
    const next = sinon.stub().returns('shut');
    next.onFirstCall().returns('open');
    const door = sinon.stub();
    door.withArgs('main').returns(7);
    const send = sinon.spy();
    expect(ring({ next, door }, send)).to.equal('shut');
    sinon.assert.calledWith(send, sinon.match({ door: 7 }));
    expect(send).to.have.been.calledOnce;
  });
});
