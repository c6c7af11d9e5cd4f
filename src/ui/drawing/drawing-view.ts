import type { DrawCommand } from '../../sandbox/run-program.ts';
import { AREA_SIZE, boundsOf, exceedsArea, turtleOf } from './describe-drawing.ts';

/** The square part of the drawing plane that is shown, in drawing units. */
export interface DrawingView {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** The drawing area alone. */
export const areaView: DrawingView = { left: 0, top: 0, size: AREA_SIZE };
/** Free margin around a drawing that is shown whole, as a part of its size. */
const MARGIN = 0.03;

/** The smallest square that shows the drawing area, all strokes and the turtle. */
export function viewOfAll(commands: readonly DrawCommand[]): DrawingView {
  const bounds = boundsOf(commands);
  const turtle = turtleOf(commands);
  const xs = [0, AREA_SIZE, ...(bounds ? [bounds.left, bounds.right] : []), ...(turtle ? [turtle.x] : [])];
  const ys = [0, AREA_SIZE, ...(bounds ? [bounds.top, bounds.bottom] : []), ...(turtle ? [turtle.y] : [])];
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const width = Math.max(...xs) - left;
  const height = Math.max(...ys) - top;
  const inner = Math.max(width, height);
  if (inner <= AREA_SIZE) return areaView;
  const size = inner * (1 + 2 * MARGIN);
  return { left: left - (size - width) / 2, top: top - (size - height) / 2, size };
}

/** Whether a stroke or the turtle itself is outside of the drawing area, so that the area alone does not show all. */
export function isOutside(commands: readonly DrawCommand[]): boolean {
  const bounds = boundsOf(commands);
  const turtle = turtleOf(commands);
  const isTurtleOut =
    turtle !== null && exceedsArea({ left: turtle.x, right: turtle.x, top: turtle.y, bottom: turtle.y });
  return isTurtleOut || (bounds !== null && exceedsArea(bounds));
}
