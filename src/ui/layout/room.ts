import { getContext, setContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

/** Whether there is room for the three regions side by side; a getter that views may read. */
export interface Room {
  readonly current: boolean;
}

const ROOM = Symbol('room');
/** True where the window has room for the three regions. */
const windowIsWide = new MediaQuery('min-width: 64rem', true);

/** The room that the lesson page has: the window's, unless a page shows it in a part of itself. */
export function useRoom(): Room {
  return getContext<Room | undefined>(ROOM) ?? windowIsWide;
}

/** Tells the lesson page inside this component how much room it has. */
export function provideRoom(room: Room): void {
  setContext(ROOM, room);
}

/** True where the main pointer is a finger, so that there is likely no keyboard with all signs. */
export const isTouch = new MediaQuery('pointer: coarse', false);
