import { SvelteMap } from 'svelte/reactivity';

import type { LessonId, StepId } from '../../lessons/lesson.ts';
import { isSameWork, type StepWork } from '../../lessons/progress.ts';
import { AsideShelf } from './aside-shelf.ts';
import { mergeFile } from './merge-file.ts';
import { parseNotebookFile, parseRecord, RECORD_FORMAT, writeNotebookFile } from './parse-work.ts';
import type { RecordStore } from './record-store.ts';
import { settleWork } from './settle-work.ts';
import type { TabChannel, TabMessage } from './tab-channel.ts';

/** Whether the work is safe; the last two mean that closing the tab loses what was made since. */
export type NotebookStatus = 'saved' | 'saving' | 'memory-only' | 'full';

/** A step that two tabs have changed. Both versions are stored, until the student chooses and after. */
export interface Conflict {
  readonly here: StepWork;
  readonly there: StepWork;
  /** Where this tab's version is stored meanwhile. */
  readonly asideKey: string;
}

/** What a notebook is made of. */
export interface NotebookOptions {
  readonly store: RecordStore;
  readonly channel: TabChannel | null;
  /** Name of this tab among the tabs that are open; letters and digits. */
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Pause in typing after which work is written, in milliseconds: what a crash of the tab can cost. */
const PAUSE_MS = 400;
/** Longest time that work waits while typing goes on, in milliseconds. */
const LONGEST_WAIT_MS = 2000;
/** Longest wait for the storage at the start, in milliseconds; some private windows never answer. */
const OPENING_LIMIT_MS = 2500;

/** All that a student has made, on her own device: in memory at once, in the store after each pause. */
export class Notebook {
  status = $state.raw<NotebookStatus>('saved');
  /** Records found unreadable and put aside since the page was opened. */
  corruptCount = $state.raw(0);
  /** Steps that wait for the student's choice. */
  conflicts = $state.raw<readonly Conflict[]>([]);

  readonly #options: NotebookOptions;
  readonly #works = new SvelteMap<string, StepWork>();
  readonly #aside: AsideShelf;
  /** What is known to be stored: what this tab has built on. */
  readonly #bases = new Map<string, StepWork>();
  readonly #pending = new Set<string>();
  /** Steps that this tab has worked on. */
  readonly #used = new Set<string>();
  readonly #arrivals = new SvelteMap<LessonId, number>();
  #wiped = $state.raw<{ readonly works: readonly StepWork[]; readonly aside: readonly unknown[] } | null>(
    null,
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | null = null;

