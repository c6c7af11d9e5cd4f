import { SvelteMap } from 'svelte/reactivity';

import type { RecordStore } from './record-store.ts';

/** Versions that were not chosen and records that cannot be read: kept as they are until everything is erased. */
export class AsideShelf {
  readonly #records = new SvelteMap<string, unknown>();
  readonly #store: RecordStore;
  readonly #tab: string;
  #serial = 0;

  /** `tab` tells this tab's keys from those of others. */
  constructor(store: RecordStore, tab: string) {
    this.#store = store;
    this.#tab = tab;
  }

  get size(): number {
    return this.#records.size;
  }

  get records(): readonly unknown[] {
    return [...this.#records.values()];
  }

  /** A key that no record has yet; `key` says which record is put aside. */
  newKey(key: string): string {
    this.#serial += 1;
    return `aside/${key}/${this.#tab}-${this.#serial}`;
  }

  /** Whether a record like this one is here. */
  has(record: unknown): boolean {
    const text = JSON.stringify(record);
    return this.records.some((known) => JSON.stringify(known) === text);
  }

  /** Notes a record that is stored already, or is about to be. */
  note(key: string, record: unknown): void {
    this.#records.set(key, record);
  }

  /** Keeps records under new keys. Never rejects. */
  async put(records: readonly (readonly [key: string, record: unknown])[]): Promise<void> {
    const entries = new Map(records.map(([key, record]) => [this.newKey(key), record]));
    for (const [key, record] of entries) this.note(key, record);
    try {
      await this.#store.change([...entries.keys()], (key) => [[key, entries.get(key)]]);
    } catch {
      // They stay in memory and go into the file; the notebook's status tells that the store refuses.
    }
  }

  /** Moves stored records out of the way of new ones. Rejects when the store refuses. */
  async retire(keys: readonly string[]): Promise<void> {
    await this.#store.change(keys, (key, standing) => {
      const target = this.newKey(key);
      this.note(target, standing);
      return [
        [target, standing],
        [key, undefined],
      ];
    });
  }

  clear(): void {
    this.#records.clear();
  }
}
