/** `row`: panes side by side; `column`: one above the other. */
export type SplitDirection = 'row' | 'column';

/** Smallest share of a pane in percent, so that it is not lost from view. */
export const MIN_SHARE = 15;
/** Largest share of a pane in percent, so that the other one is not lost from view. */
export const MAX_SHARE = 85;
const STEP = 5;

/** The nearest share that leaves both panes in view, in percent. */
export function clampShare(share: number): number {
  return Math.min(MAX_SHARE, Math.max(MIN_SHARE, share));
}

/** The share after a key on the separator, in percent; null for a key that does not move it. */
export function shareAfterKey(share: number, key: string, direction: SplitDirection): number | null {
  const [back, forth] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  switch (key) {
    case back:
      return clampShare(share - STEP);
    case forth:
      return clampShare(share + STEP);
    case 'Home':
      return MIN_SHARE;
    case 'End':
      return MAX_SHARE;
    default:
      return null;
  }
}

/** The share of the first pane when the separator is dragged to a point of the page, in percent. */
export function shareAtPoint(
  frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  point: { readonly clientX: number; readonly clientY: number },
  direction: SplitDirection,
): number {
  const part =
    direction === 'row'
      ? (point.clientX - frame.left) / frame.width
      : (point.clientY - frame.top) / frame.height;
  return clampShare(Number.isFinite(part) ? part * 100 : 50);
}
