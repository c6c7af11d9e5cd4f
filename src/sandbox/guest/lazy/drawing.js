/** Numbers that gather before they leave for the host; the longest polygon fits in. */
const BATCH = 8192;
const MAX_POINTS = 4000;
const MAX_TEXT = 1000;
/** What the turtle is told, by numbers that turtle-walk.ts knows. */
const WALK = 16;
const TURN = 17;
const GO = 18;
const PEN = 19;
/** Walks and turns in a row, a number each: how many come first; a turn stands in the other half of the buffer. */
const RUN = 20;

/**
 * The drawing area of one realm, 400 by 400 units: a turtle that starts in its middle, looking right, pen down, and shapes.
 * Commands leave as numbers in one buffer, and their texts and colours by index in a list beside it; `readBatch`
 * reads them. Where the turtle goes is reckoned by the host (turtle-walk.ts): the guest says only what it is told. `orders` has every
 * order under its English name.
 */
export function makeDrawing(p, host, inspect, tools) {
  const { endByFlood } = tools;
  const { drawCommands, frameCommands } = tools.options;
  let limit = drawCommands;
  let isFrame = false;
  const readColor = makeColorReader(p, inspect);
  const bytes = new p.intrinsics.ArrayBuffer(BATCH * 16);
  const batch = new p.intrinsics.Float64Array(bytes, 0, BATCH);
  // At the place of each turn in a run its degrees, else NaN.
  const turns = new p.intrinsics.Float64Array(bytes, BATCH * 8);
  p.typedArrayFill(turns, 0 / 0);
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

  let isDown = true;
  /** Where the run that is open counts its walks and turns, or -1. */
  let runAt = -1;
  /** How far turns, and walks that need nothing before them, may go on with the run; -1 for not at all. */
  let turnEnd = -1;
  let walkEnd = -1;
  /** How far lines may fill the batch that need nothing before them, likewise. */
  let lineEnd = -1;
  let pen = 'black';
  // A colour, null for no filling, or undefined: shapes are filled with the colour of the pen.
  let filling = undefined;
  let width = 2;

  /** The next figure says its colours. */
  const newStyle = () => {
    isStyled = false;
    walkEnd = -1;
    lineEnd = -1;
  };
  const closeRun = () => {
    if (runAt < 0) return;
    batch[runAt] = used - runAt - 1;
    runAt = -1;
    turnEnd = -1;
    walkEnd = -1;
    if (isStyled) lineEnd = BATCH - 5;
  };
  const send = (isPart) => {
    if (used > 0) {
      closeRun();
      for (let i = 0; i < imageCount; i++) host.image(images[i]);
      portions += 1;
      host.draw(bytes, used, '[' + strings + ']', (isPart ? 2 : 0) + (isFrame ? 4 : 0));
    }
    empty();
  };
  const flush = () => {
    send(false);
  };
  // The recorder asks at each step from now on: what was drawn in it leaves as a portion of its own.
  tools.counts.draws = true;
  if (tools.counts.mark !== null) tools.counts.mark();
  tools.counts.drawn = () => {
    if (used > 0) flush();
    return portions;
  };
  const empty = () => {
    closeRun();
    p.typedArrayFill(turns, 0 / 0, 0, used);
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
    closeRun();
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
    lineEnd = BATCH - 5;
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

  /** The order that programs give most: what is usual, four finite numbers and room for them, goes the short way. */
  const line = (x1, y1, x2, y2) => {
    const sum = x1 + y1 + x2 + y2;
    let at = used;
    if (
      at > lineEnd ||
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
  /** Tells of the turtle without a stroke: type, and one or two numbers. */
  const put = (type, first, second) => {
    closeRun();
    if (used > BATCH - 3) send(true);
    batch[used] = type;
    batch[used + 1] = first;
    used += 2;
    if (second !== undefined) batch[used++] = second;
  };
  const walk = (distance) => {
    if (!isDown || distance === 0) {
      put(WALK, distance);
      return;
    }
    const at = beginFigure(RUN, 3);
    batch[at + 1] = distance;
    runAt = at;
    turnEnd = BATCH;
    // Each walk takes a number: as many as fit before this end are within the limit.
    walkEnd = p.min(BATCH, used + limit - commands);
    lineEnd = -1;
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
    // The four orders that programs give most, in a run. What is asked here lets only numbers of less than a million pass, and takes
    // half the time of `typeof`; it throws for a BigInt or a symbol, which `number` refuses.
    forward(distance) {
      try {
        if (distance % 1e6 === distance && used < walkEnd) {
          commands++;
          batch[used++] = distance;
          return;
        }
      } catch {}
      walk(number(distance, 'forward'));
    },
    back(distance) {
      try {
        if (distance % 1e6 === distance && used < walkEnd) {
          commands++;
          batch[used++] = -distance;
          return;
        }
      } catch {}
      walk(-number(distance, 'back'));
    },
    right(degrees) {
      try {
        if (degrees % 1e6 === degrees && used < turnEnd) {
          turns[used++] = degrees;
          return;
        }
      } catch {}
      put(TURN, number(degrees, 'right'));
    },
    left(degrees) {
      try {
        if (degrees % 1e6 === degrees && used < turnEnd) {
          turns[used++] = -degrees;
          return;
        }
      } catch {}
      put(TURN, -number(degrees, 'left'));
    },
    penUp() {
      isDown = false;
      put(PEN, 0);
    },
    penDown() {
      isDown = true;
      put(PEN, 1);
    },
    goTo(x, y) {
      const left = number(x, 'goTo');
      const top = number(y, 'goTo');
      if (!isDown) {
        put(GO, left, top);
        return;
      }
      const at = beginFigure(GO, 3);
      batch[at] = left;
      batch[at + 1] = top;
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
      closeRun();
      // Only where the turtle has gone still counts.
      if (used > 0) host.draw(bytes, used, '[]', 8);
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
      // Without a place the words stand where the turtle is.
      const left = x === undefined ? 0 / 0 : number(x, 'text');
      const top = y === undefined ? 0 / 0 : number(y, 'text');
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
    closeRun();
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
