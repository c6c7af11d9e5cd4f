import { find } from './with-helper';
import { SHELF, Book } from './shelf';
import samples, { wanted } from './samples';

describe('helper modules', () => {
  test('finds', () => {
    expect(find(wanted)).toBe(SHELF[0]);
    expect(find(wanted)).toBeInstanceOf(Book);
  });
  xtest.each(samples)('%s', (name, pages) => {
    expect(find(name).pages).toBe(pages);
  });
});
