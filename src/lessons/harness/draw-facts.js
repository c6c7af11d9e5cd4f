/** Distance in drawing units below which two points are the same. */
const NEAR = 0.5;

/** What tests see of a drawing: straight pieces that follow each other in one direction count as one stroke. */
export function drawFacts(commands) {
  const covered = commands.findLastIndex((command) => command.type === 'background');
  // What a background covers cannot be seen any more.
  const visible = commands.slice(covered + 1);
  const segments = mergeFollowing(visible.filter((command) => command.type === 'segment'));
  const shapes = visible
    .filter((command) => SHAPES.includes(command.type))
    .map((shape) => ({ ...shape, color: shape.color ?? shape.fill ?? shape.stroke }));
  const lengths = segments.map((s) => tidy(Math.hypot(s.x2 - s.x1, s.y2 - s.y1)));
  const colors = visible.flatMap(({ color, fill, stroke }) => [color, fill, stroke]);
  const facts = {
    segments,
    count: segments.length,
    length: tidy(lengths.reduce((sum, length) => sum + length, 0)),
    lengths,
    shapes,
    texts: shapes.filter((shape) => shape.type === 'text').map((shape) => shape.text),
    background: commands[covered]?.color ?? null,
    colors: [...new Set(colors)].filter((color) => typeof color === 'string'),
    bounds: boundsOf([...segments, ...shapes]),
    closed: isClosed(segments),
  };
  return { ...facts, looksLike: (other, options) => looksLike(facts, other, options?.colors === true) };
}

const SHAPES = ['disc', 'rect', 'polygon', 'text', 'image'];

/** The smallest rectangle around strokes and shapes; of words only the corner where they begin is known. */
function boundsOf(figures) {
  if (figures.length === 0) return null;
  const boxes = figures.map(boxOf);
  const edge = (side, choose) => tidy(boxes.reduce((found, box) => choose(found, box[side]), boxes[0][side]));
  return {
    left: edge('left', Math.min),
    top: edge('top', Math.min),
    right: edge('right', Math.max),
    bottom: edge('bottom', Math.max),
  };
}

function boxOf(figure) {
  const box = (left, top, right, bottom) => ({ left, top, right, bottom });
  switch (figure.type) {
    case 'segment': {
      const { x1, y1, x2, y2 } = figure;
      return box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
    case 'disc': {
      const { x, y, radius } = figure;
      return box(x - radius, y - radius, x + radius, y + radius);
    }
    case 'polygon': {
      const [xs, ys] = [0, 1].map((side) => figure.points.map((point) => point[side]));
      return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    }
    default: {
      const { x, y, width = 0, height = 0 } = figure;
      return box(x, y, x + width, y + height);
    }
  }
}

function tidy(value) {
  const near = Math.round(value * 1e6) / 1e6;
  return near === 0 ? 0 : near;
}

function isNear(x1, y1, x2, y2) {
  return Math.hypot(x2 - x1, y2 - y1) < NEAR;
}

function mergeFollowing(segments) {
  const merged = [];
  for (const next of segments) {
    const last = merged[merged.length - 1];
    const follows =
      last !== undefined &&
      last.color === next.color &&
      last.width === next.width &&
      isNear(last.x2, last.y2, next.x1, next.y1);
    if (follows && isSameDirection(last, next))
      merged[merged.length - 1] = { ...last, x2: next.x2, y2: next.y2 };
    else merged.push({ ...next });
  }
  return merged;
}

function isSameDirection(a, b) {
  const [ax, ay, bx, by] = [a.x2 - a.x1, a.y2 - a.y1, b.x2 - b.x1, b.y2 - b.y1];
  const size = Math.hypot(ax, ay) * Math.hypot(bx, by);
  return size > 0 && Math.abs(ax * by - ay * bx) < 1e-6 * size && ax * bx + ay * by > 0;
}

/** Whether there is a line, and each line that was drawn without a jump ends where it began. */
function isClosed(segments) {
  let start = null;
  return (
    segments.length > 0 &&
    segments.every((s, index) => {
      start ??= s;
      const next = segments[index + 1];
      if (next !== undefined && isNear(s.x2, s.y2, next.x1, next.y1)) return true;
      const closes = start !== s && isNear(start.x1, start.y1, s.x2, s.y2);
      start = null;
      return closes;
    })
  );
}

/** The same ink at the same place, however it was drawn: order, direction and overlaps of strokes do not count. */
function looksLike(left, right, withColors) {
  if (withColors && left.background !== right.background) return false;
  const [a, b] = [left, right].map((facts) =>
    ink([...facts.segments, ...facts.shapes.flatMap(outlineOf)], withColors),
  );
  if (a.length !== b.length || !haveSameShapes(left.shapes, right.shapes, withColors)) return false;
  const rest = makeGrid(middleOf);
  for (const stroke of b) rest.add(stroke);
  return a.every((stroke) => {
    const twin = rest.near(stroke).find((other) => isSameStroke(stroke, other, withColors));
    return twin !== undefined && rest.delete(twin);
  });
}

/** A figure of straight edges without filling is no more than its strokes. */
function outlineOf(shape) {
  const points = cornersOf(shape);
  if (points === null) return [];
  return points.map(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length];
    return { type: 'segment', x1, y1, x2, y2, color: shape.stroke, width: shape.lineWidth };
  });
}

