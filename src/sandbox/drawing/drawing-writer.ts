import { VALUE_BYTES } from '../engine/direct-calls.ts';
import type { GuestMemory } from '../engine/guest-memory.ts';
import { FRAME_COMMANDS } from '../limits.ts';
import type { RunLimits } from '../run-program.ts';
import { BatchWriter } from './batch-writer.ts';
import { COMMAND, type DrawBatch } from './draw-batch.ts';
import { Turtle } from './turtle.ts';

/** Orders by number, as guest/lazy/drawing.js has them; the first three are those of their commands. */
const ORDER = { forward: 10, back: 11, right: 12, left: 13, goTo: 14, lineWidth: 15 } as const;

/** Numbers that each order needs. */
const NEEDS: Readonly<Record<number, number>> = {
  ...{ [COMMAND.line]: 4, [COMMAND.disc]: 3, [COMMAND.rect]: 4 },
  ...{ [ORDER.forward]: 1, [ORDER.back]: 1, [ORDER.right]: 1, [ORDER.left]: 1 },
  ...{ [ORDER.goTo]: 2, [ORDER.lineWidth]: 1 },
};

/** What a colour is for, likewise. */
const PAINT = { pen: 0, filling: 1, background: 2 } as const;

/** Farthest place from the origin in drawing units, each way, and largest size; canvases do odd things with larger numbers. */
const MOST_UNITS = 1_000_000;

/** Numbers of a command of style. */
const STYLE_NUMBERS = 4;

/** So many pixels count as one command: each takes room on the page. */
const PIXELS_A_COMMAND = 64;

/** Words for colours that are remembered. */
const MOST_COLORS = 1000;

/** What a realm's drawing has to know of its run. */
export interface DrawingRun {
  readonly limits: Pick<RunLimits, 'drawCommands'>;
  readonly onDraw: (batch: DrawBatch) => void;
}

/** Keeps what a realm draws within its limits and sends it in batches. Colours and width are told before the first figure that has them. */
export class DrawingWriter {
  readonly #memory: GuestMemory;
  readonly #turtle = new Turtle();
  readonly #run: DrawingRun;
  readonly #most: number;
  /** Commands that may count at the moment, and those that do. */
  #limit: number;
  #commands = 0;
  #isFrame = false;
  #isPenDown = true;

  readonly #batch = new BatchWriter();
  /** Whether the latest stroke of the batch ends where the turtle stands. */
  #isLinked = false;
  #isStyled = false;
  #sent = 0;

  readonly #colors = new Map<string, string>();
  #pen = 'black';
  /** A colour, null for none, or undefined: shapes are filled with the colour of the pen. */
  #filling: string | null | undefined = undefined;
  #width = 2;

  constructor(memory: GuestMemory, run: DrawingRun) {
    this.#memory = memory;
    this.#run = run;
    this.#most = run.limits.drawCommands;
    this.#limit = this.#most;
  }

  /** The limit that a command too many has met. */
  get bound(): 'frame' | 'drawing' {
    return this.#isFrame && this.#limit < this.#most ? 'frame' : 'drawing';
  }

  /** Does an order with the values of the program, where they stand. False, and nothing done, unless they are numbers within bounds. */
  order(order: number, at: number, count: number): boolean {
    const needed = NEEDS[order] ?? Infinity;
    if (count < needed) return false;
    const a = this.#memory.number(at);
    const b = needed > 1 ? this.#memory.number(at + VALUE_BYTES) : 0;
    const c = needed > 2 ? this.#memory.number(at + 2 * VALUE_BYTES) : 0;
    const d = needed > 3 ? this.#memory.number(at + 3 * VALUE_BYTES) : 0;
    return isNear(a) && isNear(b) && isNear(c) && isNear(d) && this.act(order, a, b, c, d);
  }

  /** Does an order with numbers within bounds. False, and nothing done, when that is one command too many, or a size is below zero. */
  act(order: number, a: number, b: number, c: number, d: number): boolean {
    switch (order) {
      case ORDER.forward:
        return this.#walk(a);
      case ORDER.back:
        return this.#walk(-a);
      case ORDER.right:
        this.#turtle.turn(a);
        return true;
      case ORDER.left:
        this.#turtle.turn(-a);
        return true;
      case ORDER.goTo:
        return this.#goTo(a, b, true);
      case ORDER.lineWidth:
        if (a < 0) return false;
        this.#width = Math.max(0.1, Math.min(400, a));
        this.#isStyled = false;
        return true;
      case COMMAND.line:
        return this.#put(order, a, b, c, d);
      case COMMAND.disc:
        return c >= 0 && this.#put(order, a, b, c);
      case COMMAND.rect:
        return c >= 0 && d >= 0 && this.#put(order, a, b, c, d);
      default:
        throw new Error('The guest gave an order that nobody knows.');
    }
  }

  set isPenDown(isDown: boolean) {
    this.#isPenDown = isDown;
    this.#isLinked &&= isDown;
  }

  /** Takes a colour by a word that was read before; false for any other. */
  paintAgain(paint: number, word: string | null): boolean {
    const color = word === null ? undefined : this.#colors.get(word);
    if (color === undefined) return false;
    this.paint(paint, color, null);
    return true;
  }

