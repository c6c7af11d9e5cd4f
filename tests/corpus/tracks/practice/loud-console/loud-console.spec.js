import { shout, dice } from './loud-console';

describe('outside world', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });
  test('prints', () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => {});
    shout('hey');
    expect(log).toHaveBeenCalledWith('HEY');
  });
  xtest('uses chance', () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(dice()).toBe(4);
  });
  xtest('reads the clock', () => {
    const real = Date.now;
    Date.now = () => 42;
    expect(dice.time()).toBe(42);
    Date.now = real;
  });
});
