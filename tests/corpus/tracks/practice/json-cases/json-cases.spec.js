import { reverse } from './json-cases';
import cases from './cases.json';

describe('cases of a file', () => {
  for (const { input, expected } of cases) {
    it(`${input} → ${expected}`, () => {
      expect(reverse(input)).toBe(expected);
    });
  }
});
