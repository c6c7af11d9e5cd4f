const pairs = require('./solution');
it('pairs', () => { expect(pairs([1,2,3])).toEqual([[1,2],[1,3],[2,3]]); });