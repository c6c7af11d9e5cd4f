const rewire = require ("rewire");
const total = rewire('./app.js').__get__('total');

test('there is a function total', () => {
  expect(typeof total).toBe('function');
});

test('it adds what is in the basket', () => {
  const total = rewire("./app.js").__get__("total");
  expect(total([4, 6])).toBe(10);
});
