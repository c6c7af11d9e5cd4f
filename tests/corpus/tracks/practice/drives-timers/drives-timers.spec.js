import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { remind } from './drives-timers';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

test('says nothing before its time', () => {
  const say = jest.fn();
  remind(say, 60);
  jest.advanceTimersByTime(59_999);
  expect(say).not.toHaveBeenCalled();
});

xtest('says it once', () => {
  const say = jest.fn();
  remind(say, 60);
  jest.advanceTimersByTime(600_000);
  expect(say).toHaveBeenCalledTimes(1);
  expect(say).toHaveBeenCalledWith('now');
});
