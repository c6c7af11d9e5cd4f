/** Distance in drawing units below which two points are the same. */
const NEAR = 0.5;

/** What tests see of a drawing: straight pieces that follow each other in one direction count as one stroke. */
export function drawFacts(commands) {
  const segments = mergeFollowing(commands.filter((command) => command.type === 'segment'));
  const lengths = segments.map((s) => tidy(Math.hypot(s.x2 - s.x1, s.y2 - s.y1)));
  const xs = segments.flatMap((s) => [s.x1, s.x2]);
  const ys = segments.flatMap((s) => [s.y1, s.y2]);
  const bounds =
    segments.length === 0
      ? null
      : {
          left: tidy(Math.min(...xs)),
          top: tidy(Math.min(...ys)),
          right: tidy(Math.max(...xs)),
          bottom: tidy(Math.max(...ys)),
        };
  return {
    segments,
    count: segments.length,
    length: tidy(lengths.reduce((sum, length) => sum + length, 0)),
    lengths,
    colors: [...new Set(segments.map((s) => s.color))],
    bounds,
    closed: isClosed(segments),
    looksLike: (other, options) => looksLike(segments, other.segments, options?.colors === true),
  };
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

/** The same ink at the same place, however it was drawn: order, direction and overlaps do not count. */
function looksLike(left, right, withColors) {
  const [a, b] = [ink(left, withColors), ink(right, withColors)];
  if (a.length !== b.length) return false;
  const rest = makeGrid(middleOf);
  for (const stroke of b) rest.add(stroke);
  return a.every((stroke) => {
    const twin = rest.near(stroke).find((other) => isSameStroke(stroke, other, withColors));
    return twin !== undefined && rest.delete(twin);
  });
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
