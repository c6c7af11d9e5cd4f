import * as v from 'valibot';

import type { RecordStore } from '../storage/notebook.svelte.ts';

/** Pause in milliseconds after the last change before it is written. */
const PAUSE_MS = 400;
/** Longest name of a program, in UTF-16 code units. */
export const MAX_NAME_CHARS = 60;

const schema = v.object({
  id: v.string(),
  name: v.string(),
  text: v.string(),
  updatedAt: v.number(),
});

/** One program of the playground, as it is kept. `updatedAt` counts milliseconds since 1970. */
export type KeptProgram = Readonly<v.InferOutput<typeof schema>>;

/** Where a program that is not kept yet comes from. */
export type Origin = 'link' | 'file' | 'example';

/** A program that is shown and not kept until it is changed or wished for. */
export interface Visitor {
  readonly origin: Origin;
  readonly name: string;
  readonly text: string;
}

/** What a shelf needs from its page. */
export interface ShelfTools {
  readonly store: RecordStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * The programs of the playground on this device. Nothing that arrives, by a link or a file, takes the place of a program:
 * it is a visitor until it is changed, and then a program of its own. Made by the page, which calls `leave` when it goes.
 */
export class ProgramShelf {
  /** All kept programs, the one changed last first. */
  programs = $state.raw<readonly KeptProgram[]>([]);
  visitor = $state.raw<Visitor | null>(null);
  /** `refused`: the browser keeps nothing. */
  status = $state.raw<'loading' | 'saved' | 'saving' | 'refused'>('loading');
  /** The program removed last, for a change of mind. */
  removed = $state.raw<KeptProgram | null>(null);
  /** Name of the copy that was made because another tab had changed the same program. */
  copied = $state.raw<string | null>(null);
  /** Grows whenever another program is shown, not when a visitor becomes a program of its own. */
  turns = $state.raw(0);
  #currentId = $state.raw<string | null>(null);
  readonly #tools: ShelfTools;
  /** When each program was last written, as this tab knows it. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #seen = new Map<string, number>();
  /** Programs that are not written yet. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(tools: ShelfTools) {
    this.#tools = tools;
  }

  /** The kept program that is shown; null for a visitor or an empty shelf. */
  get current(): KeptProgram | null {
    if (this.visitor !== null) return null;
    return this.programs.find(({ id }) => id === this.#currentId) ?? null;
  }

  get text(): string {
    return this.visitor?.text ?? this.current?.text ?? '';
  }

  get name(): string {
    return this.visitor?.name ?? this.current?.name ?? '';
  }

  /** Reads what is kept and shows the program changed last. Never rejects. */
  async load(): Promise<void> {
    try {
      const found: KeptProgram[] = [];
      for (const [key, value] of await this.#tools.store.entries()) {
        const parsed = key.startsWith('playground/') ? v.safeParse(schema, value) : null;
        if (parsed?.success === true && keyOf(parsed.output.id) === key) found.push(parsed.output);
      }
      for (const { id, updatedAt } of found) this.#seen.set(id, updatedAt);
      this.programs = newestFirst([...this.programs, ...found]);
      this.#currentId ??= this.programs[0]?.id ?? null;
      this.status = 'saved';
    } catch {
      this.status = 'refused'; // Private window, policy or a broken profile: the page says so.
    }
  }

  /** Shows a program without keeping it. */
  receive(visitor: Visitor): void {
    this.#turn();
    this.visitor = visitor;
  }

  /** Takes over what was typed. A visitor becomes a program of its own. */
  write(text: string): void {
    if (text === this.text) return;
    const { current, visitor } = this;
    if (current === null) this.#add(visitor?.name ?? '', text);
    else this.#replace({ ...current, text, updatedAt: this.#tools.now() });
  }

  /** Keeps a visitor as it is. */
  keepVisitor(): void {
    if (this.visitor !== null) this.#add(this.visitor.name, this.visitor.text);
  }

  /** Lets a visitor go and shows the program that was there before. */
  dismissVisitor(): void {
    this.#turn();
  }

  rename(name: string): void {
    const short = name.slice(0, MAX_NAME_CHARS);
    if (short === this.name) return;
    if (this.current === null) this.#add(short, this.text);
    else this.#replace({ ...this.current, name: short, updatedAt: this.#tools.now() });
  }

  /** Shows another kept program. */
  show(id: string): void {
    this.#turn();
    this.#currentId = id;
  }

  /** Starts an empty program; an empty one that is there already is shown. */
  startNew(): void {
    this.#turn();
    const empty = this.programs.find((program) => program.text === '' && program.name === '');
    if (empty === undefined) this.#add('', '');
    else this.#currentId = empty.id;
  }

  /** Takes the shown program away; `undoRemove` brings it back. Never rejects. */
  async remove(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    this.#waiting.delete(current.id);
    this.#turn();
    this.removed = current;
    this.programs = this.programs.filter(({ id }) => id !== current.id);
    this.#currentId = this.programs[0]?.id ?? null;
    this.#seen.delete(current.id);
    try {
      await this.#tools.store.remove(keyOf(current.id));
    } catch {
      this.status = 'refused';
    }
  }

  undoRemove(): void {
    if (this.removed === null) return;
    this.#turn();
    this.#currentId = this.removed.id;
    this.#replace(this.removed);
    this.removed = null;
  }

  /** Writes what is waiting now. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    return this.#writing;
  }

  /** Keeps what is waiting when the page goes. */
  leave(): void {
    const unwritten = this.programs.filter(({ id, updatedAt }) => this.#seen.get(id) !== updatedAt);
    if (unwritten.length > 0) this.#tools.store.jot(unwritten.map((program) => [keyOf(program.id), program]));
    void this.flush();
  }

  /** Another program is about to be shown: the one before is written, a visitor goes. */
  #turn(): void {
    void this.flush();
    this.visitor = null;
    this.turns += 1;
  }

  #add(name: string, text: string): void {
    const program = { id: this.#tools.newId(), name, text, updatedAt: this.#tools.now() };
    this.visitor = null;
    this.#currentId = program.id;
    this.#replace(program);
  }

  #replace(program: KeptProgram): void {
    this.programs = newestFirst([program, ...this.programs.filter(({ id }) => id !== program.id)]);
    this.#waiting.add(program.id);
    if (this.status === 'saved') this.status = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  async #writeWaiting(): Promise<void> {
    for (const waiting of [...this.#waiting]) {
      const program = this.programs.find(({ id }) => id === waiting);
      this.#waiting.delete(waiting);
      if (program === undefined) continue;
      try {
        const mine = await this.#apartFromOtherTab(program);
        await this.#tools.store.write(keyOf(mine.id), mine);
        this.#seen.set(mine.id, mine.updatedAt);
      } catch {
        this.#waiting.add(waiting); // It stays in memory and is tried again; the page offers a file.
        this.status = 'refused';
        return;
      }
    }
    if (this.#waiting.size === 0) this.status = 'saved';
  }

  /** The program to write: under a name of its own when another tab has written the same one meanwhile. */
  async #apartFromOtherTab(program: KeptProgram): Promise<KeptProgram> {
    const parsed = v.safeParse(schema, await this.#tools.store.read(keyOf(program.id)));
    const seen = this.#seen.get(program.id);
    if (!parsed.success || parsed.output.updatedAt === seen || parsed.output.text === program.text)
      return program;
    const theirs = parsed.output;
    // The student may have gone on typing while the store answered.
    const latest = this.programs.find(({ id }) => id === program.id) ?? program;
    const mine = { ...latest, id: this.#tools.newId(), name: `${latest.name} (2)`.trim() };
    this.#seen.set(theirs.id, theirs.updatedAt);
    this.programs = newestFirst([mine, ...this.programs.map((one) => (one.id === theirs.id ? theirs : one))]);
    if (this.#currentId === theirs.id) this.#currentId = mine.id;
    this.copied = mine.name;
    return mine;
  }
}

function newestFirst(programs: readonly KeptProgram[]): readonly KeptProgram[] {
  return programs.toSorted((one, other) => other.updatedAt - one.updatedAt);
}

function keyOf(id: string): string {
  return `playground/${id}`;
}
