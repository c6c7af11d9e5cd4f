import Clicker, { LIMIT } from './default-class';

test('clicks up to the limit', () => {
  const clicker = new Clicker();
  clicker.click().click().click().click();
  expect(clicker.count).toBe(LIMIT);
});
