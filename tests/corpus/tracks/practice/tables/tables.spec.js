import { add, label } from './tables';

test.each`
  a    | b    | expected
  ${1} | ${1} | ${2}
  ${1} | ${2} | ${3}
  ${2} | ${1} | ${3}
`('returns $expected when $a is added to $b', ({ a, b, expected }) => {
  expect(add(a, b)).toBe(expected);
});

describe.each([
  { name: 'zero', n: 0 },
  { name: 'one', n: 1 },
])('$name', ({ name, n }) => {
  it('has its word', () => {
    expect(label(n)).toBe(name);
  });
  it.skip('is a string', () => {
    expect(typeof label(n)).toBe('string');
  });
});

describe.skip.each([['two', 2]])('word %s', (name, n) => {
  it.each([1, 2, 3])('again %#: %p', (times) => {
    expect(label(n).repeat(times)).toBe(name.repeat(times));
  });
});

it.each([[1, [1]], [2, [1, 1]]])('list of %d', (n, list) => {
  expect(list.reduce(add, 0)).toBe(n);
});
it.todo('negative numbers');
test.todo('fractions');
