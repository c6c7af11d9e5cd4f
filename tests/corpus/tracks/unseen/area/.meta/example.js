import defaults, { NEARLY_PI } from '../constants';
export const area = ({ kind, r, a }) => {
  if (kind === 'circle') return NEARLY_PI * r ** 2;
  if (kind === 'square') return a ** (defaults.sides / 2);
  throw new Error(`unknown kind: ${kind}`);
};
