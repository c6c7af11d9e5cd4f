import { expect, test } from 'vitest';
import { greet } from './index.js';

test('greets', () => {
  expect(greet('Ada')).toBe('Hi Ada');
});
