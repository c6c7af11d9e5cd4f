import { climb, Stairs as Flight } from './stairs';

describe('generators', () => {
  test('climbs', () => {
    expect([...climb(3)]).toEqual([1, 2, 3]);
  });
  xtest('step by step', () => {
    const walk = climb(1);
    expect(walk.next()).toEqual({ value: 1, done: false });
    expect(walk.next()).toEqual({ value: undefined, done: true });
  });
  xtest('is iterable', () => {
    const seen = [];
    for (const step of new Flight(2)) seen.push(step);
    expect(seen).toEqual(['step 1', 'step 2']);
    expect(Array.from(new Flight(0))).toHaveLength(0);
    expect(Math.max(...climb(5))).toBe(5);
  });
});
