const vowels = require('./index');
test('Vowels is a function', () => { expect(typeof vowels).toEqual('function'); });
test('counts', () => { expect(vowels('aeiou')).toEqual(5); });