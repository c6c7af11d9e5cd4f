/** Distance in drawing units below which two points are the same. */
const NEAR = 0.5;

/** What tests see of a drawing: straight pieces that follow each other in one direction count as one stroke. */
export function drawFacts(commands) {
  const segments = mergeFollowing(commands.filter((command) => command.type === 'segment'));
  const lengths = segments.map((s) => tidy(Math.hypot(s.x2 - s.x1, s.y2 - s.y1)));
  const first = segments[0];
  const last = segments[segments.length - 1];
  const xs = segments.flatMap((s) => [s.x1, s.x2]);
  const ys = segments.flatMap((s) => [s.y1, s.y2]);
  const bounds =
    first === undefined
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
    closed: segments.length > 1 && isNear(first.x1, first.y1, last.x2, last.y2),
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

/** The same ink at the same place, however it was drawn: order, direction and overlaps do not count. */
function looksLike(left, right, withColors) {
  const [a, b] = [ink(left, withColors), ink(right, withColors)];
  if (a.length !== b.length) return false;
  const rest = [...b];
  return a.every((stroke) => {
    const index = rest.findIndex((other) => isSameStroke(stroke, other, withColors));
    if (index < 0) return false;
    rest.splice(index, 1);
    return true;
  });
}

function isSameStroke(a, b, withColors) {
  if (withColors && a.color !== b.color) return false;
  const same = isNear(a.x1, a.y1, b.x1, b.y1) && isNear(a.x2, a.y2, b.x2, b.y2);
  return same || (isNear(a.x1, a.y1, b.x2, b.y2) && isNear(a.x2, a.y2, b.x1, b.y1));
}

/** Joins strokes that lie on one line and touch, until none does. */
function ink(segments, withColors) {
  const strokes = [];
  for (const segment of segments) {
    let current = { ...segment };
    for (let index = 0; index < strokes.length;) {
      const joined =
        withColors && strokes[index].color !== current.color ? null : join(strokes[index], current);
      if (joined === null) index += 1;
      else {
        current = joined;
        strokes.splice(index, 1);
        index = 0;
      }
    }
    strokes.push(current);
  }
  return strokes;
}

function join(a, b) {
  const length = Math.hypot(a.x2 - a.x1, a.y2 - a.y1);
  if (length === 0) return b;
  const [ux, uy] = [(a.x2 - a.x1) / length, (a.y2 - a.y1) / length];
  const along = (x, y) => (x - a.x1) * ux + (y - a.y1) * uy;
  const aside = (x, y) => Math.abs((x - a.x1) * uy - (y - a.y1) * ux);
  if (aside(b.x1, b.y1) >= NEAR || aside(b.x2, b.y2) >= NEAR) return null;
  const [from, to] = [along(b.x1, b.y1), along(b.x2, b.y2)].sort((one, two) => one - two);
  if (from > length + NEAR || to < -NEAR) return null;
  const [start, end] = [Math.min(0, from), Math.max(length, to)];
  return { ...a, x1: a.x1 + ux * start, y1: a.y1 + uy * start, x2: a.x1 + ux * end, y2: a.y1 + uy * end };
}
