import greet from './default-one';

test('greets', () => {
  expect(greet('Zoé')).toBe('Bonjour Zoé');
});
xtest('greets nobody', () => {
  expect(greet()).toBe('Bonjour');
});
