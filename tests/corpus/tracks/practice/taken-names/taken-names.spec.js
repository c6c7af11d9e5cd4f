import { run, lines, Map, test as trial } from './taken-names';

describe('names that the place has too', () => {
  it('runs', () => {
    expect(run(2)).toBe(4);
  });
  xit('lines', () => {
    expect(lines).toEqual(['a', 'b']);
  });
  xit('a map of its own', () => {
    expect(new Map(3).cells).toBe(9);
    expect(trial).toBe('trial');
  });
});
