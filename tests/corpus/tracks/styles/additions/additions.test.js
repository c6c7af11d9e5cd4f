require('./additions');

describe('additions', () => {
  test('a list has its rest', () => {
    expect([1, 2, 3].rest()).toEqual([2, 3]);
    expect([[1], [2]].rest().rest()).toEqual([]);
  });

  test('a list has its last', () => {
    expect(['a', 'b'].last).toBe('b');
    expect([1, 2].map((n) => [n, n * 2]).last.last).toBe(4);
  });

  test('a text has initials', () => {
    expect('Ada Lovelace'.initials()).toBe('AL');
  });

  test('a number counts', () => {
    expect((3).upTo(5)).toEqual([3, 4, 5]);
  });
});
