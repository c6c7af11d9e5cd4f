import { SvelteMap } from 'svelte/reactivity';

import type { LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';
import { compareWork, isSameWork, keepPassed } from './compare-work.ts';
import { parseWork } from './parse-work.ts';
import { PausedWrites } from './paused-writes.svelte.ts';
import type { Crossing, StorageStatus } from './paused-writes.svelte.ts';
import { plainCopy } from './record-store.ts';
import type { RecordStore } from './record-store.ts';

/** One step that this tab and another one have both changed. */
export interface Conflict {
  readonly key: string;
  readonly mine: StepWork;
  readonly theirs: StepWork;
}

/** All work of this device, at once in memory and soon in the store. Made once by the app. */
export class Notebook {
  /** Stored records that could not be read; they are kept aside. */
  corruptCount = $state.raw(0);
  /** Steps on which the student has to choose between two tabs' versions; until then both are kept. */
  conflicts = $state.raw<readonly Conflict[]>([]);
  /** Grows whenever a step's work was replaced by another tab's: who shows it has to read it again. */
  replacements = $state.raw(0);
  readonly #works = new SvelteMap<string, StepWork>();
  /** Versions that gave way and records that could not be read, by their key in the store. */
  readonly #aside = new SvelteMap<string, unknown>();
  readonly #writes: PausedWrites<StepWork>;
  readonly #store: RecordStore;
  readonly #now: () => number;

  /** `now` answers in milliseconds since 1970. */
  constructor(store: RecordStore, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.#writes = new PausedWrites({
      store,
      recordOf: (key) => this.#works.get(key) ?? null,
      parse: parseWork,
      mayReplace: (crossing) => this.#mayReplace(crossing),
    });
  }

  /** How the writing goes. */
  get status(): StorageStatus {
    return this.#writes.status;
  }

  /** Reads everything from the store. Never rejects. */
  load(): Promise<void> {
    return this.#writes.open(async () => {
      for (const [key, value] of await this.#store.entries()) {
        if (key.startsWith('aside/')) this.#aside.set(key, value);
        if (!key.startsWith('work/')) continue;
        const work = parseWork(value);
        if (work === null) {
          this.corruptCount += 1;
          await this.#putAside(key, value);
        } else if (!this.#works.has(key)) {
          this.#works.set(key, work);
          this.#writes.see(key, work);
        }
      }
      await this.#store.write('probe', 1);
    });
  }

  /** Takes over what another tab has written meanwhile, where this one has nothing unwritten. Never rejects. */
  async refresh(): Promise<void> {
    try {
      for (const [key, value] of await this.#store.entries()) {
        const theirs = key.startsWith('work/') ? parseWork(value) : null;
        const known = this.#works.get(key) ?? null;
        if (theirs === null || this.#writes.isWaiting(key)) continue;
        if (known !== null && theirs.updatedAt <= known.updatedAt) continue;
        this.#writes.see(key, theirs);
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
    this.#writes.add(key);
  }

  /** Writes what is waiting now, after what is being written. Never rejects. */
  flush(): Promise<void> {
    return this.#writes.flush();
  }

  /** Keeps what is waiting when the page goes. */
  leave(): void {
    this.#writes.leave();
  }

  /** Settles a conflict: the version that was not chosen is kept aside. Never rejects. */
  async settle(conflict: Conflict, choice: 'mine' | 'theirs'): Promise<void> {
    const mine = this.#works.get(conflict.key) ?? conflict.mine;
    const [chosen, other] = choice === 'mine' ? [mine, conflict.theirs] : [conflict.theirs, mine];
    this.conflicts = this.conflicts.filter((each) => each.key !== conflict.key);
    const kept = keepPassed(chosen, other);
    this.#writes.see(conflict.key, conflict.theirs);
    this.#works.set(conflict.key, kept);
    this.#writes.add(conflict.key);
    if (choice === 'theirs') this.replacements += 1;
    // Where that is refused it is in memory, and so in the file, all the same.
    await this.#writes.attempt(async () => {
      await this.#putAside(conflict.key, other);
      await this.#store.remove(undecidedKey(conflict.key));
    });
    await this.flush();
  }

  /** Everything as one text that a later Marelle can read. */
  exportText(): string {
    return JSON.stringify({ app: 'marelle', format: 1, works: this.works, aside: [...this.#aside] }, null, 1);
  }

  /** Forgets all work, here and in the store. */
  async wipe(): Promise<void> {
    this.#works.clear();
    this.#aside.clear();
    this.conflicts = [];
    this.corruptCount = 0;
    await this.#writes.forget();
    await this.#writes.attempt(() => this.#store.clear());
  }

  /** Looks at what another tab has written meanwhile. */
  async #mayReplace({ key, mine, theirs, base }: Crossing<StepWork>): Promise<boolean> {
    switch (compareWork(base, mine, theirs)) {
      case 'keep-mine':
        return true;
      case 'take-theirs':
        this.#writes.see(key, theirs);
        this.#works.set(key, theirs);
        this.replacements += 1;
        return false;
      case 'choose': {
        const others = this.conflicts.filter((each) => each.key !== key);
        this.conflicts = [...others, { key, mine, theirs }];
        // A crash before the choice loses nothing: the store has both.
        await this.#store.write(undecidedKey(key), plainCopy(mine));
        return false;
      }
    }
  }

  async #putAside(key: string, value: unknown): Promise<void> {
    const place = `aside/${key}/${String(this.#now())}`;
    this.#aside.set(place, plainCopy(value));
    await this.#store.write(place, plainCopy(value));
  }
}

function undecidedKey(key: string): string {
  return `aside/${key}/undecided`;
}

function keyOf(lesson: string, step: string): string {
  return `work/${lesson}/${step}`;
}
