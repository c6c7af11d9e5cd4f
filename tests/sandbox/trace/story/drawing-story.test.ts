import { expect, test } from 'vitest';

import type { DrawCommand } from '../../../../src/sandbox/run-program.ts';
import { DrawingStory } from '../../../../src/sandbox/trace/story/drawing-story.ts';

const stroke = (x: number): DrawCommand => ({
  ...{ type: 'segment', x1: 0, y1: 0, x2: x, y2: 0, color: 'black', width: 1 },
});
const turtle = (x: number): DrawCommand => ({ type: 'turtle', x, y: 0, angle: 0 });
const background: DrawCommand = { type: 'background', color: 'white' };

test('a picture on the way holds what was drawn by then, and the turtle where it stood', () => {
  const story = new DrawingStory();
  story.add([stroke(1), turtle(1)]);
  story.add([turtle(5)]);
  story.add([stroke(2), turtle(2)]);
  expect([0, 1, 2, 3, 9].map((portions) => story.pictureAfter(portions))).toEqual([
    [],
    [stroke(1), turtle(1)],
    [stroke(1), turtle(5)],
    [stroke(1), stroke(2), turtle(2)],
    [stroke(1), stroke(2), turtle(2)],
  ]);
});

test('a background covers what came before it, and going back brings that to light', () => {
  const story = new DrawingStory();
  story.add([stroke(1), turtle(1)]);
  story.add([background, stroke(2)]);
  expect(story.pictureAfter(2)).toEqual([background, stroke(2)]);
  expect(story.pictureAfter(1)).toEqual([stroke(1), turtle(1)]);
});
