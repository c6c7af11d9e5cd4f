/** A record's key, and the record. */
export type StoredRecord = readonly [key: string, value: unknown];

/** Where records are kept; every promise rejects when the browser refuses. */
export interface RecordStore {
  /** All records, with those that an earlier page has jotted down. */
  readonly entries: () => Promise<readonly StoredRecord[]>;
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  /** Keeps records of a page that is about to go, in no time, until the next page reads them. Never throws. */
  readonly jot: (records: readonly StoredRecord[]) => void;
  readonly remove: (key: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** A plain copy of a record: a store cannot clone what Svelte watches. */
export function plainCopy(record: unknown): unknown {
  return JSON.parse(JSON.stringify(record ?? null));
}
