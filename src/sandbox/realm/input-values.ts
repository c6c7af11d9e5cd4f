import type { ProgramInput } from '../live-input.ts';

/**
 * An input as the guest's `takeInput` wants it: milliseconds that pass before it, what happened (`up`, `down`, `move`), the
 * key or an empty text, and the place of the pointer.
 */
export function inputValues(input: ProgramInput, passedMs: number): (number | string)[] {
  switch (input.type) {
    case 'key':
      return [passedMs, input.isDown ? 'down' : 'up', input.key, 0, 0];
    case 'pointer': {
      const what = input.isDown === null ? 'move' : input.isDown ? 'down' : 'up';
      return [passedMs, what, '', input.x, input.y];
    }
  }
}
