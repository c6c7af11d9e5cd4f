import * as shapes from './deep-nest';

describe('shapes', () => {
  describe('three sides', () => {
    describe('when equal', () => {
      test('is equilateral', () => {
        expect(shapes.classify(2, 2, 2)).toBe('equilateral');
      });
      xtest('empty', () => {
        expect(shapes.classify()).toBe('nothing');
      });
    });
    xdescribe('when not equal', () => {
      test('is scalene', () => {
        expect(shapes.classify(2, 3, 4)).toEqual('scalene');
      });
      test('empty', () => {
        expect(shapes.classify(undefined)).toBe('nothing');
      });
    });
  });
  xtest('constant', () => {
    expect(shapes.ROUND).toBeCloseTo(3.14159, 4);
    expect(shapes.ROUND).not.toBeCloseTo(3.2);
  });
  xtest('constant', () => {
    expect(shapes.ROUND).toBeGreaterThan(3);
  });
});
