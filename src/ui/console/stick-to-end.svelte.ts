import type { Attachment } from 'svelte/attachments';

/** Distance in CSS pixels from the end within which a reader counts as being at the end. */
const AT_END = 24;

/**
 * Keeps the end of a scrolling element in view as its content grows, unless the reader has scrolled up to read. A last
 * part that is higher than the element is shown from its start: its first sentence matters most.
 * `watch` reads whatever makes the content grow.
 */
export function stickToEnd(watch: () => unknown): Attachment<HTMLElement> {
  return (element) => {
    let isAtEnd = true;
    const remember = (): void => {
      isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight <= AT_END;
    };
    element.addEventListener('scroll', remember, { passive: true });
    $effect(() => {
      watch();
      if (isAtEnd) element.scrollTop = endOf(element);
    });
    return () => {
      element.removeEventListener('scroll', remember);
    };
  };
}

function endOf(element: HTMLElement): number {
  const last = element.lastElementChild;
  const isHigh = last instanceof HTMLElement && last.offsetHeight > element.clientHeight;
  return isHigh && last !== element.firstElementChild ? last.offsetTop : element.scrollHeight;
}
