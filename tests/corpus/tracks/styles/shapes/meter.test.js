import { expect, expectTypeOf, test } from 'vitest';
import meter, { Meter } from './meter';

test('what is worked out is asked for each time', () => {
  const before = meter.total;
  meter.add(3);
  expect(meter.total).toBe(before + 3);
});

test('a class of the spec extends one of the program', () => {
  class Counter extends Meter {
    get twice() {
      return 2 * this.litres;
    }
  }
  expect(new Counter(4).twice).toBe(8);
  expect(new Counter(4)).toBeInstanceOf(Meter);
  expectTypeOf(meter.add).toBeFunction();
});

test('the spec and the program have one clock', () => {
  expect(meter.isLate(new Date(Date.now() - 1000))).toBe(true);
  expect(meter.isLate(new Date(new Date().getTime() + 1000))).toBe(false);
});

test('what the program puts on the global object is there', () => {
  expect(window.meterBrand).toBe(meterBrand);
});
