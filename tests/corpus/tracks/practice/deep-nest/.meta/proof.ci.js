export const ROUND = Math.PI;
export const classify = (...sides) => {
  if (sides.length === 0 || sides[0] === undefined) return 'nothing';
  return new Set(sides).size === 1 ? 'equilateral' : 'scalene';
};
