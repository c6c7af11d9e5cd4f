const CSS_NAMES =
  ' aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen ';

/** French names that are not English ones too, and which these are: `name=cssname`. */
const FRENCH_NAMES =
  ' noir=black blanc=white gris=gray gris_clair=lightgray gris_foncé=dimgray rouge=red rouge_foncé=darkred rouge_tomate=tomato vert=green vert_clair=lightgreen vert_foncé=darkgreen vert_vif=lime bleu=blue bleu_clair=lightblue bleu_foncé=darkblue bleu_ciel=skyblue bleu_marine=navy bleu_nuit=midnightblue bleu_roi=royalblue bleu_canard=teal ciel=skyblue jaune=yellow jaune_clair=lightyellow orange_foncé=darkorange rose=pink rose_vif=deeppink rose_clair=lightpink marron=brown brun=brown bordeaux=maroon chocolat=chocolate or=gold doré=gold argent=silver argenté=silver mauve=mediumpurple lilas=plum prune=purple pourpre=purple violet_foncé=darkviolet lavande=lavender corail=coral saumon=salmon ivoire=ivory kaki=khaki ';

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
      const isName = text !== '' && p.stringIndexOf(text, '=') < 0 && p.stringIndexOf(text, '_') < 0;
      const french = ' ' + p.stringReplaceAll(text, ' ', '_') + '=';
      const at = isName ? p.stringIndexOf(FRENCH_NAMES, french) : -1;
      if (at >= 0) {
        const from = at + french.length;
        return p.stringSlice(FRENCH_NAMES, from, p.stringIndexOf(FRENCH_NAMES, ' ', from));
      }
      if (isName && p.stringIndexOf(text, ' ') < 0 && p.stringIndexOf(CSS_NAMES, ' ' + text + ' ') >= 0)
        return text;
    }
    const Refusal = typeof value === 'string' ? p.RangeErrorConstructor : p.TypeErrorConstructor;
    throw new Refusal(order + '() needs a color, got ' + inspect(value, false));
  };
}
