const MAX_POINTS = 4000;
const MAX_TEXT = 1000;
/** Orders by number, as drawing-writer.ts has them. */
const LINE = 0;
const DISC = 1;
const RECT = 2;
const FORWARD = 10;
const BACK = 11;
const RIGHT = 12;
const LEFT = 13;
const GO_TO = 14;
const LINE_WIDTH = 15;
/** What a colour is for, likewise. */
const PEN = 0;
const FILLING = 1;
const BACKGROUND = 2;

/**
 * The drawing area of one realm, 400 by 400 units: a turtle that starts in its middle, looking right, pen down, and shapes. The
 * host draws (drawing-writer.ts), and does by itself what is asked in plain numbers and known colours; here stands what is left: to take a
 * number that is written as a text, and to refuse. `orders` has every order under its English name.
 */
export function makeDrawing(p, host, inspect, tools) {
  const { endByFlood } = tools;
  const readColor = makeColorReader(p, inspect);
  // The recorder asks at each step from now on: what was drawn in it leaves as a portion of its own.
  tools.counts.draws = true;
  if (tools.counts.mark !== null) tools.counts.mark();
  tools.counts.drawn = host.flushDrawing;

  const refuse = (order, needs, value) => {
    throw new p.TypeErrorConstructor(order + '() needs ' + needs + ', got ' + inspect(value, false));
  };
  const number = (value, order) => {
    if (typeof value === 'number' && value - value === 0)
      return value > 1e6 ? 1e6 : value < -1e6 ? -1e6 : value;
    if (typeof value === 'string' && p.trim(value) !== '') {
      const found = p.toNumber(value);
      if (found - found === 0) return number(found, order);
    }
    return refuse(order, 'a number', value);
  };
  const size = (value, order) => {
    const found = number(value, order);
    return found < 0 ? refuse(order, 'a number of at least 0', value) : found;
  };

  /** The corners that `polygon` is given: numbers in a row, pairs in a row, or one list of pairs. */
  const readPoints = (values) => {
    const given = values.length === 1 && p.isArray(values[0]) ? values[0] : values;
    const { length } = given;
    const points = { __proto__: null };
    let count = 0;
    const add = (value) => {
      if (count >= MAX_POINTS * 2) refuse('polygon', 'at most ' + MAX_POINTS + ' points', count);
      points[count] = number(value, 'polygon');
      count += 1;
    };
    for (let i = 0; i < length; i++) {
      const item = given[i];
      if (p.isArray(item)) {
        add(item[0]);
        add(item[1]);
      } else add(item);
    }
    if (count % 2 === 1) refuse('polygon', 'two numbers for each point', count);
    if (count < 6) refuse('polygon', 'at least 3 points', count / 2);
    points.length = count;
    return points;
  };

  /** The host says that a command is one too many. */
  const put = (isTooMuch) => {
    if (isTooMuch === true) endByFlood('drawing');
  };
  const act = (order, a, b, c, d) => {
    put(host.act(order, a, b, c, d));
  };
  const paint = (what, color, word) => {
    host.paint(what, color, word);
  };

  const orders = {
    __proto__: null,
    forward: host.order('forward', FORWARD, (distance) => {
      act(FORWARD, number(distance, 'forward'));
    }),
    back: host.order('back', BACK, (distance) => {
      act(BACK, number(distance, 'back'));
    }),
    right: host.order('right', RIGHT, (degrees) => {
      act(RIGHT, number(degrees, 'right'));
    }),
    left: host.order('left', LEFT, (degrees) => {
      act(LEFT, number(degrees, 'left'));
    }),
    penUp() {
      host.lower(0);
    },
    penDown() {
      host.lower(1);
    },
    goTo: host.order('goTo', GO_TO, (x, y) => {
      act(GO_TO, number(x, 'goTo'), number(y, 'goTo'));
    }),
    color: host.paints('color', PEN, (name) => {
      paint(PEN, readColor(name, 'color'), name);
    }),
    lineWidth: host.order('lineWidth', LINE_WIDTH, (value) => {
      act(LINE_WIDTH, size(value, 'lineWidth'));
    }),
    fill: host.paints('fill', FILLING, (name) => {
      if (name === undefined) host.fillLikePen();
      else if (name === null || name === 'aucune' || name === 'none') paint(FILLING, null);
      else paint(FILLING, readColor(name, 'fill'), name);
    }),
    background: host.paints('background', BACKGROUND, (name) => {
      if (name === undefined) paint(BACKGROUND, null);
      else paint(BACKGROUND, readColor(name, 'background'), name);
    }),
    line: host.order('line', LINE, (x1, y1, x2, y2) => {
      act(LINE, number(x1, 'line'), number(y1, 'line'), number(x2, 'line'), number(y2, 'line'));
    }),
    disc: host.order('disc', DISC, (x, y, radius) => {
      act(DISC, number(x, 'disc'), number(y, 'disc'), size(radius, 'disc'));
    }),
    rect: host.order('rect', RECT, (x, y, across, down) => {
      act(RECT, number(x, 'rect'), number(y, 'rect'), size(across, 'rect'), size(down, 'rect'));
    }),
    polygon() {
      put(p.apply(host.polygon, undefined, readPoints(arguments)));
    },
    text(words, x, y, height) {
      const full = inspect(words, true);
      const shown = full.length > MAX_TEXT ? p.stringSlice(full, 0, MAX_TEXT) + '…' : full;
      // Without a place the words stand where the turtle is.
      const left = x === undefined ? 0 / 0 : number(x, 'text');
      const top = y === undefined ? 0 / 0 : number(y, 'text');
      const tall = height === undefined ? 20 : p.max(1, p.min(400, size(height, 'text')));
      put(host.words(p.stringSlice(shown, 0), left, top, tall));
    },
  };
  const putImage = (pixels, columns, rows, x, y, width, height) => {
    host.pixels(pixels);
    put(host.image(columns, rows, x, y, width, height));
  };
  /** Runs one frame of an animation, with a limit of its own. */
  const drawFrame = (draw) => {
    tools.counts.frames += 1;
    host.openFrame();
    try {
      return draw();
    } finally {
      host.closeFrame();
    }
  };
  return {
    __proto__: null,
    orders,
    flush: host.flushDrawing,
    putImage,
    drawFrame,
    number,
    size,
    refuse,
    readColor,
  };
}
