import { quote } from './typography';

test('french quotes', () => {
  expect(quote("l'été")).toBe('« l’été »');
  expect(quote('“a”')).toMatch(/^« [^“”‘]+ »$/);
});
xtest('a fence', () => {
  expect(quote('```')).toBe('« ``` »');
});
