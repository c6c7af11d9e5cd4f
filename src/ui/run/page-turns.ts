/** Calls back before the next paint, or after 100 ms where nothing is painted (a tab in the background). */
export function onNextFrame(callback: () => void): () => void {
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = (): void => {
    cancel();
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, 100);
  return cancel;
}

/** Resolves once the page had a chance to handle what was waiting: input, painting, timers. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
