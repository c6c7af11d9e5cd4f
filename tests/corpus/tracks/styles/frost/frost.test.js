import { expect, jest, mock, test } from 'bun:test';
import { frost } from './frost';

test('tells how cold it is', () => {
  expect(() => frost(-3)).toThrow(expect.objectContaining({ degrees: -3, message: '-3 degrees' }));
});

test('tells the year', () => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2031-05-06'));
  const told = mock((year) => year);
  told(frost(3));
  expect(told).toHaveBeenCalledWith(2031);
  expect(new Date().getFullYear()).toBe(2031);
  jest.useRealTimers();
});
