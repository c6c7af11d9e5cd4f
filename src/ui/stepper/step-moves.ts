import type { StepIndex } from '../../sandbox/trace/log/step-index.ts';

/** The steps among which one moves, both ends included. */
export interface StepRange {
  readonly first: number;
  readonly last: number;
}

/** Forwards or backwards. */
export type Direction = 1 | -1;

/** The next step that is in no call made meanwhile: calls are stepped over. Answers the range's end when there is none. */
export function overCalls(
  { depths }: StepIndex,
  range: StepRange,
  step: number,
  direction: Direction,
): number {
  const depth = depths[step] ?? 0;
  return find(range, step, direction, (at) => (depths[at] ?? 0) <= depth);
}

/**
 * The next step at which the line of a step begins to run again: after another line, or at the same place once more. Null
 * when it does not. `lines` goes by site.
 */
export function nextVisit(
  { sites }: StepIndex,
  lines: ArrayLike<number>,
  range: StepRange,
  step: number,
  direction: Direction,
): number | null {
  const site = sites[step] ?? 0;
  const line = lines[site];
  let hasLeft = false;
  for (let at = step + direction; isIn(range, at); at += direction) {
    const here = sites[at] ?? 0;
    if (lines[here] !== line) hasLeft = true;
    else if (here === site || (hasLeft && direction > 0)) return at;
    else if (hasLeft) return firstOnLine(sites, lines, range, at);
  }
  return null;
}

/** The first step of the next frame of an animation, or of the one before; null when there is none. */
export function nextPicture(
  { pictures }: StepIndex,
  range: StepRange,
  step: number,
  direction: Direction,
): number | null {
  const picture = pictures[step] ?? 0;
  let at = step;
  while (isIn(range, at) && pictures[at] === picture) at += direction;
  if (!isIn(range, at)) return null;
  if (direction > 0) return at;
  const before = pictures[at];
  while (at > range.first && pictures[at - 1] === before) at -= 1;
  return at;
}

/** From a step of a line back to the first of those that ran in a row on it. */
function firstOnLine(sites: Uint32Array, lines: ArrayLike<number>, range: StepRange, step: number): number {
  const line = lines[sites[step] ?? 0];
  let at = step;
  while (at > range.first && lines[sites[at - 1] ?? 0] === line) at -= 1;
  return at;
}

function find(range: StepRange, step: number, direction: Direction, isIt: (at: number) => boolean): number {
  for (let at = step + direction; isIn(range, at); at += direction) if (isIt(at)) return at;
  return direction > 0 ? range.last : range.first;
}

function isIn({ first, last }: StepRange, step: number): boolean {
  return step >= first && step <= last;
}
