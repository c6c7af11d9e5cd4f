import type { Attachment } from 'svelte/attachments';

/** Shortest time in milliseconds between two descriptions: a screen reader cannot follow sixty a second. */
const PAUSE_MS = 1000;

/** Keeps an element's text up to date with what `read` answers, at most once a second, the latest text included. */
export function tellSlowly(read: () => string): Attachment<HTMLElement> {
  return (element) => {
    let latest = '';
    let timer: ReturnType<typeof setTimeout> | null = null;
    const write = (): void => {
      if (element.textContent !== latest) element.textContent = latest;
    };
    $effect(() => {
      latest = read();
      if (timer !== null) return;
      write();
      timer = setTimeout(() => {
        timer = null;
        write();
      }, PAUSE_MS);
    });
    return () => {
      if (timer !== null) clearTimeout(timer);
    };
  };
}
