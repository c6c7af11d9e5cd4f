const { menuOf } = require('./menu');

describe('a menu', () => {
  it('is written out', () => {
    expect(menuOf(['soup', 'rice'])).toMatchInlineSnapshot(`
      Object {
        "cook": null,
        "dishes": Array [
          "soup",
          "rice",
        ],
        "prices": Map {
          "soup" => 4.5,
        },
        "title": "Menu
      2 dishes",
      }
    `);
  });

  it('has a title', () => {
    expect(menuOf(['pie']).title).toMatchSnapshot();
    expect(menuOf(['pie', 'tea']).dishes).toMatchSnapshot();
  });

  it('is never empty', () => {
    expect(() => menuOf([])).toThrowErrorMatchingInlineSnapshot(`"nothing \\"to\\" eat"`);
    expect(() => menuOf([])).toThrowErrorMatchingSnapshot();
  });
});
