import { CONFIG, who } from './frozen';

test('cannot be changed', () => {
  expect(Object.isFrozen(CONFIG)).toBe(true);
  expect(() => {
    CONFIG.size = 3;
  }).toThrow(TypeError);
});
xtest('strict functions have no this', () => {
  expect(who()).toBeUndefined();
  expect(who.call(7)).toBe(7);
});
