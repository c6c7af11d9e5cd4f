/** How a shape is painted: colours as in `DrawSegment`, null for no filling or no outline. */
interface DrawPaint {
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Width of the outline in drawing units. */
  readonly lineWidth: number;
}

/** A disc around `x`, `y`. */
export interface DrawDisc extends DrawPaint {
  readonly type: 'disc';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A rectangle whose top left corner is at `x`, `y`. */
export interface DrawRect extends DrawPaint {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A closed figure with at least three corners. */
export interface DrawPolygon extends DrawPaint {
  readonly type: 'polygon';
  readonly points: readonly (readonly [number, number])[];
}

/** Words whose top left corner is at `x`, `y`; `size` is the height of the font in drawing units. */
export interface DrawText {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly color: string;
}

/** Pixels in a box whose top left corner is at `x`, `y`, each pixel a box of one colour. */
export interface DrawImage {
  readonly type: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels in a row, and rows. */
  readonly columns: number;
  readonly rows: number;
  /** Red, green, blue and opacity of each pixel, row by row, each 0 to 255. */
  readonly pixels: Uint8ClampedArray;
}

/** Covers the whole area, so that nothing drawn before can be seen; null is the bare paper. */
export interface DrawBackground {
  readonly type: 'background';
  readonly color: string | null;
}

/** A command that leaves a figure. */
export type DrawShape = DrawDisc | DrawRect | DrawPolygon | DrawText | DrawImage;
