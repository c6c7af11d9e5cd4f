import type { Attachment } from 'svelte/attachments';

import type { LiveMessage } from '../../sandbox/live-input.ts';
import type { DrawingView } from './drawing-view.ts';

/** What the drawing area needs to know to pass inputs on. */
export interface InputTarget {
  /** Null while no program runs. */
  readonly tell: ((message: LiveMessage) => void) | null;
  readonly view: DrawingView;
}

/**
 * Passes keys and pointer of a focused element on to the program, in drawing units. Tab moves on as everywhere, Escape leaves
 * the element, and keys with Control, Alt or Command stay the browser's.
 */
export function hearInputs(read: () => InputTarget): Attachment<HTMLElement> {
  return (element) => {
    const pressed = new Set<string>();
    let frame: number | null = null;
    const key = (name: string, isDown: boolean): void => {
      read().tell?.({ type: 'input', input: { type: 'key', key: name, isDown } });
    };
    const pointer = (event: PointerEvent, isDown: boolean | null): void => {
      const { tell, view } = read();
      const canvas = element.querySelector('canvas');
      if (tell === null || canvas === null) return;
      const box = canvas.getBoundingClientRect();
      const unit = view.size / box.width;
      const x = Math.round((view.left + (event.clientX - box.left) * unit) * 10) / 10;
      const y = Math.round((view.top + (event.clientY - box.top) * unit) * 10) / 10;
      tell({ type: 'input', input: { type: 'pointer', x, y, isDown } });
    };
    const handlers: { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void } = {
      keydown: (event) => {
        if (read().tell === null || event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'Tab') return;
        if (event.key === 'Escape') {
          element.blur();
          return;
        }
        event.preventDefault();
        if (event.repeat || pressed.has(event.key)) return;
        pressed.add(event.key);
        key(event.key, true);
      },
      keyup: (event) => {
        if (pressed.delete(event.key)) key(event.key, false);
      },
      blur: () => {
        for (const name of pressed) key(name, false);
        pressed.clear();
      },
      pointerdown: (event) => {
        pointer(event, true);
      },
      pointerup: (event) => {
        pointer(event, false);
      },
      pointercancel: (event) => {
        pointer(event, false);
      },
      pointermove: (event) => {
        frame ??= requestAnimationFrame(() => {
          frame = null;
          pointer(event, null);
        });
      },
    };
    const ending = new AbortController();
    for (const [name, handle] of Object.entries(handlers))
      element.addEventListener(name, handle as EventListener, { signal: ending.signal }); // Each name has its own kind of event above.
    return () => {
      ending.abort();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  };
}
