import type { DrawingFacts } from '../drawing/describe-drawing.ts';
import type { DrawingMessages } from './drawing-fr.ts';

const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en');

/** What a drawing shows, in English. */
function describeInEnglish(facts: DrawingFacts): string {
  const { strokes, shapes, background, colors, bounds, turtle } = facts;
  const parts: string[] = [];
  const figures = [
    count(strokes, 'stroke', 'strokes'),
    count(shapes.disc, 'disc', 'discs'),
    count(shapes.rect, 'rectangle', 'rectangles'),
    count(shapes.polygon, 'polygon', 'polygons'),
    count(shapes.image, 'image', 'images'),
  ].filter((figure) => figure !== '');
  if (background !== null) parts.push(`Background: ${background}.`);
  const inColors =
    colors.length === 0 ? '' : `, ${colors.length > 1 ? 'colours' : 'colour'}: ${list.format(colors)}`;
  if (figures.length > 0) parts.push(`${list.format(figures)}${inColors}.`);
  else if (facts.texts.length === 0) parts.push('No stroke.');
  if (facts.texts.length > 0) parts.push(`Text: ${facts.texts.map((text) => `“${text}”`).join(', ')}.`);
  if (facts.isClosed) parts.push('The strokes form a closed shape.');
  if (bounds !== null) {
    parts.push(
      `The drawing goes from ${bounds.left} to ${bounds.right} across and from ${bounds.top} to ${bounds.bottom} down.`,
    );
  }
  if (facts.leavesArea) parts.push('It leaves the canvas.');
  if (turtle !== null) {
    parts.push(
      `The turtle is at ${Math.round(turtle.x)}, ${Math.round(turtle.y)} and looks ${directionOf(turtle.angle)}.`,
    );
  }
  return parts.join(' ');
}

function count(many: number, one: string, several: string): string {
  return many === 0 ? '' : `${number.format(many)} ${many > 1 ? several : one}`;
}

function directionOf(angle: number): string {
  const names = [
    'right',
    'down to the right',
    'down',
    'down to the left',
    'left',
    'up to the left',
    'up',
    'up to the right',
  ];
  return names[((Math.round(angle / 45) % 8) + 8) % 8] ?? '';
}

/** Words of the drawing area and its sounds in English. */
export const drawingEn = {
  label: 'Canvas',
  empty: 'The canvas is empty.',
  ghost: 'The model appears in grey.',
  outside: 'The drawing leaves the canvas.',
  showAll: 'Show the whole drawing',
  showArea: 'Show the canvas only',
  keys: 'This program listens: click on the drawing to play with the keyboard, Escape leaves it.',
  touch: (hasKeys: boolean) =>
    `This program listens: touch the drawing${hasKeys ? ' or the keys' : ''} to play.`,
  touchKeys: 'Keys of the program',
  keyNames: {
    ArrowUp: 'Up arrow',
    ArrowDown: 'Down arrow',
    ArrowLeft: 'Left arrow',
    ArrowRight: 'Right arrow',
    ' ': 'Space',
    Enter: 'Enter',
  },
  keysLabel: 'Canvas that receives your keys',
  playAnimation: 'Start the animation',
  larger: 'Enlarge the drawing',
  smaller: 'Make the drawing smaller',
  soundOn: 'Turn the sound on',
  soundOff: 'Turn the sound off',
  describe: describeInEnglish,
} satisfies DrawingMessages;
