import type { Attachment } from 'svelte/attachments';

/** Makes all buttons inside an element one stop of the Tab key; Left and Right, Home and End go from one to the next. */
export const roveBoxes: Attachment<HTMLElement> = (element) => {
  let current: HTMLElement | null = null;
  const stops = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('button')];
  const settle = (): void => {
    const all = stops();
    if (current === null || !element.contains(current)) current = all[0] ?? null;
    for (const stop of all) stop.tabIndex = stop === current ? 0 : -1;
  };
  const take = (event: FocusEvent): void => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    current = event.target;
    settle();
  };
  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = stops();
    const at = all.findIndex((stop) => stop === event.target);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const place = places[event.key];
    if (at < 0 || place === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[place]?.focus();
  };
  const observer = new MutationObserver(settle);
  observer.observe(element, { childList: true, subtree: true });
  element.addEventListener('focusin', take);
  element.addEventListener('keydown', move);
  settle();
  return () => {
    observer.disconnect();
    element.removeEventListener('focusin', take);
    element.removeEventListener('keydown', move);
  };
};
