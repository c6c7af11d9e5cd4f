const tally = require('../../tally');

describe('tally', () => {
  beforeEach(() => tally.clear());

  it('adds up', () => {
    tally.add(2);
    expect(tally.add(3)).toBe(5);
    expect(tally.total).toBe(5);
  });

  it('begins at nothing', () => {
    expect(tally.total).toBe(0);
  });
});
