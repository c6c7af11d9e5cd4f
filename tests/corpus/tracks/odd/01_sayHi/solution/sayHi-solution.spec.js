const sayHi = require('./sayHi-solution');

describe('sayHi', function() {
  test('says hi', function() {
    expect(sayHi()).toEqual('hi');
  });
  test.skip('says hi to somebody', function() {
    expect(sayHi('Ada')).toEqual('hi Ada');
  });
});
