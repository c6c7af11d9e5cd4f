import { describe, expect, test, xtest, beforeEach } from '@jest/globals';
import { Bike, FlatTyreError } from './bike-shed';

describe('Bike', () => {
  let bike;

  beforeEach(() => {
    bike = new Bike(30);
  });

  test('starts at zero', () => {
    expect(bike.km).toBe(0);
  });

  xtest('counts what it rode', () => {
    bike.ride(10);
    bike.ride(5);
    expect(bike.km).toBe(15);
  });

  xtest('the count cannot be set', () => {
    expect(() => {
      bike.km = 3;
    }).toThrow(TypeError);
  });

  xtest('a flat tyre is an error of its own', () => {
    bike.ride(30);
    expect(() => bike.ride(1)).toThrow(FlatTyreError);
    expect(() => bike.ride(1)).toThrow(new FlatTyreError('flat after 30 km'));
    expect(() => bike.ride(1)).toThrow('flat');
    expect(() => bike.ride(1)).toThrow(/30 km$/);
    try {
      bike.ride(1);
    } catch (error) {
      expect(error.name).toBe('FlatTyreError');
      expect(error).toBeInstanceOf(Error);
    }
  });

  xtest('no inner field shows', () => {
    expect(Object.keys(bike)).toEqual([]);
    expect(bike.limit).toBeUndefined();
  });
});
