import { price } from './ticket-price';

describe('Ticket price', () => {
  test('free below 12', () => {
    expect(price(11)).toEqual(0);
  });

  xtest('reduced below 18', () => {
    expect(price(17)).toEqual(5);
  });

  xtest('full from 18', () => {
    expect(price(18)).toEqual(9);
  });
});