function cornersOf(shape) {
  if (shape.fill !== null) return null;
  if (shape.type === 'polygon') return shape.points;
  if (shape.type !== 'rect') return null;
  const { x, y, width, height } = shape;
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Most shapes whose order is compared, each with each. */
const MOST_ORDERED = 300;

/** Each shape has a twin, and where two of different colours overlap, the same one lies on top. */
function haveSameShapes(left, right, withColors) {
  const [a, b] = [left, right].map((shapes) => shapes.filter((shape) => cornersOf(shape) === null));
  if (a.length !== b.length) return false;
  const free = new Map();
  b.forEach((shape, index) => {
    const key = shapeKey(shape);
    if (!free.has(key)) free.set(key, []);
    free.get(key).push(index);
  });
  const twins = a.map((shape) => {
    const candidates = free.get(shapeKey(shape)) ?? [];
    const at = candidates.findIndex((index) => isSameShape(shape, b[index], withColors));
    return at < 0 ? -1 : candidates.splice(at, 1)[0];
  });
  if (twins.includes(-1)) return false;
  if (a.length > MOST_ORDERED) return true;
  return a.every((shape, index) =>
    a
      .slice(index + 1)
      .every(
        (above, more) =>
          twins[index] < twins[index + 1 + more] || shape.color === above.color || !overlap(shape, above),
      ),
  );
}

function shapeKey({ type, points, text, columns, rows }) {
  return `${type} ${points?.length} ${text} ${columns} ${rows}`;
}

function isSameList(a, b) {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function isSameShape(a, b, withColors) {
  if (withColors && (a.fill !== b.fill || a.stroke !== b.stroke || a.color !== b.color)) return false;
  if (a.type === 'image' && !isSameList(a.pixels, b.pixels)) return false;
  if (a.type === 'polygon') return isSamePolygon(a.points, b.points);
  return ['x', 'y', 'radius', 'width', 'height', 'size'].every(
    (key) => a[key] === b[key] || Math.abs(a[key] - b[key]) < NEAR,
  );
}

/** The same corners in the same round, from whichever corner and in whichever direction it goes. */
function isSamePolygon(a, b) {
  const matches = (points, from) =>
    a.every(([x, y], index) => isNear(x, y, ...points[(index + from) % points.length]));
  return [b, [...b].reverse()].some((points) => points.some((_, from) => matches(points, from)));
}

function overlap(a, b) {
  const [one, other] = [boxOf(a), boxOf(b)];
  return (
    one.left < other.right - NEAR &&
    other.left < one.right - NEAR &&
    one.top < other.bottom - NEAR &&
    other.top < one.bottom - NEAR
  );
}

function isSameStroke(a, b, withColors) {
  if (withColors && a.color !== b.color) return false;
  const same = isNear(a.x1, a.y1, b.x1, b.y1) && isNear(a.x2, a.y2, b.x2, b.y2);
  return same || (isNear(a.x1, a.y1, b.x2, b.y2) && isNear(a.x2, a.y2, b.x1, b.y1));
}

/** Joins strokes that lie on one line and touch, until none does. */
function ink(segments, withColors) {
  const strokes = makeGrid(lineOf);
  for (const segment of segments) {
    let current = { ...segment };
    if (Math.hypot(current.x2 - current.x1, current.y2 - current.y1) < 1e-9) continue;
    for (let found = true; found;) {
      found = false;
      for (const other of strokes.near(current)) {
        const joined = withColors && other.color !== current.color ? null : join(other, current);
        if (joined === null) continue;
        strokes.delete(other);
        current = joined;
        found = true;
        break;
      }
    }
    strokes.add(current);
  }
  return strokes.all();
}

/** A set of strokes that finds those whose `placesOf` are in the same cell or one next to it. */
function makeGrid(placesOf) {
  const cells = new Map();
  const all = new Set();
  const cellOf = (x, y) => `${x},${y}`;
  const cellsOf = (stroke) => placesOf(stroke).map(([x, y]) => [Math.round(x), Math.round(y)]);
  return {
    all: () => [...all],
    add: (stroke) => {
      all.add(stroke);
      const [[x, y]] = cellsOf(stroke);
      const cell = cellOf(x, y);
      if (!cells.has(cell)) cells.set(cell, new Set());
      cells.get(cell).add(stroke);
    },
    delete: (stroke) => {
      const [[x, y]] = cellsOf(stroke);
      cells.get(cellOf(x, y)).delete(stroke);
      return all.delete(stroke);
    },
    near: (stroke) => {
      const found = new Set();
      for (const [x, y] of cellsOf(stroke))
        for (let dx = -1; dx <= 1; dx++)
          for (let dy = -1; dy <= 1; dy++)
            for (const other of cells.get(cellOf(x + dx, y + dy)) ?? []) found.add(other);
      return [...found];
    },
  };
}

function middleOf(s) {
  return [[(s.x1 + s.x2) / 2, (s.y1 + s.y2) / 2]];
}

/**
 * The endless line that a stroke lies on, by its angle (in steps of a hundredth of a radian) and its distance from the
 * origin (in steps of four units). Angles next to a half turn have a second place, on the other side of zero.
 */
function lineOf(s) {
  const [dx, dy] = [s.x2 - s.x1, s.y2 - s.y1];
  let angle = Math.atan2(dy, dx);
  if (angle < 0) angle += Math.PI;
  const aside = (turn) => (s.x1 * Math.sin(turn) - s.y1 * Math.cos(turn)) / 4;
  return [angle, angle - Math.PI, angle + Math.PI].map((turn) => [turn * 100, aside(turn)]);
}

function join(a, b) {
  const length = Math.hypot(a.x2 - a.x1, a.y2 - a.y1);
  const [ux, uy] = [(a.x2 - a.x1) / length, (a.y2 - a.y1) / length];
  const size = Math.hypot(b.x2 - b.x1, b.y2 - b.y1);
  // Pieces of a curve that hardly bends are no straight line.
  if (Math.abs(ux * (b.y2 - b.y1) - uy * (b.x2 - b.x1)) > 1e-3 * size) return null;
  const along = (x, y) => (x - a.x1) * ux + (y - a.y1) * uy;
  const aside = (x, y) => Math.abs((x - a.x1) * uy - (y - a.y1) * ux);
  if (aside(b.x1, b.y1) >= NEAR || aside(b.x2, b.y2) >= NEAR) return null;
  const [from, to] = [along(b.x1, b.y1), along(b.x2, b.y2)].sort((one, two) => one - two);
  if (from > length + NEAR || to < -NEAR) return null;
  const [start, end] = [Math.min(0, from), Math.max(length, to)];
  return { ...a, x1: a.x1 + ux * start, y1: a.y1 + uy * start, x2: a.x1 + ux * end, y2: a.y1 + uy * end };
}
