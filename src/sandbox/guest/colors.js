const CSS_NAMES =
  ' aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen ';

const FRENCH_NAMES = {
  __proto__: null,
  noir: 'black',
  blanc: 'white',
  gris: 'gray',
  rouge: 'red',
  vert: 'green',
  bleu: 'blue',
  jaune: 'yellow',
  rose: 'pink',
  marron: 'brown',
  or: 'gold',
  argent: 'silver',
  mauve: 'mediumpurple',
  'bleu marine': 'navy',
  'bleu ciel': 'skyblue',
  'vert clair': 'lightgreen',
  'bleu clair': 'lightblue',
  corail: 'coral',
  beige: 'beige',
};

/** Returns the reader of colours: a CSS name, a French name, `#rgb` or `#rrggbb`; anything else throws with a sentence. */
export function makeColorReader(p, inspect) {
  const isHex = (text) => {
    if (text.length !== 4 && text.length !== 7) return false;
    for (let i = 1; i < text.length; i++)
      if (p.stringIndexOf('0123456789abcdef', p.stringSlice(text, i, i + 1)) < 0) return false;
    return p.stringSlice(text, 0, 1) === '#';
  };
  return (value, order) => {
    if (typeof value === 'string') {
      const text = p.toLowerCase(p.trim(value));
      if (isHex(text)) return text;
      if (FRENCH_NAMES[text] !== undefined) return FRENCH_NAMES[text];
      if (text !== '' && p.stringIndexOf(text, ' ') < 0 && p.stringIndexOf(CSS_NAMES, ' ' + text + ' ') >= 0)
        return text;
    }
    throw new p.RangeErrorConstructor(order + '(): unknown color ' + inspect(value, false));
  };
}
