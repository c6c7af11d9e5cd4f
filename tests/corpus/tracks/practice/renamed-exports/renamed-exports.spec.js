import { surface, unit as mesure } from './renamed-exports';

test('surface', () => {
  expect(surface(2, 3)).toBe('6 ' + mesure);
});
xtest('unit', () => {
  expect(mesure).toStrictEqual('m²');
});
