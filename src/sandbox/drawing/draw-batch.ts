import type { DrawCommand, DrawTurtle } from '../run-program.ts';

/** Commands as `DrawingWriter` gathers them: numbers in a row. They travel to the page as they are, 20 times quicker than objects. */
export interface DrawBatch {
  readonly numbers: Float64Array;
  /** Texts and colours that the numbers name by index. */
  readonly strings: readonly string[];
  /** Pixels of images, four bytes each, likewise. */
  readonly images: readonly Uint8ClampedArray[];
  /** Null when it has not moved. */
  readonly turtle: DrawTurtle | null;
  /** The buffer was full: the rest of the picture follows. */
  readonly isPart: boolean;
  /** Drawn by a function that `animate` calls. */
  readonly isFrame: boolean;
}

/**
 * Commands by number: figures, what covers them all, `style` for the figures after it, and strokes of the turtle, of which
 * `further` goes on from the end of the one before.
 */
export const COMMAND = {
  ...{ line: 0, disc: 1, rect: 2, polygon: 3, text: 4, background: 5, image: 6 },
  ...{ style: 7, stroke: 8, further: 9 },
} as const;

/** Whether nothing that was drawn before a batch can still be seen after it. */
export function coversAll({ numbers }: DrawBatch): boolean {
  return numbers[0] === COMMAND.background;
}

/** The commands of a batch, one by one. */
export function readBatch({ numbers, strings, images, turtle }: DrawBatch): DrawCommand[] {
  const commands: DrawCommand[] = [];
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const text = (): string => strings[next()] ?? '';
  const maybeText = (): string | null => strings[next()] ?? null;
  // Where the latest stroke of the turtle ended.
  let x = 0;
  let y = 0;
  // What the latest command of style says: colour of the pen, filling, width.
  let color = 'black';
  let width = 1;
  let paint: { fill: string | null; stroke: string | null; lineWidth: number } = {
    fill: color,
    stroke: null,
    lineWidth: width,
  };
  const stroke = (): void => {
    const [x1, y1] = [x, y];
    x = next();
    y = next();
    commands.push({ type: 'segment', x1, y1, x2: x, y2: y, color, width });
  };
  while (at < numbers.length) {
    switch (next()) {
      case COMMAND.line:
        commands.push({ type: 'segment', x1: next(), y1: next(), x2: next(), y2: next(), color, width });
        break;
      case COMMAND.disc:
        commands.push({ type: 'disc', x: next(), y: next(), radius: next(), ...paint });
        break;
      case COMMAND.rect:
        commands.push({ type: 'rect', x: next(), y: next(), width: next(), height: next(), ...paint });
        break;
      case COMMAND.polygon: {
        const count = next();
        const points = Array.from({ length: count / 2 }, (): [number, number] => [next(), next()]);
        commands.push({ type: 'polygon', points, ...paint });
        break;
      }
      case COMMAND.text:
        commands.push({ type: 'text', x: next(), y: next(), size: next(), text: text(), color });
        break;
      case COMMAND.background:
        commands.push({ type: 'background', color: maybeText() });
        break;
      case COMMAND.image:
        commands.push({
          type: 'image',
          x: next(),
          y: next(),
          width: next(),
          height: next(),
          columns: next(),
          rows: next(),
          pixels: images[next()] ?? new Uint8ClampedArray(),
        });
        break;
      case COMMAND.style: {
        color = text();
        const filling = next();
        width = next();
        // Until a filling is chosen, shapes have the colour of the pen and no outline.
        const fill = filling === -2 ? color : (strings[filling] ?? null);
        paint = { fill, stroke: filling === -2 ? null : color, lineWidth: width };
        break;
      }
      case COMMAND.stroke:
        x = next();
        y = next();
        stroke();
        break;
      case COMMAND.further:
        stroke();
        break;
      default:
        throw new Error('The guest sent a drawing command that nobody knows.');
    }
  }
  if (turtle !== null) commands.push(turtle);
  return commands;
}

/**
 * Adds commands to a drawing and forgets what can no longer be seen: all that a background covers, and where the turtle
 * stood before. An animation of an hour keeps one picture.
 */
export function addCommands(drawing: DrawCommand[], more: readonly DrawCommand[]): void {
  const covered = more.findLastIndex((command) => command.type === 'background');
  if (covered >= 0) drawing.length = 0;
  for (let index = Math.max(0, covered); index < more.length; index += 1) {
    const command = more[index];
    if (command === undefined) continue;
    if (command.type === 'turtle' && drawing.at(-1)?.type === 'turtle') drawing.pop();
    drawing.push(command);
  }
}

/** What a program has drawn, kept as it came until somebody asks for it. */
export class DrawingLog {
  #waiting: DrawBatch[] = [];
  #commands: DrawCommand[] = [];
  #isFrozen = false;

  add(batch: DrawBatch): void {
    if (!this.#isFrozen && coversAll(batch)) {
      this.#waiting = [];
      this.#commands = [];
    }
    this.#waiting.push(batch);
  }

  /** From now on nothing is dropped: tests count on from what is there. */
  freeze(): void {
    this.commands();
    this.#isFrozen = true;
  }

  /** All commands that count, in order. */
  commands(): readonly DrawCommand[] {
    for (const batch of this.#waiting.splice(0)) {
      if (this.#isFrozen) for (const command of readBatch(batch)) this.#commands.push(command);
      else addCommands(this.#commands, readBatch(batch));
    }
    return this.#commands;
  }
}
