import type { RecordStore } from '../../../src/ui/storage/record-store.ts';

/** A store in memory that two keepers can share, as two tabs do; `refuse` makes every call fail. */
export function aStore(records = new Map<string, unknown>()) {
  let refusal: Error | null = null;
  const act = <T>(answer: () => T): Promise<T> =>
    refusal === null ? Promise.resolve(answer()) : Promise.reject(refusal);
  const store: RecordStore = {
    entries: () => act(() => [...records]),
    read: (key) => act(() => records.get(key)),
    write: (key, value) => act(() => void records.set(key, structuredClone(value))),
    jot: (jotted) => {
      if (refusal === null) for (const [key, value] of jotted) records.set(key, structuredClone(value));
    },
    remove: (key) => act(() => void records.delete(key)),
    clear: () =>
      act(() => {
        records.clear();
      }),
  };
  return {
    records,
    store,
    refuse: (error: Error | null) => {
      refusal = error;
    },
  };
}
