const { tree } = require('./guarded-solution');
const people = [{ name: 'Carly', born: 2000 }, { name: 'Ray', born: 1962 }];
test('oldest', () => {
  expect(tree(people).name).toBe('Ray');
});
