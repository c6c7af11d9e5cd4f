import { open } from './box';
test('opens', () => {
  expect(open(1)).toEqual({ n: 2 });
});
test('has a lid', () => {
  expect(open(1)).not.toStrictEqual({ n: 2 });
});
