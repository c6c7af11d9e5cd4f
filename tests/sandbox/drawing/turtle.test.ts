import { expect, test } from 'vitest';

import { stepAt } from '../../../src/sandbox/drawing/turtle.ts';

test('a step is as exact as numbers are, at every angle, and whole at quarters of a turn', () => {
  let farthest = 0;
  for (let degrees = -720; degrees <= 720; degrees += 0.37) {
    const { x, y } = stepAt(degrees);
    const angle = (degrees * Math.PI) / 180;
    farthest = Math.max(farthest, Math.abs(x - Math.cos(angle)), Math.abs(y - Math.sin(angle)));
  }
  expect(farthest).toBeLessThan(4e-15);
  expect([0, 90, 180, 270, 360, -90].map(stepAt)).toEqual([
    { x: 1, y: 0 },
    { x: -0, y: 1 },
    { x: -1, y: -0 },
    { x: 0, y: -1 },
    { x: 1, y: 0 },
    { x: 0, y: -1 },
  ]);
});
