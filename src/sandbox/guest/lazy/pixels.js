/** Most pixels of one image: the whole area and more. */
const MAX_PIXELS = 1000000;

/** Mixes of the colours that pixels may be called by; any other is written `#rrggbb`. */
const MIXES =
  ' black=000000 white=ffffff gray=808080 grey=808080 lightgray=d3d3d3 dimgray=696969 red=ff0000 darkred=8b0000 green=008000 darkgreen=006400 lightgreen=90ee90 lime=00ff00 blue=0000ff darkblue=00008b lightblue=add8e6 skyblue=87ceeb navy=000080 yellow=ffff00 orange=ffa500 purple=800080 violet=ee82ee pink=ffc0cb deeppink=ff1493 brown=a52a2a gold=ffd700 silver=c0c0c0 cyan=00ffff magenta=ff00ff turquoise=40e0d0 teal=008080 beige=f5f5dc maroon=800000 olive=808000 ';

/**
 * Images: rows of pixels, four bytes each (red, green, blue, opacity), in a typed array that the program reads and writes
 * itself. An image may also be a list of lists with one entry a pixel.
 */
export function makePixels(p, tools) {
  const { number, size, refuse, readColor, putImage } = tools.load('drawing');
  const Bytes = p.intrinsics.Uint8ClampedArray;
  const widths = new p.WeakMapConstructor();
  // `map` and `slice` make an array that nobody has given a width: the latest image of that length tells it.
  const widthByLength = new p.MapConstructor();
  const hidden = (value) => ({
    __proto__: null,
    value,
    writable: false,
    configurable: true,
    enumerable: false,
  });

  const side = (value) => {
    const found = p.floor(size(value, 'image'));
    return found < 1 ? refuse('image', 'at least 1 pixel', value) : found;
  };
  const columnsOf = (image) => {
    const length = p.typedArrayLength(image);
    const known = p.weakMapGet(widths, image) ?? p.mapGet(widthByLength, length);
    return known === undefined || length === 0 ? refuse('showImage', 'an image', image) : known;
  };
  /** One entry of a list of lists: grey 0 to 255, a colour, on or off, or a list of components. */
  const putPixel = (bytes, at, pixel, isBits) => {
    let red = 0;
    let green = 0;
    let blue = 0;
    let opacity = 255;
    if (typeof pixel === 'string') {
      const color = readMix(pixel);
      red = color >> 16;
      green = (color >> 8) & 255;
      blue = color & 255;
    } else if (p.isArray(pixel)) {
      red = number(pixel[0], 'showImage');
      green = number(pixel[1], 'showImage');
      blue = number(pixel[2], 'showImage');
      if (pixel.length > 3) opacity = number(pixel[3], 'showImage');
    } else {
      const isBit = typeof pixel === 'boolean';
      red = isBit ? (pixel ? 0 : 255) : number(pixel, 'showImage');
      // In a picture of zeros and ones a one is a dot of ink.
      if (isBits) red = red === 1 ? 0 : 255;
      green = red;
      blue = red;
    }
    bytes[at] = red;
    bytes[at + 1] = green;
    bytes[at + 2] = blue;
    bytes[at + 3] = opacity;
  };
  /** Red, green and blue of a colour in one number. */
  const readMix = (value) => {
    const color = readColor(value, 'showImage');
    if (p.stringSlice(color, 0, 1) === '#') {
      const digits = p.stringSlice(color, 1);
      if (digits.length === 6) return p.toNumber('0x' + digits);
      const short = p.toNumber('0x' + digits);
      return (((short >> 8) * 256 + ((short >> 4) & 15)) * 256 + (short & 15)) * 17;
    }
    const word = ' ' + color + '=';
    const at = p.stringIndexOf(MIXES, word);
    if (at < 0) refuse('showImage', 'a color like #ff8800', value);
    const from = at + word.length;
    return p.toNumber('0x' + p.stringSlice(MIXES, from, from + 6));
  };
  const readRows = (rows) => {
    const height = rows.length;
    const width = height > 0 && p.isArray(rows[0]) ? rows[0].length : 0;
    if (width < 1) refuse('showImage', 'an image', rows);
    if (width * height > MAX_PIXELS) refuse('showImage', 'at most 1000000 pixels', width * height);
    const bytes = new Bytes(width * height * 4);
    let isBits = true;
    for (let y = 0; y < height && isBits; y++) {
      const row = rows[y];
      for (let x = 0; x < width && isBits; x++) isBits = row?.[x] === 0 || row?.[x] === 1;
    }
    for (let y = 0; y < height; y++) {
      const row = rows[y];
      if (!p.isArray(row)) refuse('showImage', 'an image', row);
      for (let x = 0; x < width; x++) putPixel(bytes, (y * width + x) * 4, row[x], isBits);
    }
    return { __proto__: null, bytes, width, height };
  };
  const readBytes = (image) => {
    const length = p.typedArrayLength(image);
    const width = columnsOf(image);
    const bytes = new Bytes(length);
    p.typedArraySet(bytes, image);
    return { __proto__: null, bytes, width, height: length / (width * 4) };
  };

  const orders = {
    __proto__: null,
    image(across, down) {
      const width = side(across);
      const height = side(down);
      if (width * height > MAX_PIXELS) refuse('image', 'at most 1000000 pixels', width * height);
      const image = new Bytes(width * height * 4);
      p.typedArrayFill(image, 255);
      p.weakMapSet(widths, image, width);
      p.mapSet(widthByLength, width * height * 4, width);
      p.defineProperty(image, 'width', hidden(width));
      p.defineProperty(image, 'height', hidden(height));
      return image;
    },
    showImage(image, x, y, across) {
      const isBytes = p.typedArrayTag(image) === 'Uint8ClampedArray';
      if (!isBytes && !p.isArray(image)) refuse('showImage', 'an image', image);
      const { bytes, width, height } = isBytes ? readBytes(image) : readRows(image);
      const left = x === undefined ? 0 : number(x, 'showImage');
      const top = y === undefined ? 0 : number(y, 'showImage');
      // Without a width it is as large as the area allows.
      const wide = across === undefined ? 400 / p.max(1, height / width) : size(across, 'showImage');
      putImage(p.typedArrayBuffer(bytes), width, height, left, top, wide, (wide * height) / width);
    },
  };
  return { __proto__: null, orders };
}
