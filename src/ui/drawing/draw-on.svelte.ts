import type { Attachment } from 'svelte/attachments';

import { paintDrawing } from './paint-drawing.ts';
import type { Picture } from './paint-drawing.ts';

/** Most pixels along one side of a canvas: beyond it phones run out of memory. */
const MOST_PIXELS = 4096;

/**
 * Keeps a canvas painted: anew when what `read` answers changes, when its box changes, the screen's density, or the theme. The colour of
 * the ghost is the canvas's CSS `color`, that of the turtle its `outline-color`.
 */
export function drawOn(
  read: () => Pick<Picture, 'commands' | 'ghost' | 'view'>,
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const paint = (picture: Pick<Picture, 'commands' | 'ghost' | 'view'>): void => {
      const density = Math.min(window.devicePixelRatio, MOST_PIXELS / Math.max(1, canvas.clientWidth));
      const pixels = Math.max(1, Math.round(canvas.clientWidth * density));
      if (canvas.width !== pixels) canvas.width = pixels;
      if (canvas.height !== pixels) canvas.height = pixels;
      const context = canvas.getContext('2d');
      if (context === null) return;
      const style = getComputedStyle(canvas);
      paintDrawing(context, pixels, density, {
        ...picture,
        ghostColor: style.color,
        turtleColor: style.outlineColor,
      });
    };
    let latest: Pick<Picture, 'commands' | 'ghost' | 'view'> | null = null;
    const repaint = (): void => {
      if (latest !== null) paint(latest);
    };
    $effect(() => {
      latest = read();
      repaint();
    });
    const sizes = new ResizeObserver(repaint);
    sizes.observe(canvas);
    const forgetDensity = onDensity(repaint);
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', repaint);
    // The page's own choice of theme is an attribute of the root element.
    const themes = new MutationObserver(repaint);
    themes.observe(document.documentElement, { attributes: true });
    return () => {
      sizes.disconnect();
      forgetDensity();
      themes.disconnect();
      dark.removeEventListener('change', repaint);
    };
  };
}

/** Calls back when the page is zoomed, or comes to a screen of another density. Answers how to stop. */
function onDensity(callback: () => void): () => void {
  let ending = new AbortController();
  const watch = (): void => {
    ending = new AbortController();
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', change, { signal: ending.signal });
  };
  const change = (): void => {
    ending.abort();
    watch();
    callback();
  };
  watch();
  return () => {
    ending.abort();
  };
}
