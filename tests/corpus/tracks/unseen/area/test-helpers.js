export const aCircle = (r) => ({ kind: 'circle', r });
export const aSquare = (a) => ({ kind: 'square', a });
export function expectArea(got, want) {
  expect(got).toBeCloseTo(want, 2);
}
