import type { Attachment } from 'svelte/attachments';

const STOP = 'button[aria-expanded]';

/**
 * Makes all buttons inside an element that open something one stop of the Tab key. Up and Down, Home and End go from one
 * to the next; Right opens or goes in, Left closes or goes out.
 */
export const roveButtons: Attachment<HTMLElement> = (element) => {
  let current: HTMLElement | null = null;
  const stops = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(STOP)];
  const settle = (): void => {
    const all = stops();
    if (current === null || !element.contains(current)) current = all[0] ?? null;
    for (const stop of all) stop.tabIndex = stop === current ? 0 : -1;
  };
  const take = (event: Event): void => {
    const stop = event.target instanceof Element ? event.target.closest<HTMLElement>(STOP) : null;
    if (stop === null || stop === current) return;
    current = stop;
    settle();
  };
  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stop = event.target instanceof HTMLElement && event.target.matches(STOP) ? event.target : null;
    if (stop === null) return;
    const next = destination(event.key, stop, stops());
    if (next === null) return;
    event.preventDefault();
    if (next === stop) stop.click();
    else next.focus();
  };
  const observer = new MutationObserver(settle);
  observer.observe(element, { childList: true, subtree: true });
  element.addEventListener('focusin', take);
  element.addEventListener('click', take);
  element.addEventListener('keydown', move);
  settle();
  return () => {
    observer.disconnect();
    element.removeEventListener('focusin', take);
    element.removeEventListener('click', take);
    element.removeEventListener('keydown', move);
  };
};

/** The button that a key leads to; the button itself when the key opens or closes it; null for any other key. */
function destination(key: string, stop: HTMLElement, all: readonly HTMLElement[]): HTMLElement | null {
  const index = all.indexOf(stop);
  const isOpen = stop.getAttribute('aria-expanded') === 'true';
  switch (key) {
    case 'ArrowDown':
      return all[index + 1] ?? null;
    case 'ArrowUp':
      return all[index - 1] ?? null;
    case 'Home':
      return all[0] ?? null;
    case 'End':
      return all.at(-1) ?? null;
    case 'ArrowRight':
      return isOpen ? (all[index + 1] ?? null) : stop;
    case 'ArrowLeft':
      if (isOpen) return stop;
      return stop.closest('ul')?.parentElement?.querySelector<HTMLElement>(STOP) ?? null;
    default:
      return null;
  }
}
