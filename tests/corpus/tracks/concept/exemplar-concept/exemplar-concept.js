// @ts-check

/**
 * Mixes two colours.
 *
 * @param {string} a
 * @param {string} b
 * @returns {string}
 */
export function mix(a, b) {
  throw new Error('Please implement the mix function');
}

export const WHITE = undefined;
