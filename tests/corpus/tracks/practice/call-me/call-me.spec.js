import { accumulate, once } from './call-me';

describe('callbacks', () => {
  test('calls with value and index', () => {
    const fn = jest.fn((x) => x * 2);
    expect(accumulate([1, 2], fn)).toEqual([2, 4]);
    expect(fn).toHaveBeenCalledTimes(2);
    expect(fn).toHaveBeenNthCalledWith(1, 1, 0);
    expect(fn).toHaveBeenLastCalledWith(2, 1);
    expect(fn.mock.calls).toEqual([[1, 0], [2, 1]]);
    expect(fn.mock.results[1].value).toBe(4);
  });
  xtest('once', () => {
    const fn = jest.fn().mockReturnValueOnce('first').mockReturnValue('later');
    const only = once(fn);
    expect(only()).toBe('first');
    expect(only()).toBe('first');
    expect(fn).toHaveBeenCalledTimes(1);
  });
  xtest('passes errors through', () => {
    const fn = jest.fn(() => {
      throw new RangeError('no');
    });
    expect(() => accumulate([1], fn)).toThrow(RangeError);
    expect(fn).toHaveBeenCalled();
  });
  xtest('spies on a method', () => {
    const bell = { ring: () => 'ding' };
    const spy = jest.spyOn(bell, 'ring');
    accumulate([1, 2, 3], () => bell.ring());
    expect(spy).toHaveBeenCalledTimes(3);
    spy.mockRestore();
    expect(bell.ring()).toBe('ding');
    expect(spy).not.toHaveBeenCalled();
  });
});
