'use strict';

const { expect } = require('chai');
const sinon = require('sinon');
const bell = require('../src/bell');

describe('the bell', () => {
  let sandbox;
  beforeEach(() => {
    sandbox = sinon.sandbox.create();
    sandbox.stub(console, 'log');
  });
  afterEach(() => sandbox.restore());

  it('rings', () => {
    bell.ring(2);
    expect(console.log).to.have.been.calledTwice;
    console.log.reset();
    expect(console.log).not.to.have.been.called;
  });
});
