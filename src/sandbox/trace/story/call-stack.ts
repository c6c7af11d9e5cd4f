import { earlyInstance } from '../log/log-format.ts';
import { turnsAt } from './loop-turns.ts';
import type { Turn } from './loop-turns.ts';
import type { Site, TracedLoop } from '../weave/traced-program.ts';

/** One call that goes on. */
export interface Frame {
  readonly instance: number;
  /** The scope of its function; 0 for the whole program. */
  readonly home: number;
  /** The last site that it reached. */
  readonly site: number;
  /** Newest instances of the scopes in it that hold values of their own. */
  readonly blocks: ReadonlyMap<number, number>;
  /** The innermost loop that goes on in it. */
  readonly turns: Turn | null;
  /** It has not begun yet: defaults of its parameters come first, or it is a field that gets its value. */
  readonly isEarly: boolean;
  /** Offset of the record that began it, with the values that it was given; -1 for the whole program, and where it is not kept. */
  readonly begin: number;
}

/** A call that a stack owns, or shares with copies when it is older than the stack. */
interface OwnFrame extends Frame {
  site: number;
  turns: Turn | null;
  readonly age: number;
}

const NO_BLOCKS: ReadonlyMap<number, number> = new Map();

/** The calls that go on at one point of a run, and those that wait. Ages work as in `RunState`. */
export class CallStack {
  readonly #frames: OwnFrame[];
  /** Calls that wait at an `await` or a `yield`, by their instance. */
  readonly #paused: Map<number, OwnFrame>;

  constructor(from: CallStack | null = null) {
    this.#frames = from === null ? [newFrame(0, 0, 0, -1, -1)] : [...from.#frames];
    this.#paused = new Map(from === null ? [] : from.#paused);
  }

  /** Calls that go on, the whole program first. */
  get frames(): readonly Frame[] {
    return this.#frames;
  }

  /** Instances of the calls that wait. */
  get waiting(): readonly number[] {
    return [...this.#paused.keys()];
  }

  /** The innermost call is at a site now; `goesOn` is the answer of the site's test. */
  reach(
    site: number,
    place: Site | undefined,
    loops: readonly TracedLoop[],
    goesOn: boolean,
    age: number,
  ): void {
    const top = this.#frames.at(-1);
    if (top === undefined) return;
    const isOutside = place === undefined || (top.turns === null && place.loop === null);
    const turns = isOutside ? top.turns : turnsAt(top.turns, loops, place, goesOn);
    if (top.age === age) {
      top.site = site;
      top.turns = turns;
    } else this.#frames[this.#frames.length - 1] = { ...top, site, turns, age };
  }

  /** A call begins. */
  enter(instance: number, home: number, site: number, begin: number, age: number): void {
    const top = this.#frames.at(-1);
    if (top?.isEarly === true && top.home === home) this.#frames.pop();
    this.#frames.push(newFrame(instance, home, site, begin, age));
  }

  /** A step belongs to a call of `home` that has not begun, or with null to one that has: others of that kind came to nothing. */
  settle(home: number | null, site: number, age: number): void {
    for (let top = this.#frames.at(-1); top?.isEarly === true; top = this.#frames.at(-1)) {
      if (top.home === home) return;
      this.#frames.pop();
    }
    if (home !== null)
      this.#frames.push({ ...newFrame(earlyInstance(home), home, site, -1, age), isEarly: true });
  }

  /** A call is over, with all that it called. */
  leave(instance: number): void {
    const at = this.#frames.findLastIndex((frame) => frame.instance === instance);
    if (at > 0) this.#frames.length = at;
    this.#paused.delete(instance);
  }

  /** A scope of the innermost call has a new instance. */
  open(scope: number, instance: number, age: number): void {
    const top = this.#frames.at(-1);
    if (top === undefined) return;
    const blocks = new Map(top.blocks).set(scope, instance);
    this.#frames[this.#frames.length - 1] = { ...top, blocks, age };
  }

  /** The call that has just reached its `await` or `yield` makes way for the one below. */
  pause(): void {
    const frame = this.#frames.pop();
    if (frame !== undefined) this.#paused.set(frame.instance, frame);
  }

  /** A call goes on, if it waited: what it waited for has failed. */
  comeBack(instance: number): void {
    if (this.#paused.has(instance)) this.resume(instance);
  }

  /** A call goes on that waited. */
  resume(instance: number): void {
    const frame = this.#paused.get(instance);
    this.#paused.delete(instance);
    if (frame !== undefined) this.#frames.push(frame);
    else this.#frames.length = this.#frames.findLastIndex((one) => one.instance === instance) + 1 || 1;
  }
}

function newFrame(instance: number, home: number, site: number, begin: number, age: number): OwnFrame {
  return { instance, home, site, blocks: NO_BLOCKS, turns: null, isEarly: false, begin, age };
}
