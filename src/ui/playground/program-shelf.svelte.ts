import * as v from 'valibot';

import { PausedWrites } from '../storage/paused-writes.svelte.ts';
import type { Crossing, StorageStatus } from '../storage/paused-writes.svelte.ts';
import type { RecordStore } from '../storage/record-store.ts';

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
  /** The program removed last, for a change of mind. */
  removed = $state.raw<KeptProgram | null>(null);
  /** Name of the copy that was made because another tab had changed the same program. */
  copied = $state.raw<string | null>(null);
  /** Grows whenever another program is shown, not when a visitor becomes a program of its own. */
  turns = $state.raw(0);
  #currentId = $state.raw<string | null>(null);
  readonly #tools: ShelfTools;
  readonly #writes: PausedWrites<KeptProgram>;

  constructor(tools: ShelfTools) {
    this.#tools = tools;
    this.#writes = new PausedWrites({
      store: tools.store,
      recordOf: (key) => this.programs.find(({ id }) => keyOf(id) === key) ?? null,
      parse: parseProgram,
      mayReplace: (crossing) => this.#mayReplace(crossing),
    });
  }

  /** How the writing goes. */
  get status(): StorageStatus {
    return this.#writes.status;
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
  load(): Promise<void> {
    return this.#writes.open(async () => {
      const found: KeptProgram[] = [];
      for (const [key, value] of await this.#tools.store.entries()) {
        const program = parseProgram(value);
        if (program === null || keyOf(program.id) !== key) continue;
        found.push(program);
        this.#writes.see(key, program);
      }
      this.programs = newestFirst([...this.programs, ...found]);
      this.#currentId ??= this.programs[0]?.id ?? null;
    });
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
    this.#turn();
    this.removed = current;
    this.programs = this.programs.filter(({ id }) => id !== current.id);
    this.#currentId = this.programs[0]?.id ?? null;
    this.#writes.add(keyOf(current.id));
    await this.flush();
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
    return this.#writes.flush();
  }

  /** Keeps what is waiting when the page goes. */
  leave(): void {
    this.#writes.leave();
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
    this.#writes.add(keyOf(program.id));
  }

  /** Another tab has written the same program meanwhile: where the two differ, mine gets a name of its own. */
  #mayReplace({ key, mine, theirs }: Crossing<KeptProgram>): boolean {
    if (theirs.text === mine.text) return true;
    const copy = { ...mine, id: this.#tools.newId(), name: `${mine.name} (2)`.trim() };
    this.#writes.see(key, theirs);
    this.programs = newestFirst([copy, ...this.programs.map((one) => (one.id === theirs.id ? theirs : one))]);
    if (this.#currentId === theirs.id) this.#currentId = copy.id;
    this.copied = copy.name;
    this.#writes.add(keyOf(copy.id));
    return false;
  }
}

/** A stored value as a program, null when it is not whole and right. */
function parseProgram(value: unknown): KeptProgram | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

function newestFirst(programs: readonly KeptProgram[]): readonly KeptProgram[] {
  return programs.toSorted((one, other) => other.updatedAt - one.updatedAt);
}

function keyOf(id: string): string {
  return `playground/${id}`;
}
