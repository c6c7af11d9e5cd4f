var expect = require('expect.js');
var flip = require('./flip').flip;

describe('flip', function () {
  it('turns a pair round', function () {
    expect(flip([1, 2])).to.eql([2, 1]);
  });

  it('needs a pair', function () {
    expect(function () {
      flip(null);
    }).to.throwException();
  });
});
