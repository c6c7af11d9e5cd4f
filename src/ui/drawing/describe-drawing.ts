import type { DrawCommand, DrawSegment, DrawTurtle } from '../../sandbox/run-program.ts';

/** Facts about a drawing that its text alternative tells; lengths in drawing units, rounded to whole ones. */
export interface DrawingFacts {
  readonly strokes: number;
  /** Colours in the order of their first use, as the program wrote them. */
  readonly colors: readonly string[];
  /** Smallest rectangle around all strokes; null without a stroke. */
  readonly bounds: DrawingBounds | null;
  /** Whether the strokes form one line that ends where it began. */
  readonly isClosed: boolean;
  readonly leavesArea: boolean;
  readonly turtle: DrawTurtle | null;
}

/** A rectangle in drawing units. */
export interface DrawingBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height of the drawing area in drawing units; the origin is its top left corner. */
export const AREA_SIZE = 400;
/** Distance in drawing units under which two points count as the same: turtle angles add up small errors. */
const SAME_POINT = 0.5;

/** The facts about a drawing; a stroke of length zero counts as a stroke. */
export function describeDrawing(commands: readonly DrawCommand[]): DrawingFacts {
  const segments = commands.filter((command) => command.type === 'segment');
  const bounds = boundsOf(segments);
  return {
    strokes: segments.length,
    colors: [...new Set(segments.map((segment) => segment.color))],
    bounds: bounds && rounded(bounds),
    isClosed: isClosed(segments),
    leavesArea: bounds !== null && exceedsArea(bounds),
    turtle: turtleOf(commands),
  };
}

/** The smallest rectangle around all strokes, their width not counted; null without a stroke. */
export function boundsOf(commands: readonly DrawCommand[]): DrawingBounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const command of commands) {
    if (command.type !== 'segment') continue;
    const { x1, y1, x2, y2 } = command;
    left = Math.min(left, x1, x2);
    top = Math.min(top, y1, y2);
    right = Math.max(right, x1, x2);
    bottom = Math.max(bottom, y1, y2);
  }
  return left === Infinity ? null : { left, top, right, bottom };
}

/** Whether a rectangle reaches over an edge of the drawing area. */
export function exceedsArea({ left, top, right, bottom }: DrawingBounds): boolean {
  return (
    left < -SAME_POINT ||
    top < -SAME_POINT ||
    right > AREA_SIZE + SAME_POINT ||
    bottom > AREA_SIZE + SAME_POINT
  );
}

/** Where the turtle stands at the end; null when no command tells. */
export function turtleOf(commands: readonly DrawCommand[]): DrawTurtle | null {
  return commands.findLast((command) => command.type === 'turtle') ?? null;
}

function isClosed(segments: readonly DrawSegment[]): boolean {
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined || segments.length < 3) return false;
  const isConnected = segments.every((segment, index) => {
    const before = segments[index - 1];
    return before === undefined || near(before.x2, before.y2, segment.x1, segment.y1);
  });
  return isConnected && near(last.x2, last.y2, first.x1, first.y1);
}

function near(x1: number, y1: number, x2: number, y2: number): boolean {
  return Math.hypot(x2 - x1, y2 - y1) <= SAME_POINT;
}

function rounded({ left, top, right, bottom }: DrawingBounds): DrawingBounds {
  return {
    left: Math.round(left),
    top: Math.round(top),
    right: Math.round(right),
    bottom: Math.round(bottom),
  };
}
