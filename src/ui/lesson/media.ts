import { MediaQuery } from 'svelte/reactivity';

/** One of the three parts of a step with a program. */
export type Region = 'instructions' | 'program' | 'result';

/** True where the three regions fit side by side. */
export const isWide = new MediaQuery('min-width: 64rem', true);

/** True where the main pointer is a finger, so that there is likely no keyboard with all signs. */
export const isTouch = new MediaQuery('pointer: coarse', false);
