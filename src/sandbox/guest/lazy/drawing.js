/** Numbers that gather before they leave for the host; the longest polygon fits in. */
const BATCH = 16384;
const MAX_POINTS = 4000;
const MAX_TEXT = 1000;

/**
 * The drawing area of one realm, 400 by 400 units: a turtle that starts in its middle, looking right, pen down, and shapes.
 * Commands leave as numbers in one buffer, and their texts and colours by index in a list beside it; `readBatch`
 * reads them. `orders` has every order under its English name.
 */
export function makeDrawing(p, host, inspect, tools) {
  const { endByFlood } = tools;
  const { drawCommands, frameCommands } = tools.options;
  let limit = drawCommands;
  let isFrame = false;
  const readColor = makeColorReader(p, inspect);
  const { round, sin, cos } = p;
  const bytes = new p.intrinsics.ArrayBuffer(BATCH * 8);
  const batch = new p.intrinsics.Float64Array(bytes);
  let used = 0;
  let strings = '';
  let stringCount = 0;
  let known = new p.MapConstructor();
  let images = { __proto__: null };
  let imageCount = 0;
  let commands = 0;
  // Colours and width are a command of their own, sent before the first figure that has them in each batch.
  let isStyled = false;

  let portions = 0;

  // The turtle, and the step of one unit in the direction that it looks, kept until it turns.
  let turtleX = 200;
  let turtleY = 200;
  let turtleAngle = 0;
  let isDown = true;
  let hasMoved = false;
  let hasTurned = false;
  let stepX = 1;
  let stepY = 0;
  /** How far the batch may be filled by strokes that go on from the latest one; -1 when none can. */
  let linkEnd = -1;
  // Programs turn by few angles, many times; NaN stands for what was not needed yet.
  const stepsX = p.typedArrayFill(new p.intrinsics.Float64Array(360), 0 / 0);
  const stepsY = new p.intrinsics.Float64Array(360);
  let pen = 'black';
  // A colour, null for no filling, or undefined: shapes are filled with the colour of the pen.
  let filling = undefined;
  let width = 2;

  /** The next figure says its colours. */
  const newStyle = () => {
    isStyled = false;
    linkEnd = -1;
  };
  const send = (isPart) => {
    if (used > 0 || hasMoved) {
      for (let i = 0; i < imageCount; i++) host.image(images[i]);
      const signs = (hasMoved ? 1 : 0) + (isPart ? 2 : 0) + (isFrame ? 4 : 0);
      portions += 1;
      host.draw(bytes, used, '[' + strings + ']', signs, turtleX, turtleY, turtleAngle);
    }
    hasMoved = false;
    empty();
  };
  const flush = () => {
    send(false);
  };
  // The recorder asks at each step: what was drawn in it leaves as a portion of its own.
  tools.counts.drawn = () => {
    if (used > 0 || hasMoved) flush();
    return portions;
  };
  const empty = () => {
    used = 0;
    images = { __proto__: null };
    imageCount = 0;
    strings = '';
    stringCount = 0;
    known = new p.MapConstructor();
    newStyle();
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
  /** Begins a figure: its colours go before it. */
  const beginFigure = (type, size) => {
    commands += 1;
    if (commands > limit) endByFlood(isFrame && limit < drawCommands ? 'frame' : 'drawing');
    if (used + size + 4 > BATCH || strings.length > 50000) send(true);
    if (!isStyled) {
      const fillAt = filling === undefined ? -2 : filling === null ? -1 : textAt(filling);
      batch[used] = 7;
      batch[used + 1] = textAt(pen);
      batch[used + 2] = fillAt;
      batch[used + 3] = width;
      used += 4;
      isStyled = true;
    }
    const at = used;
    batch[at] = type;
    used += size;
    return at + 1;
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
  const aim = () => {
    const at = turtleAngle;
    const isWhole = (at | 0) === at;
    const known = isWhole ? stepsX[at] : 0 / 0;
    if (known === known) {
      stepX = known;
      stepY = stepsY[at];
    } else {
      const angle = (at * p.PI) / 180;
      stepX = cos(angle);
      stepY = sin(angle);
      if (isWhole) {
        stepsX[at] = stepX;
        stepsY[at] = stepY;
      }
    }
    hasTurned = false;
  };
  /** The order that programs give most: what is usual, four finite numbers and room for them, goes the short way. */
  const line = (x1, y1, x2, y2) => {
    const sum = x1 + y1 + x2 + y2;
    let at = used;
    if (
      !isStyled ||
      at > BATCH - 5 ||
      commands >= limit ||
      +x1 !== x1 ||
      +y1 !== y1 ||
      +x2 !== x2 ||
      +y2 !== y2 ||
      sum - sum !== 0
    ) {
      const left = number(x1, 'line');
      const top = number(y1, 'line');
      const right = number(x2, 'line');
      const bottom = number(y2, 'line');
      at = beginFigure(0, 5);
      batch[at] = left;
      batch[at + 1] = top;
      batch[at + 2] = right;
      batch[at + 3] = bottom;
      return;
    }
    commands += 1;
    batch[at] = 0;
    batch[++at] = x1;
    batch[++at] = y1;
    batch[++at] = x2;
    batch[++at] = y2;
    used = at + 1;
  };
  const moveTo = (x, y) => {
    hasMoved = true;
    if (!isDown) linkEnd = -1;
    else if (x !== turtleX || y !== turtleY) {
      const at = beginFigure(8, 5);
      batch[at] = turtleX;
      batch[at + 1] = turtleY;
      batch[at + 2] = x;
      batch[at + 3] = y;
      linkEnd = BATCH - 3;
    }
    turtleX = x;
    turtleY = y;
  };
  const walk = (distance) => {
    if (hasTurned) aim();
    // Fractions get lost beside so large a number: adding it and taking it away does what `tidy` does, without a call.
    const x = ((turtleX + distance * stepX) * 1e9 + 6755399441055744 - 6755399441055744) / 1e9 + 0;
    const y = ((turtleY + distance * stepY) * 1e9 + 6755399441055744 - 6755399441055744) / 1e9 + 0;
    if (used >= linkEnd || commands >= limit || (x === turtleX && y === turtleY)) {
      moveTo(x, y);
      return;
    }
    // A stroke that goes on from the one before says only where it ends.
    commands += 1;
    batch[used] = 9;
    batch[used + 1] = turtleX = x;
    batch[used + 2] = turtleY = y;
    used += 3;
    hasMoved = true;
  };
  const turn = (degrees) => {
    const angle = turtleAngle + degrees;
    // Whole degrees within a turn, the usual case, have nothing to tidy.
    turtleAngle =
      (angle | 0) === angle && angle >= 0 && angle < 360 ? angle : tidy(((angle % 360) + 360) % 360);
    hasMoved = hasTurned = true;
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
      walk(
        typeof distance === 'number' && distance < 1e6 && distance > -1e6
          ? distance
          : number(distance, 'forward'),
      );
    },
    back(distance) {
      walk(-number(distance, 'back'));
    },
    right(degrees) {
      turn(
        typeof degrees === 'number' && degrees < 1e6 && degrees > -1e6 ? degrees : number(degrees, 'right'),
      );
    },
    left(degrees) {
      turn(-number(degrees, 'left'));
    },
    penUp() {
      isDown = false;
      linkEnd = -1;
    },
    penDown() {
      isDown = true;
    },
    goTo(x, y) {
      const left = number(x, 'goTo');
      moveTo(left, number(y, 'goTo'));
    },
    color(name) {
      pen = readColor(name, 'color');
      newStyle();
    },
    lineWidth(value) {
      width = p.max(0.1, p.min(400, size(value, 'lineWidth')));
      newStyle();
    },
    fill(name) {
      if (name === undefined) filling = undefined;
      else if (name === null || name === 'aucune' || name === 'none') filling = null;
      else filling = readColor(name, 'fill');
      newStyle();
    },
    background(name) {
      const color = name === undefined ? null : readColor(name, 'background');
      // All that was drawn before is covered: what has not left yet need not leave.
      if (isFrame) limit = frameCommands;
      empty();
      commands = 1;
      batch[0] = 5;
      batch[1] = color === null ? -1 : textAt(color);
      used = 2;
    },
    line,
    disc(x, y, radius) {
      const left = number(x, 'disc');
      const top = number(y, 'disc');
      const reach = size(radius, 'disc');
      const at = beginFigure(1, 4);
      batch[at] = left;
      batch[at + 1] = top;
      batch[at + 2] = reach;
    },
    rect(x, y, across, down) {
      const left = number(x, 'rect');
      const top = number(y, 'rect');
      const wide = size(across, 'rect');
      const high = size(down, 'rect');
      const at = beginFigure(2, 5);
      batch[at] = left;
      batch[at + 1] = top;
      batch[at + 2] = wide;
      batch[at + 3] = high;
    },
    polygon() {
      const { points, count } = readPoints(arguments);
      const at = beginFigure(3, count + 2);
      batch[at] = count;
      for (let i = 0; i < count; i++) batch[at + 1 + i] = points[i];
    },
    text(words, x, y, height) {
      const full = inspect(words, true);
      const shown = full.length > MAX_TEXT ? p.stringSlice(full, 0, MAX_TEXT) + '…' : full;
      const left = x === undefined ? turtleX : number(x, 'text');
      const top = y === undefined ? turtleY : number(y, 'text');
      const tall = height === undefined ? 20 : p.max(1, p.min(400, size(height, 'text')));
      const at = beginFigure(4, 5);
      batch[at] = left;
      batch[at + 1] = top;
      batch[at + 2] = tall;
      batch[at + 3] = textAt(shown);
    },
  };
  /** Pixels count as commands, 64 of them as one: each takes room on the page. */
  const putImage = (pixels, columns, rows, x, y, width, height) => {
    commands += p.floor((columns * rows) / 64);
    const at = beginFigure(6, 8);
    batch[at] = x;
    batch[at + 1] = y;
    batch[at + 2] = width;
    batch[at + 3] = height;
    batch[at + 4] = columns;
    batch[at + 5] = rows;
    batch[at + 6] = imageCount;
    images[imageCount] = pixels;
    imageCount += 1;
  };
  /** Runs one frame of an animation, with a limit of its own. */
  const drawFrame = (draw) => {
    isFrame = true;
    tools.counts.frames += 1;
    limit = p.min(drawCommands, commands + frameCommands);
    try {
      return draw();
    } finally {
      flush();
      isFrame = false;
      limit = drawCommands;
    }
  };
  return { __proto__: null, orders, flush, putImage, drawFrame, number, size, refuse, readColor };
}
