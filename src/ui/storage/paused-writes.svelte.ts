import { plainCopy } from './record-store.ts';
import type { RecordStore, StoredRecord } from './record-store.ts';

/** Pause in milliseconds after the last change before it is written. */
const PAUSE_MS = 400;

/** `memory-only`: the browser refuses to keep anything. `full`: it has no room left. */
export type StorageStatus = 'loading' | 'saved' | 'saving' | 'memory-only' | 'full';

/** A record that tells when it was changed, in milliseconds since 1970. */
interface DatedRecord {
  readonly updatedAt: number;
}

/** A record that another tab has written since this one saw it. */
export interface Crossing<Kept extends DatedRecord> {
  readonly key: string;
  readonly mine: Kept;
  readonly theirs: Kept;
  /** What this tab saw in the store last; null for nothing. */
  readonly base: Kept | null;
}

/** What its keeper knows of the records that are written. */
export interface Keeper<Kept extends DatedRecord> {
  readonly store: RecordStore;
  /** The record as it is now; null once it was taken away. */
  readonly recordOf: (key: string) => Kept | null;
  /** A stored value as a record; null when it is not whole and right. */
  readonly parse: (value: unknown) => Kept | null;
  /** Whether mine takes the place of theirs; whoever answers false has seen to both. May reject as the store does. */
  readonly mayReplace: (crossing: Crossing<Kept>) => boolean | Promise<boolean>;
  /** Writes or removes what belongs to a record, right after it. Rejects as the store does. */
  readonly follow?: (key: string) => Promise<void>;
}

/**
 * Writes what a keeper changes: after a pause, one after the other, again after a refusal, and never over what another tab
 * has written meanwhile. The keeper calls `leave` when the page goes.
 */
export class PausedWrites<Kept extends DatedRecord> {
  status = $state.raw<StorageStatus>('loading');
  readonly #keeper: Keeper<Kept>;
  /** Keys of what is not written yet, each with the number of its last change. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #waiting = new Map<string, number>();
  #changes = 0;
  /** Each record as this tab last saw it in the store. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #seen = new Map<string, Kept>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(keeper: Keeper<Kept>) {
    this.#keeper = keeper;
  }

  /** Lets the keeper read the store at the start and tell what it saw there. Never rejects. */
  async open(read: () => Promise<void>): Promise<void> {
    if (await this.attempt(read)) this.status = this.#waiting.size > 0 ? 'saving' : 'saved';
  }

  /** Does something else with the store and answers whether it did: a refusal becomes the status. Never rejects. */
  async attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      // The browser refuses its storage: private window, policy, full disk or a broken profile.
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.status = isFull ? 'full' : 'memory-only';
      return false;
    }
  }

  /** Notes what the store holds under a key. */
  see(key: string, record: Kept): void {
    this.#seen.set(key, record);
  }

  /** Whether a change waits to be written. */
  isWaiting(key: string): boolean {
    return this.#waiting.has(key);
  }

  /** A record was changed or taken away: the store follows after a pause. */
  add(key: string): void {
    this.#waiting.set(key, (this.#changes += 1));
    if (this.status === 'saved') this.status = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Writes what is waiting now, after what is being written. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    return this.#writing;
  }

  /** Keeps what is waiting when the page goes. */
  leave(): void {
    const unwritten = [...this.#waiting.keys()].flatMap((key): readonly StoredRecord[] => {
      const record = this.#keeper.recordOf(key);
      return record === null ? [] : [[key, record]];
    });
    if (unwritten.length > 0) this.#keeper.store.jot(unwritten);
    void this.flush();
  }

  /** Forgets what is waiting and what was seen, after what is being written. Never rejects. */
  async forget(): Promise<void> {
    this.#waiting.clear();
    await this.flush();
    this.#seen.clear();
    if (this.status === 'saving') this.status = 'saved';
  }

  async #writeWaiting(): Promise<void> {
    if (this.#waiting.size === 0) return;
    const isDone = await this.attempt(async () => {
      for (const key of this.#waiting.keys()) await this.#writeOne(key);
    });
    // What is not written goes on waiting: the next flush tries again.
    if (isDone && this.#waiting.size === 0) this.status = 'saved';
  }

  async #writeOne(key: string): Promise<void> {
    const { store, recordOf, parse, mayReplace, follow } = this.#keeper;
    const theirs = parse(await store.read(key));
    const change = this.#waiting.get(key);
    const mine = recordOf(key);
    const base = this.#seen.get(key) ?? null;
    if (mine === null) {
      await store.remove(key);
      this.#seen.delete(key);
    } else if (
      theirs === null ||
      theirs.updatedAt === base?.updatedAt ||
      (await mayReplace({ key, mine, theirs, base }))
    ) {
      await store.write(key, plainCopy(mine));
      this.#seen.set(key, mine);
    }
    await follow?.(key);
    // A change that came in while this one was being written waits for its own turn.
    if (this.#waiting.get(key) === change) this.#waiting.delete(key);
  }
}