  /** The notebook owns the channel. */
  constructor(options: NotebookOptions) {
    this.#options = options;
    this.#aside = new AsideShelf(options.store, options.tab);
    options.channel?.listen((message) => void this.#hear(message));
  }

  /** Number of steps that have a record. */
  get size(): number {
    return this.#works.size;
  }

  /** Number of versions put aside. */
  get asideCount(): number {
    return this.#aside.size;
  }

  /** True while an erased notebook can be brought back. */
  get canRestore(): boolean {
    return this.#wiped !== null;
  }

  /** Reads what is stored; resolves when it is there or the store refuses. Never rejects. */
  async open(): Promise<void> {
    let isSettled = false;
    const reading = this.#read().finally(() => {
      isSettled = true;
    });
    await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, OPENING_LIMIT_MS))]);
    // The reading goes on; when the store answers after all, it is used from there on.
    if (!isSettled) this.status = 'memory-only';
  }

  /** What is kept of a step, null before it was begun. */
  work(lesson: LessonId, step: StepId): StepWork | null {
    return this.#works.get(keyOf({ lesson, step })) ?? null;
  }

  /** How often another tab's work has replaced what this tab showed of a lesson: the page then begins anew. */
  arrivals(lesson: LessonId): number {
    return this.#arrivals.get(lesson) ?? 0;
  }

  /** Keeps the work: in memory at once, in the store after a pause. */
  save(work: StepWork): void {
    const key = keyOf(work);
    // A record may hold arrays of a component's state, which no store takes as they are.
    this.#works.set(key, $state.snapshot(work) as StepWork);
    this.#used.add(key);
    this.#pending.add(key);
    if (this.status === 'saved') this.status = 'saving';
    this.#waitingSince ??= this.#options.now();
    const left = LONGEST_WAIT_MS - (this.#options.now() - this.#waitingSince);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(PAUSE_MS, left)));
  }

  /** Writes what waits, at once; resolves when it is stored or refused. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waitingSince = null;
    if (this.#pending.size === 0) return;
    const keys = [...this.#pending];
    const bases = new Map(keys.map((key) => [key, this.#bases.get(key)]));
    const written: string[] = [];
    this.#pending.clear();
    try {
      await this.#options.store.change(keys, (key, standing) => {
        const records = this.#settle(key, standing);
        if (records.some(([target]) => target === key)) written.push(key);
        return records;
      });
    } catch (error) {
      for (const [key, base] of bases) {
        this.#pending.add(key);
        if (base === undefined) this.#bases.delete(key);
        else this.#bases.set(key, base);
      }
      this.status = isFull(error) ? 'full' : 'memory-only';
      return;
    }
    this.status = this.#pending.size === 0 ? 'saved' : 'saving';
    if (written.length > 0) this.#options.channel?.post({ kind: 'written', keys: written });
  }

  /** Ends a conflict; the version that was not chosen stays aside. Resolves when that is stored or refused. */
  async choose(conflict: Conflict, chosen: 'here' | 'there'): Promise<void> {
    const key = keyOf(conflict.here);
    this.#endConflict(key);
    this.#bases.set(key, conflict.there);
    if (chosen === 'there') {
      // This tab's version was put aside when the conflict was found.
      this.#adopt(key, conflict.there);
      return;
    }
    this.save(conflict.here);
    await Promise.all([this.flush(), this.#aside.put([[key, recordOf(conflict.there)]])]);
  }

  /** The text of a file that holds everything, for this or any later version of the site. */
  toFile(): string {
    return writeNotebookFile(
      { works: [...this.#works.values()], aside: this.#aside.records },
      this.#options.now(),
    );
  }

  /** Takes a notebook file in and counts the steps that come from it and the versions put aside; null when it is no notebook. */
  async merge(text: string): Promise<{ readonly added: number; readonly aside: number } | null> {
    const file = parseNotebookFile(text);
    if (file === null) return null;
    const merging = mergeFile(
      file,
      (work) => this.work(work.lesson, work.step),
      (record) => this.#aside.has(record),
    );
    const aside = [
      ...merging.outdated.map(recordOf).filter((record) => !this.#aside.has(record)),
      ...merging.aside,
    ];
    for (const work of merging.works) this.save(work);
    await Promise.all([this.flush(), this.#aside.put(aside.map((record) => ['file', record]))]);
    return { added: merging.works.length, aside: aside.length };
  }

  /** Erases everything here and in the other tabs; `restore` brings it back. False when the store refuses. */
  async wipe(): Promise<boolean> {
    const wiped = { works: [...this.#works.values()], aside: this.#aside.records };
    const hadStore = this.status !== 'memory-only';
    clearTimeout(this.#timer);
    this.#pending.clear();
    try {
      await this.#options.store.clear();
    } catch {
      // Where nothing could be stored, there is nothing to erase but the memory.
      if (hadStore) return false;
    }
    this.#forget();
    this.#wiped = wiped;
    this.#options.channel?.post({ kind: 'wiped' });
    return true;
  }

  /** Brings back what `wipe` erased. Resolves when it is stored or refused. */
  async restore(): Promise<void> {
    const wiped = this.#wiped;
    if (wiped === null) return;
    this.#wiped = null;
    for (const work of wiped.works) this.save(work);
    await Promise.all([this.flush(), this.#aside.put(wiped.aside.map((record) => ['restored', record]))]);
  }

  /** Writes what waits and closes the way to the other tabs. */
  async dispose(): Promise<void> {
    await this.flush();
    this.#options.channel?.close();
  }

  async #read(): Promise<void> {
    const unreadable: string[] = [];
    try {
      for (const [key, record] of await this.#options.store.readAll()) {
        if (!key.startsWith('work/')) {
          this.#aside.note(key, record);
          continue;
        }
        const work = parseRecord(record);
        if (work === null || keyOf(work) !== key) {
          unreadable.push(key);
        } else if (!this.#works.has(key)) {
          this.#bases.set(key, work);
          this.#works.set(key, work);
        }
      }
      this.corruptCount += unreadable.length;
      if (unreadable.length > 0) await this.#aside.retire(unreadable);
      this.status = this.#pending.size === 0 ? 'saved' : 'saving';
    } catch {
      // Storage is switched off, blocked or broken: the status says so, and every later save tries again.
      this.status = 'memory-only';
    }
  }

  /** Decides, inside the transaction, what is written for a step that waits. */
  #settle(key: string, standing: unknown): readonly (readonly [string, unknown])[] {
    const here = this.#works.get(key);
    if (here === undefined) return [];
    const settlement = settleWork(here, this.#bases.get(key) ?? null, standing);
    switch (settlement.kind) {
      case 'write': {
        this.#bases.set(key, here);
        this.#endConflict(key);
        if (settlement.unreadable === undefined) return [[key, recordOf(here)]];
        const target = this.#aside.newKey(key);
        this.corruptCount += 1;
        this.#aside.note(target, settlement.unreadable);
        return [
          [target, settlement.unreadable],
          [key, recordOf(here)],
        ];
      }
      case 'adopt':
        this.#adopt(key, settlement.there);
        return [];
      case 'conflict': {
        const known = this.conflicts.find((conflict) => keyOf(conflict.here) === key);
        const asideKey = known?.asideKey ?? this.#aside.newKey(key);
        this.#endConflict(key);
        this.conflicts = [...this.conflicts, { here, there: settlement.there, asideKey }];
        this.#aside.note(asideKey, recordOf(here));
        return [[asideKey, recordOf(here)]];
      }
    }
  }

  async #hear(message: TabMessage): Promise<void> {
    if (message.kind === 'wiped') {
      this.#forget();
      return;
    }
    const keys = message.keys.filter((key) => key.startsWith('work/'));
    try {
      await this.#options.store.change(keys, (key, standing) => {
        const there = parseRecord(standing);
        const isOurs = this.#pending.has(key) || this.conflicts.some(({ here }) => keyOf(here) === key);
        if (there !== null && !isOurs) this.#adopt(key, there);
        return [];
      });
    } catch {
      // The other tab's work cannot be read now; writing finds out.
    }
  }

  /** Takes another tab's work over; a page that shows other work of the step is told to begin anew. */
  #adopt(key: string, there: StepWork): void {
    const here = this.#works.get(key);
    this.#bases.set(key, there);
    this.#works.set(key, there);
    if (this.#used.has(key) && here !== undefined && !isSameWork(here, there)) this.#announce(there.lesson);
  }

  #announce(lesson: LessonId): void {
    this.#arrivals.set(lesson, this.arrivals(lesson) + 1);
  }

  #endConflict(key: string): void {
    this.conflicts = this.conflicts.filter((conflict) => keyOf(conflict.here) !== key);
  }

  #forget(): void {
    const lessons = new Set([...this.#works.values()].map((work) => work.lesson));
    this.#works.clear();
    this.#aside.clear();
    this.#bases.clear();
    this.#pending.clear();
    this.#used.clear();
    this.conflicts = [];
    this.corruptCount = 0;
    for (const lesson of lessons) this.#announce(lesson);
  }
}

function keyOf(work: Pick<StepWork, 'lesson' | 'step'>): string {
  return `work/${work.lesson}/${work.step}`;
}

function recordOf(work: StepWork): unknown {
  return { format: RECORD_FORMAT, work };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
