import { it, expect, vi } from 'vitest';
import { isPangram } from './pangram.js';

it('is one', () => {
  expect(isPangram('The quick brown fox jumps over the lazy dog.')).toBe(true);
});
it('is none', () => {
  const seen = vi.fn();
  expect(isPangram('abc', seen)).toBe(false);
  expect(seen).toHaveBeenCalledWith('d');
});
