import { describe, expect, test } from 'vitest';

import type { DrawCommand, DrawSegment } from '../../../src/sandbox/run-program.ts';
import { describeDrawing } from '../../../src/ui/drawing/describe-drawing.ts';
import { areaView, isOutside, viewOfAll } from '../../../src/ui/drawing/drawing-view.ts';
import { drawingEn } from '../../../src/ui/messages/drawing-en.ts';
import { drawingFr } from '../../../src/ui/messages/drawing-fr.ts';

function aSegment(x1: number, y1: number, x2: number, y2: number, color = 'black'): DrawSegment {
  return { type: 'segment', x1, y1, x2, y2, color, width: 2 };
}

const square: readonly DrawCommand[] = [
  aSegment(100, 100, 200, 100, 'red'),
  aSegment(200, 100, 200, 200, 'red'),
  aSegment(200, 200, 100, 200, 'blue'),
  aSegment(100, 200, 100.0001, 99.9999, '#12ab34'),
  { type: 'turtle', x: 100, y: 100, angle: 360 },
];

describe('describeDrawing', () => {
  test('counts strokes, colours and bounds and sees a closed shape', () => {
    expect(describeDrawing(square)).toEqual({
      strokes: 4,
      shapes: { disc: 0, rect: 0, polygon: 0, image: 0 },
      texts: [],
      background: null,
      colors: ['red', 'blue', '#12ab34'],
      bounds: { left: 100, top: 100, right: 200, bottom: 200 },
      isClosed: true,
      leavesArea: false,
      turtle: { type: 'turtle', x: 100, y: 100, angle: 360 },
    });
  });

  test('a line, an open angle and a drawing in two parts are not closed', () => {
    expect(describeDrawing([aSegment(0, 0, 9, 9)]).isClosed).toBe(false);
    expect(describeDrawing(square.slice(0, 3)).isClosed).toBe(false);
    const apart = [aSegment(0, 0, 9, 0), aSegment(20, 20, 9, 9), aSegment(9, 9, 0, 0)];
    expect(describeDrawing(apart).isClosed).toBe(false);
  });

  test('nothing drawn has no bounds and no turtle', () => {
    expect(describeDrawing([])).toMatchObject({ strokes: 0, bounds: null, turtle: null, leavesArea: false });
  });
});

const house: readonly DrawCommand[] = [
  { type: 'background', color: 'skyblue' },
  { type: 'rect', x: 100, y: 200, width: 200, height: 150, fill: 'beige', stroke: null, lineWidth: 2 },
  {
    type: 'polygon',
    points: [
      [90, 200],
      [200, 90],
      [310, 200],
    ],
    fill: 'red',
    stroke: 'black',
    lineWidth: 4,
  },
  { type: 'disc', x: 50, y: 50, radius: 30, fill: 'gold', stroke: null, lineWidth: 2 },
  { type: 'disc', x: 60, y: 50, radius: 30, fill: 'gold', stroke: null, lineWidth: 2 },
  { type: 'text', x: 0, y: 380, size: 20, text: 'Chez moi', color: 'black' },
];

describe('the words of a drawing', () => {
  test('name shapes, texts and background in both languages', () => {
    const facts = describeDrawing(house);
    expect(drawingFr.describe(facts)).toBe(
      'Fond\u00A0: bleu ciel. 2 disques, 1 rectangle et 1 polygone, couleurs\u00A0: beige, rouge, noir et or. Texte\u00A0: «\u00A0Chez moi\u00A0». Le dessin va de 0 à 310 en largeur et de 20 à 400 en hauteur.',
    );
    expect(drawingEn.describe(facts)).toBe(
      'Background: skyblue. 2 discs, 1 rectangle, and 1 polygon, colours: beige, red, black, and gold. Text: “Chez moi”. The drawing goes from 0 to 310 across and from 20 to 400 down.',
    );
  });

  test('in French', () => {
    expect(drawingFr.describe(describeDrawing(square))).toBe(
      '4 traits, couleurs\u00A0: rouge, bleu et #12ab34. Les traits forment une figure fermée. Le dessin va de 100 à 200 en largeur et de 100 à 200 en hauteur. La tortue est en 100, 100 et regarde à droite.',
    );
    expect(drawingFr.describe(describeDrawing([]))).toBe('Aucun trait.');
  });

  test('in English', () => {
    const away: readonly DrawCommand[] = [
      aSegment(200, 200, 200, -40),
      { type: 'turtle', x: 200, y: -40, angle: -90 },
    ];
    expect(drawingEn.describe(describeDrawing(away))).toBe(
      '1 stroke, colour: black. The drawing goes from 200 to 200 across and from -40 to 200 down. It leaves the canvas. The turtle is at 200, -40 and looks up.',
    );
  });
});

describe('viewOfAll', () => {
  test('a drawing inside the area shows the area', () => {
    expect(viewOfAll(square)).toBe(areaView);
    expect(isOutside(square)).toBe(false);
  });

  test('a drawing that leaves is shown whole in a square with a margin', () => {
    const commands = [aSegment(0, 0, 900, 100)];
    const { left, top, size } = viewOfAll(commands);
    expect(isOutside(commands)).toBe(true);
    expect(size).toBeGreaterThan(900);
    expect(left).toBeLessThan(0);
    expect(left + size).toBeGreaterThan(900);
    expect(top + size).toBeGreaterThan(400);
  });

  test('a turtle that walked out without drawing is shown too', () => {
    const commands: readonly DrawCommand[] = [{ type: 'turtle', x: 200, y: 700, angle: 90 }];
    expect(isOutside(commands)).toBe(true);
    expect(viewOfAll(commands).size).toBeGreaterThan(700);
  });
});
