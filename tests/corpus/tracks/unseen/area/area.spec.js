import { area } from './area';
import { aCircle, aSquare, expectArea } from './test-helpers';
import cases from './cases.json';

describe('area', () => {
  describe.each([
    ['circle', aCircle(2), 12.56],
    ['square', aSquare(3), 9],
  ])('of a %s', (name, shape, want) => {
    it('is right', () => expectArea(area(shape), want));
  });
  it.each(cases)('$title', ({ shape, want }) => {
    expect(area(shape)).toBeCloseTo(want);
  });
  it('throws', () => {
    expect(() => area({ kind: 'blob' })).toThrow(new Error('unknown kind: blob'));
  });
});
