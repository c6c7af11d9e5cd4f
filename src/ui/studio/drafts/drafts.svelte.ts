import { SvelteMap } from 'svelte/reactivity';

import type { RecordStore } from '../../storage/notebook.svelte.ts';
import { parseDraft, parseVersions, thinVersions } from './draft-record.ts';
import type { Draft, DraftId, DraftVersion } from './draft-record.ts';

/** Pause in milliseconds after the last change before it is written. */
const PAUSE_MS = 500;
/** Milliseconds of work between two versions that are kept by themselves. */
const VERSION_EVERY_MS = 5 * 60_000;
/** Most versions kept of one draft. */
const MOST_VERSIONS = 20;

/** `memory-only`: the browser refuses to keep anything. `full`: it has no room left. */
export type DraftsStatus = 'loading' | 'saved' | 'saving' | 'memory-only' | 'full';

/** What the drafts need from outside. */
export interface DraftsTools {
  readonly store: RecordStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new name that no draft has. */
  readonly newId: () => DraftId;
}

/** All lesson files of this browser's studio, at once in memory and soon in the store. Made once by the studio's page. */
export class Drafts {
  status = $state.raw<DraftsStatus>('loading');
  /** Stored drafts that could not be read; they stay in the store under another name. */
  corruptCount = $state.raw(0);
  /** The draft that another tab has changed meanwhile: its text is among the versions. Null when there is none. */
  overtaken = $state.raw<DraftId | null>(null);
  /** The draft that was removed last, for those who want it back. */
  removed = $state.raw<Draft | null>(null);
  readonly #tools: DraftsTools;
  readonly #drafts = new SvelteMap<DraftId, Draft>();
  readonly #versions = new SvelteMap<DraftId, readonly DraftVersion[]>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #waiting = new Set<DraftId>();
  /** When each draft in the store was changed last, as this tab knows it. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #seen = new Map<DraftId, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(tools: DraftsTools) {
    this.#tools = tools;
  }

  /** Reads everything from the store. Never rejects. */
  async load(): Promise<void> {
    const { store } = this.#tools;
    try {
      for (const [key, value] of await store.entries()) {
        const [kind, id = ''] = key.split('/');
        if (kind === 'versions') this.#versions.set(id as DraftId, parseVersions(value));
        if (kind !== 'draft') continue;
        const draft = parseDraft(value);
        if (draft !== null) {
          this.#drafts.set(draft.id, draft);
          this.#seen.set(draft.id, draft.updatedAt);
        } else {
          this.corruptCount += 1;
          await store.write(`aside/${id}`, value);
          await store.remove(key);
        }
      }
      await store.write('probe', 1);
      this.status = 'saved';
    } catch (error) {
      // The browser refuses its storage: private window, policy, full disk or a broken profile.
      this.status = statusAfter(error);
    }
  }

  /** All drafts, the one that was changed last first; of those changed at once, the one that was begun last. */
  get all(): readonly Draft[] {
    return [...this.#drafts.values()].reverse().toSorted((a, b) => b.updatedAt - a.updatedAt);
  }

  /** The draft of that name, null when there is none. */
  get(id: string): Draft | null {
    return this.#drafts.get(id as DraftId) ?? null;
  }

  /** Earlier texts of a draft, the latest first. */
  versionsOf(id: DraftId): readonly DraftVersion[] {
    return (this.#versions.get(id) ?? []).toReversed();
  }

  /** Begins a draft; `isReceived` marks one that came by a link. */
  create(text: string, isReceived = false): Draft {
    const now = this.#tools.now();
    const draft = { id: this.#tools.newId(), text, createdAt: now, updatedAt: now, isReceived };
    this.#put(draft);
    return draft;
  }

  /** Takes a text over at once and writes it after a pause. */
  write(id: DraftId, text: string): void {
    const draft = this.get(id);
    if (draft === null || draft.text === text) return;
    const now = this.#tools.now();
    const last = this.#versions.get(id)?.at(-1)?.at ?? -Infinity;
    if (now - last >= VERSION_EVERY_MS) this.#addVersion(id, { text: draft.text, at: draft.updatedAt });
    this.#put({ ...draft, text, updatedAt: now });
  }

  /** Notes that somebody here answers for a lesson that came by a link. */
  accept(id: DraftId): void {
    const draft = this.get(id);
    if (draft !== null) this.#put({ ...draft, isReceived: false });
  }

  /** Puts an earlier text back; the present one becomes a version. */
  restore(id: DraftId, version: DraftVersion): void {
    const draft = this.get(id);
    if (draft === null || draft.text === version.text) return;
    this.#addVersion(id, { text: draft.text, at: draft.updatedAt });
    this.#put({ ...draft, text: version.text, updatedAt: this.#tools.now() });
  }

  /** Takes a draft away; `bringBack` undoes it until another one is removed. */
  remove(id: DraftId): void {
    this.removed = this.get(id);
    this.#drafts.delete(id);
    this.#waiting.add(id);
    this.#writeSoon();
  }

  /** Brings the draft back that was removed last. */
  bringBack(): void {
    if (this.removed !== null) this.#put(this.removed);
    this.removed = null;
  }

  /** Writes what is waiting now, after what is being written. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    return this.#writing;
  }

  /** Keeps what is waiting when the page goes. */
  leave(): void {
    const unwritten = this.all.filter(({ id, updatedAt }) => this.#seen.get(id) !== updatedAt);
    if (unwritten.length > 0) this.#tools.store.jot(unwritten.map((draft) => [`draft/${draft.id}`, draft]));
    void this.flush();
  }

  #put(draft: Draft): void {
    this.#drafts.set(draft.id, draft);
    this.#waiting.add(draft.id);
    this.#writeSoon();
  }

  #writeSoon(): void {
    if (this.status === 'saved') this.status = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  #addVersion(id: DraftId, version: DraftVersion): void {
    const known = this.#versions.get(id) ?? [];
    const others = known.filter((each) => each.text !== version.text);
    const ordered = [...others, version].toSorted((a, b) => a.at - b.at);
    this.#versions.set(id, thinVersions(ordered, MOST_VERSIONS));
  }

  async #writeWaiting(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    try {
      for (const id of waiting) await this.#writeOne(id);
      if (this.#waiting.size === 0) this.status = 'saved';
    } catch (error) {
      for (const id of waiting) this.#waiting.add(id); // The next change tries again.
      this.status = statusAfter(error);
    }
  }

  async #writeOne(id: DraftId): Promise<void> {
    const { store } = this.#tools;
    const draft = this.#drafts.get(id);
    if (draft === undefined) {
      await store.remove(`draft/${id}`);
      await store.remove(`versions/${id}`);
      return;
    }
    const theirs = parseDraft(await store.read(`draft/${id}`));
    if (theirs !== null && theirs.updatedAt !== this.#seen.get(id) && theirs.text !== draft.text) {
      const known = parseVersions(await store.read(`versions/${id}`));
      for (const version of [...known, { text: theirs.text, at: theirs.updatedAt }])
        this.#addVersion(id, version);
      this.overtaken = id;
    }
    await store.write(`draft/${id}`, draft);
    this.#seen.set(id, draft.updatedAt);
    await store.write(`versions/${id}`, this.#versions.get(id) ?? []);
  }
}

function statusAfter(error: unknown): DraftsStatus {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'memory-only';
}
