import type { DrawCommand, DrawTurtle } from '../../sandbox/run-program.ts';
import { AREA_SIZE, turtleOf } from './describe-drawing.ts';
import { paintShape } from './paint-shape.ts';
import { areaView } from './drawing-view.ts';
import type { DrawingView } from './drawing-view.ts';

/** What a canvas is to show. */
export interface Picture {
  readonly commands: readonly DrawCommand[];
  /** Drawing to be matched, shown in grey behind. */
  readonly ghost: readonly DrawCommand[];
  readonly view: DrawingView;
  /** CSS colours of the parts that the program does not choose. */
  readonly ghostColor: string;
  readonly turtleColor: string;
}

/** Half the length of the turtle in CSS pixels, whatever the scale of the drawing. */
const TURTLE_SIZE = 9;
/** Thinnest stroke in device pixels: a thinner one fades away. */
const THINNEST = 1;
/** Most strokes of one path: of 20,000 that cross each other a browser without help of graphics hardware paints one path in seconds, and a hundred in a tenth of that. */
const STROKES_AT_ONCE = 200;

/** Paints a picture on a canvas of `pixels` by `pixels` device pixels, `density` of them to one CSS pixel. */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  pixels: number,
  density: number,
  picture: Picture,
): void {
  const { view } = picture;
  const scale = pixels / view.size;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, pixels, pixels);
  context.setTransform(scale, 0, 0, scale, -view.left * scale, -view.top * scale);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const background = picture.commands[0]?.type === 'background' ? picture.commands.slice(0, 1) : [];
  // The model stays visible above the background and below the rest.
  paintAll(context, background, scale, null);
  if (view !== areaView) outlineArea(context, scale, picture.ghostColor);
  paintAll(context, picture.ghost, scale, picture.ghostColor);
  paintAll(context, picture.commands.slice(background.length), scale, null);
  const turtle = turtleOf(picture.commands);
  if (turtle !== null) paintTurtle(context, turtle, (TURTLE_SIZE * density) / scale, picture.turtleColor);
}

function outlineArea(context: CanvasRenderingContext2D, scale: number, color: string): void {
  context.save();
  context.strokeStyle = color;
  context.lineWidth = 1 / scale;
  context.setLineDash([6 / scale, 6 / scale]);
  context.strokeRect(0, 0, AREA_SIZE, AREA_SIZE);
  context.restore();
}

/** Strokes of one colour and width that follow each other become paths of some hundred: thousands stay quick. */
function paintAll(
  context: CanvasRenderingContext2D,
  commands: readonly DrawCommand[],
  scale: number,
  onlyColor: string | null,
): void {
  let color = '';
  let width = -1;
  let isOpen = false;
  let strokes = 0;
  const finish = (): void => {
    if (isOpen) context.stroke();
    isOpen = false;
  };
  for (const command of commands) {
    switch (command.type) {
      case 'turtle':
        break;
      case 'background':
        finish();
        if (command.color === null) break;
        context.fillStyle = command.color;
        context.fillRect(0, 0, AREA_SIZE, AREA_SIZE);
        break;
      case 'segment':
        if (!isOpen || command.color !== color || command.width !== width || strokes === STROKES_AT_ONCE) {
          finish();
          ({ color, width } = command);
          context.strokeStyle = onlyColor ?? color;
          context.lineWidth = Math.max(width, THINNEST / scale);
          context.beginPath();
          isOpen = true;
          strokes = 0;
        }
        strokes += 1;
        context.moveTo(command.x1, command.y1);
        context.lineTo(command.x2, command.y2);
        break;
      default:
        finish();
        paintShape(context, command, THINNEST / scale, onlyColor);
    }
  }
  finish();
}

function paintTurtle(
  context: CanvasRenderingContext2D,
  { x, y, angle }: DrawTurtle,
  size: number,
  color: string,
): void {
  context.save();
  context.translate(x, y);
  context.rotate((angle * Math.PI) / 180);
  context.beginPath();
  context.moveTo(size, 0);
  context.lineTo(-size * 0.8, size * 0.7);
  context.lineTo(-size * 0.4, 0);
  context.lineTo(-size * 0.8, -size * 0.7);
  context.closePath();
  context.fillStyle = color;
  context.fill();
  context.restore();
}
