import { clear, createStore, del, entries, get, set } from 'idb-keyval';

import type { RecordStore } from './notebook.svelte.ts';

/** The browser's own database, one for each address that the site is served under. */
export function createBrowserStore(basePath: string): RecordStore {
  const open = (): ReturnType<typeof createStore> => createStore(`marelle:${basePath}`, 'records');
  let store: ReturnType<typeof createStore> | null = null;
  const use = (): ReturnType<typeof createStore> => (store ??= open());
  return {
    entries: async () => (await entries<string, unknown>(use())).map(([key, value]) => [key, value] as const),
    read: (key) => get(key, use()),
    write: (key, value) => set(key, value, use()),
    remove: (key) => del(key, use()),
    clear: () => clear(use()),
  };
}

/** Hands a text to the student as a file. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
