import { clear, createStore, del, entries, get, set } from 'idb-keyval';

import type { RecordStore, StoredRecord } from './record-store.ts';

/** The browser's own database, one for each address that the site is served under. */
export function createBrowserStore(basePath: string): RecordStore {
  const open = (): ReturnType<typeof createStore> => createStore(`marelle:${basePath}`, 'records');
  let store: ReturnType<typeof createStore> | null = null;
  const use = (): ReturnType<typeof createStore> => (store ??= open());
  // The database answers too late for a page that goes: what it was about to write waits where writing waits for nobody.
  const jotKey = `marelle:${basePath}:jotted`;
  const writeJotted = async (): Promise<void> => {
    const jotted = localStorage.getItem(jotKey);
    if (jotted === null) return;
    for (const [key, value] of JSON.parse(jotted) as readonly StoredRecord[])
      // Written by `jot`; who keeps records checks each.
      if (!(timeOf(await get(key, use())) > timeOf(value))) await set(key, value, use());
    localStorage.removeItem(jotKey);
  };
  return {
    entries: async () => {
      await writeJotted().catch(() => undefined); // Unreadable, or no room: the database is read all the same.
      return (await entries<string, unknown>(use())).map(([key, value]) => [key, value] as const);
    },
    read: (key) => get(key, use()),
    write: (key, value) => set(key, value, use()),
    jot: (records) => {
      try {
        localStorage.setItem(jotKey, JSON.stringify(records));
      } catch {
        // Refused or full: what is being written to the database may still get there.
      }
    },
    remove: (key) => del(key, use()),
    clear: async () => {
      await clear(use());
      localStorage.removeItem(jotKey);
    },
  };
}

/** When a record was changed, in milliseconds since 1970; NaN where it does not say. */
function timeOf(record: unknown): number {
  return (record as { readonly updatedAt?: number } | undefined)?.updatedAt ?? NaN;
}
