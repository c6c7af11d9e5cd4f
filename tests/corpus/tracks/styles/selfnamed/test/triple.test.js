import { basename, join } from 'path';

const name = basename(__filename, '.test.js');

describe(name, () => {
  let triple;
  let again;
  beforeAll(async () => {
    ({ default: triple } = await import(`../main/${name}`));
    again = await import(join(__dirname, '..', 'main', name));
  });

  test('three times', () => {
    expect(triple(2)).toBe(6);
    expect(again.default(1)).toBe(3);
  });
});
