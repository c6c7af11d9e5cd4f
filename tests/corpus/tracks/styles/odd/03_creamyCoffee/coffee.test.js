import coffee from './coffee';

test('a coffee', () => expect(coffee('big')).toBe('coffee, big'));
