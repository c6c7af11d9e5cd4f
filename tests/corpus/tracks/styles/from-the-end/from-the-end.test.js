const fromTheEnd = require('./from-the-end');

test('reads from the end', () => {
  const list = fromTheEnd(['a', 'b', 'c']);
  expect(list[-1]).toBe('c');
  expect(list[-3]).toBe('a');
  expect(list[-4]).toBeUndefined();
  expect(list).toHaveLength(3);
});

test('writes from the end', () => {
  const list = fromTheEnd([1, 2, 3]);
  list[-1] = 9;
  expect(list).toEqual([1, 2, 9]);
});

test('asks a watched list as little as it can', () => {
  let asked = 0;
  const watched = new Proxy([4, 5], {
    get(target, key) {
      if (key === '1') asked += 1;
      return Reflect.get(target, key);
    },
  });
  expect(fromTheEnd(watched)[-1]).toBe(5);
  expect(asked).toBe(1);
});
