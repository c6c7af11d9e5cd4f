/** The worker's file, beside the page. */
const WORKER = 'service-worker.js';

/**
 * Lets the site work without a network from now on. To be called when the page has all that it needs itself: the worker
 * fetches every built file. `mayReload` says that a version which waits may take over at once, with a new page. Never rejects.
 */
export async function registerOffline(mayReload: boolean): Promise<void> {
  const canKeep =
    import.meta.env.MODE === 'production' && location.protocol !== 'file:' && 'serviceWorker' in navigator;
  if (!canKeep) return;
  const { serviceWorker } = navigator;
  try {
    const { waiting } = await serviceWorker.register(WORKER, { updateViaCache: 'none' });
    if (waiting !== null && serviceWorker.controller !== null && mayReload) {
      serviceWorker.addEventListener(
        'controllerchange',
        () => {
          location.reload();
        },
        { once: true },
      );
      waiting.postMessage({ type: 'take-over-if-alone' });
      return;
    }
    const { active } = await serviceWorker.ready;
    const urls = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ type: 'keep', urls });
  } catch {
    // The browser refuses workers here: the site needs its server, as before.
  }
}
