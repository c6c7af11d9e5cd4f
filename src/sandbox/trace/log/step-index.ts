import { earlyInstance, ORDER, orderOf, recordLength, siteOf } from './log-format.ts';
import type { Recording } from './recording.ts';
import type { RunState } from './run-state.ts';

/** Where each step of a recording is, found in one walk through its log. All lists go by step, counted from 0. */
export interface StepIndex {
  /** The site of the step, as an index into `TracedProgram.sites`. */
  readonly sites: Uint32Array;
  /** Calls that go on at the step; 0 for the whole program alone. */
  readonly depths: Uint32Array;
  /** Frames of an animation that had begun by then. */
  readonly pictures: Uint32Array;
  /** Offset in the log of the record that is the step. */
  readonly heads: Uint32Array;
}

/** Walks once through a log: about 20 ms for a million steps. */
export function indexSteps({ words, stepEnds, gap, traced }: Recording): StepIndex {
  const count = stepEnds.length;
  const sites = new Uint32Array(count);
  const depths = new Uint32Array(count);
  const pictures = new Uint32Array(count);
  const heads = new Uint32Array(count);
  let calls = new CallStack();
  let drawn = 0;
  let step = 0;
  for (let offset = 0; offset < words.length && step < count;) {
    if (offset === gap?.offset) {
      calls = new CallStack(gap.state);
      drawn = gap.state.pictures;
    }
    const word = words[offset] ?? 0;
    const place = traced.sites[siteOf(word)];
    const home = place === undefined ? 0 : (traced.scopes[place.scope]?.home ?? 0);
    calls.take(orderOf(word), words[offset + 1] ?? 0, home, place?.isEarly === true);
    if (orderOf(word) === ORDER.output) drawn = siteOf(word);
    const head = offset;
    offset += recordLength(words, offset);
    if (offset !== stepEnds[step]) continue;
    sites[step] = siteOf(word);
    depths[step] = calls.depth;
    pictures[step] = drawn;
    heads[step] = head;
    step += 1;
  }
  return { sites, depths, pictures, heads };
}

/** Orders of records by which a call gets to a site. */
const IS_REACHED = Object.values(ORDER).map(
  (order) =>
    ![
      ORDER.enter,
      ORDER.leave,
      ORDER.scope,
      ORDER.turn,
      ORDER.object,
      ORDER.item,
      ORDER.gone,
      ORDER.output,
    ].some((one) => one === order),
);

/** The calls that go on, by their instances; a call that waits makes way for the one below it. */
class CallStack {
  readonly #instances: number[];
  readonly #paused: Set<number>;
  #turn: 'none' | 'pause' | 'leave' = 'none';

  constructor(from: RunState | null = null) {
    this.#instances = from?.frames.slice(1).map(({ instance }) => instance) ?? [];
    this.#paused = new Set(from?.waiting);
  }

  get depth(): number {
    return this.#instances.length;
  }

  /** Takes a record with its first word and the function that its site lies in. */
  take(order: number, instance: number, home: number, isEarly: boolean): void {
    if (this.#turn !== 'none') {
      const waiting = this.#instances.pop();
      if (waiting !== undefined && this.#turn === 'pause') this.#paused.add(waiting);
      this.#turn = 'none';
    }
    if (IS_REACHED[order] === true) this.#settle(isEarly ? home : null);
    switch (order) {
      case ORDER.enter:
        if (this.#instances.at(-1) === earlyInstance(home)) this.#instances.pop();
        this.#instances.push(instance);
        return;
      case ORDER.leave:
        this.#paused.delete(instance);
        this.#cut(this.#instances.lastIndexOf(instance));
        return;
      case ORDER.pause:
        if (instance !== 0) this.#turn = 'pause';
        return;
      case ORDER.done:
        this.#turn = 'leave';
        return;
      case ORDER.back:
        if (this.#paused.delete(instance)) this.#instances.push(instance);
        return;
      case ORDER.resume:
        if (this.#paused.delete(instance)) this.#instances.push(instance);
        else this.#instances.length = this.#instances.lastIndexOf(instance) + 1;
        return;
      default:
        return;
    }
  }

  /** As in the stack of a replay: calls that have not begun come to nothing when another step is reached. */
  #settle(home: number | null): void {
    const wanted = home === null ? null : earlyInstance(home);
    for (let top = this.#instances.at(-1) ?? 0; top < 0 && top !== wanted; top = this.#instances.at(-1) ?? 0)
      this.#instances.pop();
    if (wanted !== null && this.#instances.at(-1) !== wanted) this.#instances.push(wanted);
  }

  #cut(at: number): void {
    if (at >= 0) this.#instances.length = at;
  }
}
