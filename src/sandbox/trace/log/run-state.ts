import { CallStack } from '../story/call-stack.ts';
import type { Frame } from '../story/call-stack.ts';
import {
  EARLY_INSTANCE,
  earlyInstance,
  givenIn,
  ORDER,
  readHead,
  recordLength,
  siteOf,
  TAG,
} from './log-format.ts';
import type { LoggedValue } from './log-format.ts';
import { Heap } from './heap.ts';
import type { LoggedObject } from './heap.ts';
import { isTruthy } from '../story/loop-turns.ts';
import type { TracedProgram } from '../weave/traced-program.ts';

/** The values of one scope for one call, or one turn of a loop. */
interface Instance {
  readonly scope: number;
  /** The instance around it; the whole program is 0. */
  readonly outer: number;
  readonly values: Map<number, LoggedValue>;
  readonly age: number;
}

/**
 * The state of a program at one point of its log, moved forward record by record. `fork` makes a copy that shares all
 * that has not changed since; either may go on.
 */
export class RunState {
  readonly traced: TracedProgram;
  readonly #texts: readonly string[];
  readonly #instances: Map<number, Instance>;
  readonly #heap: Heap;
  readonly #calls: CallStack;
  /** What becomes of the innermost call when the next record comes. */
  #turn: 'none' | 'pause' | 'leave' = 'none';
  readonly #textOf = (id: number): string => this.#texts[id] ?? '';
  /** Whatever is older than this is shared with a copy. */
  #age = 0;
  /** Console lines, portions of the drawing and frames of an animation so far. */
  lines = 0;
  portions = 0;
  pictures = 0;

  constructor(traced: TracedProgram, texts: readonly string[], from: RunState | null = null) {
    this.traced = traced;
    this.#texts = texts;
    this.#instances = new Map(from === null ? [[0, newInstance(0, 0, 0)]] : from.#instances);
    this.#heap = new Heap(from === null ? null : from.#heap);
    this.#calls = new CallStack(from === null ? null : from.#calls);
    if (from === null) return;
    this.#turn = from.#turn;
    this.#age = from.#age;
    this.lines = from.lines;
    this.portions = from.portions;
    this.pictures = from.pictures;
  }

  /** A copy; what both have now is no longer written to by either. */
  fork(): RunState {
    this.#age += 1;
    return new RunState(this.traced, this.#texts, this);
  }

  /** How much a copy costs. */
  get size(): number {
    return this.#instances.size + this.#heap.size + this.frames.length;
  }

  /** Calls that go on, the whole program first. */
  get frames(): readonly Frame[] {
    return this.#calls.frames;
  }

  /** Instances of the calls that wait at an `await` or a `yield`. */
  get waiting(): readonly number[] {
    return this.#calls.waiting;
  }

  /** A text by its number in the log. */
  text(id: number): string {
    return this.#textOf(id);
  }

  object(id: number): LoggedObject | null {
    return this.#heap.get(id);
  }

  /** The value of a name in an instance; undefined before it has one. */
  value(instance: number, binding: number): LoggedValue | undefined {
    return this.#instances.get(instance)?.values.get(binding);
  }

  /** The instance that holds the values of a scope, seen from a call. */
  instanceOf(frame: Frame, scope: number): number {
    const holder = this.traced.scopes[scope]?.holder ?? 0;
    if (holder === 0) return 0;
    const own = holder === frame.home ? frame.instance : frame.blocks.get(holder);
    if (own !== undefined) return own;
    for (let at = this.#instances.get(frame.instance); at !== undefined;) {
      const { outer } = at;
      at = this.#instances.get(outer);
      if (at?.scope === holder) return outer;
      if (outer === 0) break;
    }
    return 0;
  }

  /** Applies the records of `words` from one offset up to another. Where they are not kept, what they say is not looked up later. */
  advance(words: Float64Array, from: number, to: number, areKept = true): void {
    for (let offset = from; offset < to; offset += recordLength(words, offset))
      this.#apply(words, offset, areKept ? offset : -1);
  }

  #apply(words: Float64Array, offset: number, begin: number): void {
    const { site, tag, order } = readHead(words[offset] ?? 0);
    const first = words[offset + 1] ?? 0;
    const second = words[offset + 2] ?? 0;
    const third = words[offset + 3] ?? 0;
    if (this.#turn !== 'none') this.#makeWay();
    switch (order) {
      case ORDER.write:
      case ORDER.silent:
      case ORDER.catch:
        this.#reach(site);
        this.#write(this.#begun(first, site), this.traced.sites[site]?.bindings[0], { tag, payload: second });
        return;
      case ORDER.condition:
        this.#reach(site, tag === TAG.true || isTruthy(tag, first, this.#textOf));
        return;
      case ORDER.return:
      case ORDER.value:
        this.#reach(site);
        return;
      case ORDER.enter:
        this.#enter(site, first, second, begin);
        this.#writeAll(first, words, offset);
        return;
      case ORDER.given:
      case ORDER.early: {
        this.#reach(site);
        const early = this.#begun(EARLY_INSTANCE, site);
        this.#instances.set(early, newInstance(this.traced.sites[site]?.scope ?? 0, second, this.#age));
        this.#writeAll(early, words, offset);
        return;
      }
      case ORDER.leave:
        this.#leave(first);
        return;
      case ORDER.scope:
      case ORDER.turn:
        this.#open(site, first, order === ORDER.scope ? second : null, second);
        return;
      case ORDER.pause:
        this.#reach(site);
        if (first !== 0) this.#turn = 'pause';
        return;
      case ORDER.resume:
        this.#settle(null, site);
        this.#calls.resume(first);
        this.#reach(site);
        return;
      case ORDER.back:
        this.#settle(null, site);
        this.#calls.comeBack(first);
        return;
      case ORDER.done:
        this.#reach(site);
        this.#turn = 'leave';
        return;
      case ORDER.property:
        this.#reach(site);
        return;
      case ORDER.put:
        this.#reach(site);
        this.#heap.setItem(first, second, { tag, payload: third }, this.#age);
        this.#seeThis(site, first);
        return;
      case ORDER.object:
        this.#heap.make(first, this.#texts[second] ?? '', this.#age);
        return;
      case ORDER.item:
        this.#heap.setItem(first, second, { tag, payload: third }, this.#age);
        return;
      case ORDER.gone:
        this.#heap.forgetItem(first, second, this.#age);
        return;
      case ORDER.output:
        this.lines = first;
        this.portions = second;
        this.pictures = site;
        return;
      default:
        throw new Error(`The log has an unknown order: ${String(order)}.`);
    }
  }

  /** The innermost call has said its last, or waits from now on. */
  #makeWay(): void {
    if (this.#turn === 'pause') this.#calls.pause();
    else this.#leave(this.frames.at(-1)?.instance ?? 0);
    this.#turn = 'none';
  }

  /** The calls that have not begun are those that a step belongs to. */
  #settle(home: number | null, site: number): void {
    const top = this.frames.at(-1);
    if (home === null ? top?.isEarly !== true : top?.isEarly === true && top.home === home) return;
    this.#calls.settle(home, site, this.#age);
    if (home === null) return;
    const parent = this.traced.scopes[home]?.parent ?? 0;
    const outer = top === undefined ? 0 : this.instanceOf(top, parent);
    this.#instances.set(earlyInstance(home), newInstance(home, outer, this.#age));
  }

