/** Numbers that gather before they leave for the host; the longest polygon fits in. */
const BATCH = 8192;
const MAX_POINTS = 4000;
const MAX_TEXT = 1000;

/**
 * The drawing area of one realm, 400 by 400 units: a turtle that starts in its middle, looking right, pen down, and shapes.
 * Commands leave as numbers in one buffer, and their texts and colours by index in a list beside it; `parseCommands`
 * reads them. `orders` has every order under its English name.
 */
export function makeDrawing(p, host, inspect, tools) {
  const { endByFlood } = tools;
  const limit = tools.options.drawCommands;
  const readColor = makeColorReader(p, inspect);
  const { round, sin, cos } = p;
  const bytes = new p.intrinsics.ArrayBuffer(BATCH * 8);
  const batch = new p.intrinsics.Float64Array(bytes);
  let used = 0;
  let strings = '';
  let stringCount = 0;
  let known = new p.MapConstructor();
  let commands = 0;
  // Indexes in the list of texts of this batch; -1 when they have to be found anew.
  let penAt = -1;
  let fillAt = -1;

  const turtle = { __proto__: null, x: 200, y: 200, angle: 0, isDown: true, hasMoved: false };
  let pen = 'black';
  // A colour, null for no filling, or undefined: shapes are filled with the colour of the pen.
  let filling = undefined;
  let width = 2;

  const flush = () => {
    if (used > 0 || turtle.hasMoved)
      host.draw(bytes, used, '[' + strings + ']', turtle.hasMoved ? 1 : 0, turtle.x, turtle.y, turtle.angle);
    used = 0;
    strings = '';
    stringCount = 0;
    known = new p.MapConstructor();
    penAt = -1;
    fillAt = -1;
    turtle.hasMoved = false;
  };
  /** Makes room for one more command of so many numbers, its type included, and answers where the second one goes. */
  const begin = (type, size) => {
    commands += 1;
    if (commands > limit) endByFlood('drawing');
    if (used + size > BATCH || strings.length > 50000) flush();
    const at = used;
    batch[at] = type;
    used += size;
    return at + 1;
  };
  const textAt = (text) => {
    let index = p.mapGet(known, text);
    if (index === undefined) {
      index = stringCount;
      stringCount += 1;
      p.mapSet(known, text, index);
      strings += (index === 0 ? '' : ',') + p.quote(text);
    }
    return index;
  };
  const penIndex = () => {
    if (penAt < 0) penAt = textAt(pen);
    return penAt;
  };
  const putPaint = (at) => {
    if (filling === undefined) {
      batch[at] = penIndex();
      batch[at + 1] = -1;
    } else {
      if (fillAt < 0 && filling !== null) fillAt = textAt(filling);
      batch[at] = filling === null ? -1 : fillAt;
      batch[at + 1] = penIndex();
    }
    batch[at + 2] = width;
  };

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

  /** Turtle angles add up small errors: nine decimals hide them. */
  const tidy = (value) => {
    const near = round(value * 1e9) / 1e9;
    return near === 0 ? 0 : near;
  };
  const stroke = (x1, y1, x2, y2) => {
    const at = begin(0, 7);
    batch[at] = x1;
    batch[at + 1] = y1;
    batch[at + 2] = x2;
    batch[at + 3] = y2;
    batch[at + 4] = penAt < 0 ? penIndex() : penAt;
    batch[at + 5] = width;
  };
  const moveTo = (x, y) => {
    if (turtle.isDown && (x !== turtle.x || y !== turtle.y)) stroke(turtle.x, turtle.y, x, y);
    turtle.x = x;
    turtle.y = y;
    turtle.hasMoved = true;
  };
  const walk = (distance) => {
    const angle = (turtle.angle * p.PI) / 180;
    moveTo(tidy(turtle.x + distance * cos(angle)), tidy(turtle.y + distance * sin(angle)));
  };
  const turn = (degrees) => {
    turtle.angle = tidy((((turtle.angle + degrees) % 360) + 360) % 360);
    turtle.hasMoved = true;
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
    return { __proto__: null, points, count };
  };

  const orders = {
    __proto__: null,
    forward(distance) {
      walk(number(distance, 'forward'));
    },
    back(distance) {
      walk(-number(distance, 'back'));
    },
    right(degrees) {
      turn(number(degrees, 'right'));
    },
    left(degrees) {
      turn(-number(degrees, 'left'));
    },
    penUp() {
      turtle.isDown = false;
    },
    penDown() {
      turtle.isDown = true;
    },
    goTo(x, y) {
      const left = number(x, 'goTo');
      moveTo(left, number(y, 'goTo'));
    },
    color(name) {
      pen = readColor(name, 'color');
      penAt = -1;
    },
    lineWidth(value) {
      width = p.max(0.1, p.min(400, size(value, 'lineWidth')));
    },
    fill(name) {
      if (name === undefined) filling = undefined;
      else if (name === null || name === 'aucune' || name === 'none') filling = null;
      else filling = readColor(name, 'fill');
      fillAt = -1;
    },
    background(name) {
      const color = name === undefined ? null : readColor(name, 'background');
      // All that was drawn before is covered.
      commands = 0;
      const at = begin(5, 2);
      batch[at] = color === null ? -1 : textAt(color);
    },
    line(x1, y1, x2, y2) {
      stroke(number(x1, 'line'), number(y1, 'line'), number(x2, 'line'), number(y2, 'line'));
    },
    disc(x, y, radius) {
      const left = number(x, 'disc');
      const top = number(y, 'disc');
      const reach = size(radius, 'disc');
      const at = begin(1, 7);
      batch[at] = left;
      batch[at + 1] = top;
      batch[at + 2] = reach;
      putPaint(at + 3);
    },
    rect(x, y, across, down) {
      const left = number(x, 'rect');
      const top = number(y, 'rect');
      const wide = size(across, 'rect');
      const high = size(down, 'rect');
      const at = begin(2, 8);
      batch[at] = left;
      batch[at + 1] = top;
      batch[at + 2] = wide;
      batch[at + 3] = high;
      putPaint(at + 4);
    },
    polygon() {
      const { points, count } = readPoints(arguments);
      const at = begin(3, count + 5);
      batch[at] = count;
      putPaint(at + 1);
      for (let i = 0; i < count; i++) batch[at + 4 + i] = points[i];
    },
    text(words, x, y, height) {
      const full = inspect(words, true);
      const shown = full.length > MAX_TEXT ? p.stringSlice(full, 0, MAX_TEXT) + '…' : full;
      const left = x === undefined ? turtle.x : number(x, 'text');
      const top = y === undefined ? turtle.y : number(y, 'text');
      const tall = height === undefined ? 20 : p.max(1, p.min(400, size(height, 'text')));
      const at = begin(4, 6);
      batch[at] = left;
      batch[at + 1] = top;
      batch[at + 2] = tall;
      batch[at + 3] = textAt(shown);
      batch[at + 4] = penIndex();
    },
  };
  return { __proto__: null, orders, flush };
}
