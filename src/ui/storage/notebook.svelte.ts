import { SvelteMap } from 'svelte/reactivity';

import type { LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';
import { parseWork } from './parse-work.ts';

/** Pause in milliseconds after the last change before it is written. */
const PAUSE_MS = 400;

/** Where records are kept; every promise rejects when the browser refuses. */
export interface RecordStore {
  readonly entries: () => Promise<readonly (readonly [string, unknown])[]>;
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** `memory-only`: the browser refuses to keep anything. `full`: it has no room left. */
export type NotebookStatus = 'loading' | 'saved' | 'saving' | 'memory-only' | 'full';

/** All work of this device, at once in memory and soon in the store. Made once by the app. */
export class Notebook {
  status = $state.raw<NotebookStatus>('loading');
  /** Stored records that could not be read; they are kept aside. */
  corruptCount = $state.raw(0);
  /** True after another tab's newer work was met; this tab's version was kept apart. */
  hasMetOtherTab = $state.raw(false);
  readonly #works = new SvelteMap<string, StepWork>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #waiting = new Map<string, StepWork>();
  /** `updatedAt` of each record as this tab last saw it in the store. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #seen = new Map<string, number>();
  readonly #store: RecordStore;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** Reads everything from the store. Never rejects. */
  async load(): Promise<void> {
    try {
      for (const [key, value] of await this.#store.entries()) {
        if (!key.startsWith('work/')) continue;
        const work = parseWork(value);
        if (work === null) {
          this.corruptCount += 1;
          await this.#store.write(`aside/${key}/${String(Date.now())}`, value);
        } else if (!this.#works.has(key)) {
          this.#works.set(key, work);
          this.#seen.set(key, work.updatedAt);
        }
      }
      await this.#store.write('probe', 1);
      this.status = 'saved';
    } catch {
      // The browser refuses its storage: private window, policy, or a broken profile.
      this.status = 'memory-only';
    }
  }

  /** All works, in no order. */
  get works(): readonly StepWork[] {
    return [...this.#works.values()];
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

  /** Writes what is waiting now. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [key, work] of waiting) {
      try {
        await this.#keepOther(key);
        // A plain copy: the store cannot clone what Svelte watches.
        await this.#store.write(key, JSON.parse(JSON.stringify(work)) as unknown);
        this.#seen.set(key, work.updatedAt);
        if (this.#waiting.size === 0) this.status = 'saved';
      } catch (error) {
        this.status =
          error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'memory-only';
      }
    }
  }

  /** Everything as one text that a later Marelle can read. */
  exportText(): string {
    return JSON.stringify({ app: 'marelle', format: 1, works: this.works }, null, 1);
  }

  /** Forgets all work, here and in the store. */
  async wipe(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#works.clear();
    this.#seen.clear();
    try {
      await this.#store.clear();
    } catch {
      this.status = 'memory-only'; // Nothing is kept there anyway.
    }
  }

  /** Work that another tab wrote since is put aside before this tab's takes its place. */
  async #keepOther(key: string): Promise<void> {
    const stored = parseWork(await this.#store.read(key));
    if (stored === null || stored.updatedAt === this.#seen.get(key)) return;
    if (stored.updatedAt > (this.#seen.get(key) ?? 0)) {
      await this.#store.write(`aside/${key}/${String(stored.updatedAt)}`, stored);
      this.hasMetOtherTab = true;
    }
  }
}

function keyOf(lesson: string, step: string): string {
  return `work/${lesson}/${step}`;
}
