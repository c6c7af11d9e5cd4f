import { SvelteMap } from 'svelte/reactivity';

import type { LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';
import { compareWork, isSameWork, keepPassed } from './compare-work.ts';
import { parseWork } from './parse-work.ts';

/** Pause in milliseconds after the last change before it is written. */
const PAUSE_MS = 400;

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

/** `memory-only`: the browser refuses to keep anything. `full`: it has no room left. */
export type NotebookStatus = 'loading' | 'saved' | 'saving' | 'memory-only' | 'full';

/** One step that this tab and another one have both changed. */
export interface Conflict {
  readonly key: string;
  readonly mine: StepWork;
  readonly theirs: StepWork;
}

/** All work of this device, at once in memory and soon in the store. Made once by the app. */
export class Notebook {
  status = $state.raw<NotebookStatus>('loading');
  /** Stored records that could not be read; they are kept aside. */
  corruptCount = $state.raw(0);
  /** Steps on which the student has to choose between two tabs' versions; until then both are kept. */
  conflicts = $state.raw<readonly Conflict[]>([]);
  /** Grows whenever a step's work was replaced by another tab's: who shows it has to read it again. */
  replacements = $state.raw(0);
  readonly #works = new SvelteMap<string, StepWork>();
  /** Versions that gave way and records that could not be read, by their key in the store. */
  readonly #aside = new SvelteMap<string, unknown>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #waiting = new Map<string, StepWork>();
  /** Each record as this tab last saw it in the store. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #seen = new Map<string, StepWork>();
  readonly #store: RecordStore;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `now` answers in milliseconds since 1970. */
  constructor(store: RecordStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Reads everything from the store. Never rejects. */
  async load(): Promise<void> {
    try {
      for (const [key, value] of await this.#store.entries()) {
        if (key.startsWith('aside/')) this.#aside.set(key, value);
        if (!key.startsWith('work/')) continue;
        const work = parseWork(value);
        if (work === null) {
          this.corruptCount += 1;
          await this.#putAside(key, value);
        } else if (!this.#works.has(key)) {
          this.#works.set(key, work);
          this.#seen.set(key, work);
        }
      }
      await this.#store.write('probe', 1);
      this.status = 'saved';
    } catch (error) {
      // The browser refuses its storage: private window, policy, full disk or a broken profile.
      this.status = statusAfter(error);
    }
  }

  /** Takes over what another tab has written meanwhile, where this one has nothing unwritten. Never rejects. */
  async refresh(): Promise<void> {
    try {
      for (const [key, value] of await this.#store.entries()) {
        const theirs = key.startsWith('work/') ? parseWork(value) : null;
        const known = this.#works.get(key) ?? null;
        if (theirs === null || this.#waiting.has(key)) continue;
        if (known !== null && theirs.updatedAt <= known.updatedAt) continue;
        this.#seen.set(key, theirs);
        this.#works.set(key, theirs);
        if (known !== null && !isSameWork(known, theirs)) this.replacements += 1;
      }
    } catch {
      // The store is refused: what this tab has in memory stays as it is.
    }
  }

  /** All works, in no order. */
  get works(): readonly StepWork[] {
    return [...this.#works.values()];
  }

  /** How many versions are kept aside. */
  get asideCount(): number {
    return this.#aside.size;
  }

  work(lesson: LessonId, step: StepId): StepWork | null {
    return this.#works.get(keyOf(lesson, step)) ?? null;
  }

  /** Takes the work over at once and writes it after a pause. */
  save(work: StepWork): void {
    const key = keyOf(work.lesson, work.step);
    this.#works.set(key, work);
    this.#waiting.set(key, work);
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
    if (this.#waiting.size > 0) this.#store.jot([...this.#waiting]);
    void this.flush();
  }

  /** Settles a conflict: the version that was not chosen is kept aside. Never rejects. */
  async settle(conflict: Conflict, choice: 'mine' | 'theirs'): Promise<void> {
    const mine = this.#works.get(conflict.key) ?? conflict.mine;
    const [chosen, other] = choice === 'mine' ? [mine, conflict.theirs] : [conflict.theirs, mine];
    this.conflicts = this.conflicts.filter((each) => each.key !== conflict.key);
    const kept = keepPassed(chosen, other);
    this.#seen.set(conflict.key, conflict.theirs);
    this.#works.set(conflict.key, kept);
    this.#waiting.set(conflict.key, kept);
    if (choice === 'theirs') this.replacements += 1;
    try {
      await this.#putAside(conflict.key, other);
      await this.#store.remove(undecidedKey(conflict.key));
    } catch (error) {
      this.status = statusAfter(error); // In memory, and so in the file, it is kept all the same.
    }
    await this.flush();
  }

  /** Everything as one text that a later Marelle can read. */
  exportText(): string {
    return JSON.stringify({ app: 'marelle', format: 1, works: this.works, aside: [...this.#aside] }, null, 1);
  }

  /** Forgets all work, here and in the store. */
  async wipe(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#works.clear();
    this.#seen.clear();
    this.#aside.clear();
    this.conflicts = [];
    this.corruptCount = 0;
    try {
      await this.#store.clear();
    } catch (error) {
      this.status = statusAfter(error); // Nothing is kept there anyway.
    }
  }

  async #writeWaiting(): Promise<void> {
    for (const [key, work] of this.#waiting) {
      try {
        if (await this.#mayWrite(key, work)) {
          await this.#store.write(key, plain(work));
          this.#seen.set(key, work);
        }
      } catch (error) {
        this.status = statusAfter(error); // What is not written goes on waiting: the next flush tries again.
        return;
      }
      // A change that came in while this one was being written waits for its own turn.
      if (this.#waiting.get(key) === work) this.#waiting.delete(key);
    }
    if (this.#waiting.size === 0) this.status = 'saved';
  }

  /** Looks at what another tab may have written meanwhile. */
  async #mayWrite(key: string, mine: StepWork): Promise<boolean> {
    const theirs = parseWork(await this.#store.read(key));
    const base = this.#seen.get(key) ?? null;
    if (theirs === null || (base !== null && theirs.updatedAt === base.updatedAt)) return true;
    switch (compareWork(base, mine, theirs)) {
      case 'keep-mine':
        return true;
      case 'take-theirs':
        this.#seen.set(key, theirs);
        this.#works.set(key, theirs);
        this.replacements += 1;
        return false;
      case 'choose': {
        const others = this.conflicts.filter((each) => each.key !== key);
        this.conflicts = [...others, { key, mine, theirs }];
        // A crash before the choice loses nothing: the store has both.
        await this.#store.write(undecidedKey(key), plain(mine));
        return false;
      }
    }
  }

  async #putAside(key: string, value: unknown): Promise<void> {
    const place = `aside/${key}/${String(this.#now())}`;
    this.#aside.set(place, plain(value));
    await this.#store.write(place, plain(value));
  }
}

function statusAfter(error: unknown): NotebookStatus {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'memory-only';
}

/** A plain copy: the store cannot clone what Svelte watches. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function undecidedKey(key: string): string {
  return `aside/${key}/undecided`;
}

function keyOf(lesson: string, step: string): string {
  return `work/${lesson}/${step}`;
}