  /** Takes a colour, or null for none; `word` is how the program has called it. */
  paint(paint: number, color: string | null, word: string | null): void {
    if (word !== null && color !== null && this.#colors.size < MOST_COLORS) this.#colors.set(word, color);
    this.#isStyled = false;
    if (paint === PAINT.background) this.#coverAll(color);
    else if (paint === PAINT.filling) this.#filling = color;
    else this.#pen = color ?? this.#pen;
  }

  /** Fills shapes with the colour of the pen from now on. */
  fillLikePen(): void {
    this.#filling = undefined;
    this.#isStyled = false;
  }

  /** A closed figure; the coordinates of its corners stand in a row. */
  polygon(points: readonly number[]): boolean {
    if (!this.#isRoom(points.length + 2)) return false;
    this.#batch.add(COMMAND.polygon);
    this.#batch.add(points.length);
    for (const point of points) this.#batch.add(point);
    return true;
  }

  /** Words of a height at a place; without a place (NaN) where the turtle stands. */
  text(words: string, x: number, y: number, height: number): boolean {
    const isPlaced = this.#put(
      COMMAND.text,
      Number.isNaN(x) ? this.#turtle.x : x,
      Number.isNaN(y) ? this.#turtle.y : y,
      height,
    );
    if (isPlaced) this.#batch.addText(words);
    return isPlaced;
  }

  /** Pixels, four bytes each, in a box. */
  image(
    pixels: Uint8ClampedArray,
    columns: number,
    rows: number,
    box: readonly [number, number, number, number],
  ): boolean {
    this.#commands += Math.floor((columns * rows) / PIXELS_A_COMMAND);
    if (!this.#put(COMMAND.image, ...box)) return false;
    this.#batch.add(columns);
    this.#batch.add(rows);
    this.#batch.addImage(pixels);
    return true;
  }

  /** Begins a frame of an animation, which has a limit of its own. */
  openFrame(): void {
    this.#isFrame = true;
    this.#limit = Math.min(this.#most, this.#commands + FRAME_COMMANDS);
  }

  closeFrame(): void {
    this.flush();
    this.#isFrame = false;
    this.#limit = this.#most;
  }

  /** Sends what has gathered. Answers how many batches have left so far. */
  flush(): number {
    this.#send(false);
    return this.#sent;
  }

  #walk(distance: number): boolean {
    const { x, y } = this.#turtle.ahead(distance);
    return this.#goTo(x, y, distance !== 0);
  }

  #goTo(x: number, y: number, isStroke: boolean): boolean {
    const { x: fromX, y: fromY } = this.#turtle;
    if (this.#isPenDown && isStroke) {
      if (!this.#isRoom(5)) return false;
      if (x !== fromX || y !== fromY) {
        this.#batch.add(this.#isLinked ? COMMAND.further : COMMAND.stroke);
        if (!this.#isLinked) this.#addPlace(fromX, fromY);
        this.#addPlace(x, y);
        this.#isLinked = true;
      }
    }
    this.#turtle.goTo({ x, y });
    return true;
  }

  /** A command with up to four numbers. */
  #put(type: number, a: number, b: number, c: number, d?: number): boolean {
    if (!this.#isRoom(8)) return false;
    this.#batch.add(type);
    this.#batch.add(a);
    this.#batch.add(b);
    this.#batch.add(c);
    if (d !== undefined) this.#batch.add(d);
    return true;
  }

  #coverAll(color: string | null): void {
    if (this.#isFrame) this.#limit = FRAME_COMMANDS;
    // What has not left yet need not leave.
    this.#batch.clear();
    this.#beginBatch();
    this.#commands = 1;
    this.#batch.add(COMMAND.background);
    this.#addColor(color);
  }

  /** Counts a figure and makes room for it and its style; false when it is one too many. */
  #isRoom(size: number): boolean {
    if (this.#commands >= this.#limit) return false;
    this.#commands += 1;
    if (this.#batch.isFull(STYLE_NUMBERS + size)) this.#send(true);
    if (this.#isStyled) return true;
    this.#batch.add(COMMAND.style);
    this.#batch.addText(this.#pen);
    if (this.#filling === undefined) this.#batch.add(-2);
    else this.#addColor(this.#filling);
    this.#batch.add(this.#width);
    this.#isStyled = true;
    return true;
  }

  #send(isPart: boolean): void {
    if (this.#batch.isEmpty && !this.#turtle.hasNews) return;
    this.#sent += 1;
    const turtle = this.#turtle.takeNews();
    this.#run.onDraw({ ...this.#batch.take(), turtle, isPart, isFrame: this.#isFrame });
    this.#beginBatch();
  }

  /** A new batch says everything again. */
  #beginBatch(): void {
    this.#isLinked = false;
    this.#isStyled = false;
  }

  #addColor(color: string | null): void {
    if (color === null) this.#batch.add(-1);
    else this.#batch.addText(color);
  }

  #addPlace(x: number, y: number): void {
    this.#batch.add(bounded(x));
    this.#batch.add(bounded(y));
  }
}

function isNear(value: number): boolean {
  return Math.abs(value) <= MOST_UNITS; // False for NaN, which stands for what is no number.
}

function bounded(value: number): number {
  return Math.max(-MOST_UNITS, Math.min(MOST_UNITS, value));
}