  #begun(instance: number, site: number): number {
    if (instance !== EARLY_INSTANCE) return instance;
    return earlyInstance(this.traced.scopes[this.traced.sites[site]?.scope ?? 0]?.home ?? 0);
  }

  /** A field that gets its value belongs to `this`. */
  #seeThis(site: number, object: number): void {
    const place = this.traced.sites[site];
    if (place?.isEarly === true)
      this.#write(this.#begun(EARLY_INSTANCE, site), place.bindings[0], { tag: TAG.object, payload: object });
  }

  #reach(site: number, goesOn = true): void {
    const place = this.traced.sites[site];
    this.#settle(place?.isEarly === true ? (this.traced.scopes[place.scope]?.home ?? 0) : null, site);
    this.#calls.reach(site, place, this.traced.loops, goesOn, this.#age);
    const loop = place?.loop ?? null;
    if (loop !== null && goesOn) this.#forget(this.traced.loops[loop]?.fresh ?? []);
  }

  /** Names of a loop's body have no value at the beginning of a turn. */
  #forget(names: readonly number[]): void {
    const frame = this.frames.at(-1);
    if (frame === undefined) return;
    for (const name of names) {
      const instance = this.instanceOf(frame, this.traced.bindings[name]?.scope ?? 0);
      if (this.value(instance, name) !== undefined) this.#ownInstance(instance)?.values.delete(name);
    }
  }

  #write(instance: number, binding: number | undefined, value: LoggedValue): void {
    if (binding !== undefined) this.#ownInstance(instance)?.values.set(binding, value);
  }

  /** Writes what a call is given. */
  #writeAll(instance: number, words: Float64Array, offset: number): void {
    const { bindings = [] } = this.traced.sites[siteOf(words[offset] ?? 0)] ?? {};
    const count = words[offset + 3] ?? 0;
    for (let index = 0; index < count; index++)
      this.#write(instance, bindings[index], givenIn(words, offset, index));
  }

  /** The instance, as one that no copy shares. */
  #ownInstance(id: number): Instance | undefined {
    const known = this.#instances.get(id);
    if (known === undefined || known.age === this.#age) return known;
    const own = { ...known, values: new Map(known.values), age: this.#age };
    this.#instances.set(id, own);
    return own;
  }

  #enter(site: number, instance: number, outer: number, begin: number): void {
    const scope = this.traced.sites[site]?.scope ?? 0;
    this.#instances.set(instance, newInstance(scope, outer, this.#age));
    this.#calls.enter(instance, scope, site, begin, this.#age);
  }

  #leave(instance: number): void {
    this.#calls.leave(instance);
    if (!(this.traced.scopes[this.#instances.get(instance)?.scope ?? 0]?.outlivesCalls ?? true))
      this.#instances.delete(instance);
  }

  /** A new instance of a block; on a new turn of a loop it begins with the values of the old one. */
  #open(site: number, instance: number, outer: number | null, old: number): void {
    const scope = this.traced.sites[site]?.scope ?? 0;
    const before = outer === null ? this.#instances.get(old) : undefined;
    const made = newInstance(scope, outer ?? before?.outer ?? 0, this.#age);
    for (const [binding, value] of before?.values ?? []) made.values.set(binding, value);
    this.#instances.set(instance, made);
    this.#calls.open(scope, instance, this.#age);
  }
}

function newInstance(scope: number, outer: number, age: number): Instance {
  return { scope, outer, values: new Map(), age };
}
