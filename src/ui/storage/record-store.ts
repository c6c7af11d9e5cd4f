/** What a notebook is kept in: keys and records. Every method rejects when the browser refuses. */
export interface RecordStore {
  readonly readAll: () => Promise<readonly (readonly [string, unknown])[]>;
  /**
   * Writes records, all or none, in one transaction. `decide` sees the record that stands under a key and
   * returns the records to write for it; a record of `undefined` deletes its key.
   */
  readonly change: (keys: readonly string[], decide: Decide) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** Decides what to write from what stands under a key, `undefined` when nothing does. Must not wait. */
export type Decide = (key: string, standing: unknown) => readonly (readonly [string, unknown])[];
