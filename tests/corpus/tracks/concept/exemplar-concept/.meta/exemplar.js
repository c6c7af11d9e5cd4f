/// <reference path="./global.d.ts" />
// @ts-check

export function mix(a, b) {
  return [a, b].sort().join('+') === 'blue+red' ? 'purple' : 'brown';
}

export const WHITE = 'white';
