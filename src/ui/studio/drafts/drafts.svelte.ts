import { SvelteMap } from 'svelte/reactivity';

import { PausedWrites } from '../../storage/paused-writes.svelte.ts';
import type { Crossing, StorageStatus } from '../../storage/paused-writes.svelte.ts';
import type { RecordStore } from '../../storage/record-store.ts';
import { parseDraft, parseVersions, thinVersions } from './draft-record.ts';
import type { Draft, DraftId, DraftVersion } from './draft-record.ts';

/** Milliseconds of work between two versions that are kept by themselves. */
const VERSION_EVERY_MS = 5 * 60_000;
/** Most versions kept of one draft. */
const MOST_VERSIONS = 20;

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
  /** Stored drafts that could not be read; they stay in the store under another name. */
  corruptCount = $state.raw(0);
  /** The draft that another tab has changed meanwhile: its text is among the versions. Null when there is none. */
  overtaken = $state.raw<DraftId | null>(null);
  /** The draft that was removed last, for those who want it back. */
  removed = $state.raw<Draft | null>(null);
  readonly #tools: DraftsTools;
  readonly #drafts = new SvelteMap<DraftId, Draft>();
  readonly #versions = new SvelteMap<DraftId, readonly DraftVersion[]>();
  readonly #writes: PausedWrites<Draft>;

  constructor(tools: DraftsTools) {
    this.#tools = tools;
    this.#writes = new PausedWrites({
      store: tools.store,
      recordOf: (key) => this.#drafts.get(idOf(key)) ?? null,
      parse: parseDraft,
      mayReplace: (crossing) => this.#mayReplace(crossing),
      follow: (key) => this.#writeVersions(idOf(key)),
    });
  }

  /** How the writing goes. */
  get status(): StorageStatus {
    return this.#writes.status;
  }

  /** Reads everything from the store. Never rejects. */
  load(): Promise<void> {
    const { store } = this.#tools;
    return this.#writes.open(async () => {
      for (const [key, value] of await store.entries()) {
        const [kind] = key.split('/');
        if (kind === 'versions') this.#versions.set(idOf(key), parseVersions(value));
        if (kind !== 'draft') continue;
        const draft = parseDraft(value);
        if (draft !== null) {
          this.#drafts.set(draft.id, draft);
          this.#writes.see(key, draft);
        } else {
          this.corruptCount += 1;
          await store.write(`aside/${idOf(key)}`, value);
          await store.remove(key);
        }
      }
      await store.write('probe', 1);
    });
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
    this.#writes.add(keyOf(id));
  }

  /** Brings the draft back that was removed last. */
  bringBack(): void {
    if (this.removed !== null) this.#put(this.removed);
    this.removed = null;
  }

  /** Writes what is waiting now, after what is being written. Never rejects. */
  flush(): Promise<void> {
    return this.#writes.flush();
  }

  /** Keeps what is waiting when the page goes. */
  leave(): void {
    this.#writes.leave();
  }

  #put(draft: Draft): void {
    this.#drafts.set(draft.id, draft);
    this.#writes.add(keyOf(draft.id));
  }

  #addVersion(id: DraftId, version: DraftVersion): void {
    const known = this.#versions.get(id) ?? [];
    const others = known.filter((each) => each.text !== version.text);
    const ordered = [...others, version].toSorted((a, b) => a.at - b.at);
    this.#versions.set(id, thinVersions(ordered, MOST_VERSIONS));
  }

  /** What another tab has written meanwhile becomes a version, with the versions that it knows. */
  async #mayReplace({ mine, theirs }: Crossing<Draft>): Promise<boolean> {
    if (theirs.text === mine.text) return true;
    const known = parseVersions(await this.#tools.store.read(versionsKeyOf(mine.id)));
    for (const version of [...known, { text: theirs.text, at: theirs.updatedAt }])
      this.#addVersion(mine.id, version);
    this.overtaken = mine.id;
    return true;
  }

  async #writeVersions(id: DraftId): Promise<void> {
    const { store } = this.#tools;
    if (this.#drafts.has(id)) await store.write(versionsKeyOf(id), this.#versions.get(id) ?? []);
    else await store.remove(versionsKeyOf(id));
  }
}

function keyOf(id: DraftId): string {
  return `draft/${id}`;
}

function versionsKeyOf(id: DraftId): string {
  return `versions/${id}`;
}

/** The draft that a key of the store is about. */
function idOf(key: string): DraftId {
  return (key.split('/')[1] ?? '') as DraftId; // What stands under a wrong one is no draft, and is put aside.
}
