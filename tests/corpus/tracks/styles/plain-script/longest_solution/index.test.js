import { longest } from './index.js';

test('longest is the longest of the words', () => {
  expect(longest).toBe('river');
});
