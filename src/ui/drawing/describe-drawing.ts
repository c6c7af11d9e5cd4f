import type { DrawShape } from '../../sandbox/drawing/draw-shape.ts';
import type { DrawCommand, DrawSegment, DrawTurtle } from '../../sandbox/run-program.ts';

/** Facts about a drawing that its text alternative tells; lengths in drawing units, rounded to whole ones. */
export interface DrawingFacts {
  readonly strokes: number;
  /** How many shapes of each kind there are, words left out. */
  readonly shapes: Readonly<Record<Exclude<DrawShape['type'], 'text'>, number>>;
  /** What is written, in order, at most `MOST_TEXTS` of them. */
  readonly texts: readonly string[];
  readonly background: string | null;
  /** Colours in the order of their first use, as the program wrote them. */
  readonly colors: readonly string[];
  /** Smallest rectangle around all figures; null without one. */
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
/** Most texts that are told: a screen reader says them one by one. */
const MOST_TEXTS = 10;
/** Distance in drawing units under which two points count as the same: turtle angles add up small errors. */
const SAME_POINT = 0.5;

/** The facts about a drawing, nothing of it covered by a background; a stroke of length zero counts as a stroke. */
export function describeDrawing(commands: readonly DrawCommand[]): DrawingFacts {
  const segments = commands.filter((command) => command.type === 'segment');
  const bounds = boundsOf(commands);
  const background = commands.findLast((command) => command.type === 'background');
  const count = (type: DrawCommand['type']): number =>
    commands.filter((command) => command.type === type).length;
  return {
    strokes: segments.length,
    shapes: { disc: count('disc'), rect: count('rect'), polygon: count('polygon'), image: count('image') },
    texts: commands
      .filter((command) => command.type === 'text')
      .slice(0, MOST_TEXTS)
      .map(({ text }) => text),
    background: background?.color ?? null,
    colors: [...new Set(commands.flatMap(colorsOf))],
    bounds: bounds && rounded(bounds),
    isClosed: isClosed(segments),
    leavesArea: bounds !== null && exceedsArea(bounds),
    turtle: turtleOf(commands),
  };
}

/** The smallest rectangle around all figures, the width of strokes not counted; null without a figure. */
export function boundsOf(commands: readonly DrawCommand[]): DrawingBounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const command of commands) {
    switch (command.type) {
      case 'turtle':
      case 'background':
        break;
      case 'segment':
        take(command.x1, command.y1);
        take(command.x2, command.y2);
        break;
      case 'disc':
        take(command.x - command.radius, command.y - command.radius);
        take(command.x + command.radius, command.y + command.radius);
        break;
      case 'rect':
      case 'image':
        take(command.x, command.y);
        take(command.x + command.width, command.y + command.height);
        break;
      case 'polygon':
        for (const [x, y] of command.points) take(x, y);
        break;
      case 'text':
        // How far the words go depends on the font; about half their height a letter.
        take(command.x, command.y);
        take(command.x + command.text.length * command.size * 0.5, command.y + command.size);
    }
  }
  return left === Infinity ? null : { left, top, right, bottom };
}

function colorsOf(command: DrawCommand): string[] {
  switch (command.type) {
    case 'turtle':
    case 'background':
    case 'image':
      return [];
    case 'segment':
    case 'text':
      return [command.color];
    default:
      return [command.fill, command.stroke].filter((color) => color !== null);
  }
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
