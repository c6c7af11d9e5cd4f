import type { GraphBox, GraphName, ReferenceGraph } from './reference-graph.ts';

/** A name with its place; `x` and `y` are the middle of its left edge. */
export interface PlacedName extends GraphName {
  readonly x: number;
  readonly y: number;
}

/** An object with its place; its title is the first line, its rows follow. */
export interface PlacedBox extends GraphBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An arrow, as the data of an SVG path. */
export interface Arrow {
  readonly key: string;
  readonly path: string;
}

/** A diagram with all its places, in pixels of its own. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly names: readonly PlacedName[];
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly Arrow[];
}

/** Height of one line, and width of a letter of the code font at the diagram's size. */
export const LINE = 22;
const LETTER = 8.4;
/** Longest name, in letters, that is written out. */
const MAX_NAME = 12;
const GAP = 14;
const REACH = 36;
const PADDING = 6;

/** Places names on the left, each beside its object, objects below each other, and arrows between objects on the right. */
export function layOut({ names, boxes }: ReferenceGraph): Diagram {
  const letters = Math.min(MAX_NAME, Math.max(1, ...names.map(({ name }) => name.length)));
  const left = letters * LETTER + 2 * PADDING + REACH;
  const width = Math.max(96, ...boxes.map(boxWidth));
  const placedBoxes: PlacedBox[] = [];
  const placedNames: PlacedName[] = [];
  let y = PADDING;
  for (const box of boxes) {
    const height = (box.rows.length + 1) * LINE + PADDING;
    const own = names.filter(({ target }) => target === box.id);
    const block = Math.max(height, own.length * LINE * 1.3);
    placedBoxes.push({ ...box, x: left, y, width, height });
    own.forEach((name, index) => {
      placedNames.push({ ...name, x: PADDING, y: y + LINE * (0.6 + index * 1.3) });
    });
    y += block + GAP;
  }
  const nameArrows = placedNames.map((name) => arrowOfName(name, placedBoxes, left));
  const lanes = boxes.flatMap(({ id, rows }) =>
    rows.flatMap(({ target }, index) => (target === null ? [] : [{ id, index, target }])),
  );
  const right = left + width;
  const boxArrows = lanes.map(({ id, index, target }, lane): Arrow => {
    const from = placedBoxes.find((box) => box.id === id);
    const to = placedBoxes.find((box) => box.id === target);
    const start = (from?.y ?? 0) + LINE * (index + 1.5);
    const end = (to?.y ?? 0) + LINE / 2 + (target === id ? 0 : (lane % 3) * 4);
    const out = right + 10 + (lane % 5) * 5;
    return {
      key: `${String(id)} ${String(index)}`,
      path: `M${round(right - 8)} ${round(start)}H${round(out)}V${round(end)}H${round(right + 2)}`,
    };
  });
  const arrows = [...nameArrows, ...boxArrows];
  return {
    width: Math.ceil(right + (lanes.length > 0 ? REACH : PADDING)),
    height: Math.ceil(y),
    names: placedNames,
    boxes: placedBoxes,
    arrows,
  };
}

/** From a name to its box; `left` is where boxes begin. */
function arrowOfName({ key, y: from, target }: PlacedName, boxes: readonly PlacedBox[], left: number): Arrow {
  const to = boxes.find(({ id }) => id === target);
  const end = Math.min(from, (to?.y ?? 0) + (to?.height ?? 0) - PADDING);
  const start = left - REACH;
  return {
    key,
    path: `M${String(start)} ${round(from)}C${String(start + 18)} ${round(from)} ${round(left - 18)} ${round(end)} ${round(left - 2)} ${round(end)}`,
  };
}

/** A name, cut to the room that it has. */
export function nameText(name: string): string {
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name;
}

function boxWidth({ rows, title }: GraphBox): number {
  const lines = rows.map(
    ({ label, text }) => label.length + (label === '' ? 0 : 1) + Math.max(1, text.length),
  );
  return Math.max(title.length + 8, ...lines) * LETTER + 3 * PADDING;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
