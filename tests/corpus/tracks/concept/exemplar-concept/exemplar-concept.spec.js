import { mix, WHITE } from './exemplar-concept';

describe('colours', () => {
  test('task 1', () => {
    expect(mix('red', 'blue')).toBe('purple');
  });
  test('task 2', () => {
    expect(WHITE).toBe('white');
  });
});
