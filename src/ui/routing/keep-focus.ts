/** Puts the focus at the start of a page when what had it has gone with the page before. */
export function keepFocus(): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  document.querySelector('main')?.focus({ preventScroll: true });
}
