import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

import type { Decide, RecordStore } from './record-store.ts';

/** Records in IndexedDB under a database of that name; opened at the first use. */
export function indexedStore(name: string): RecordStore {
  let opened: UseStore | null = null;
  const use: UseStore = async (mode, action) => {
    opened ??= createStore(name, 'records');
    return opened(mode, action);
  };
  return {
    readAll: () => use('readonly', readAll),
    change: (keys, decide) => use('readwrite', (records) => change(records, keys, decide)),
    clear: () =>
      use('readwrite', async (records) => {
        records.clear();
        await promisifyRequest(records.transaction);
      }),
  };
}

async function readAll(records: IDBObjectStore): Promise<readonly (readonly [string, unknown])[]> {
  const [keys, values] = await Promise.all([
    promisifyRequest(records.getAllKeys()),
    promisifyRequest<unknown[]>(records.getAll()),
  ]);
  return keys.map((key, index) => [String(key), values[index]]);
}

/** Reads and writes inside one transaction, so that no other tab comes between. */
async function change(records: IDBObjectStore, keys: readonly string[], decide: Decide): Promise<void> {
  for (const key of keys) {
    const request: IDBRequest<unknown> = records.get(key);
    request.onsuccess = () => {
      for (const [target, record] of decide(key, request.result)) {
        if (record === undefined) records.delete(target);
        else records.put(record, target);
      }
    };
  }
  await promisifyRequest(records.transaction);
}
