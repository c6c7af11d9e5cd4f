import type { AnyNode } from 'acorn';

import type { Frame } from '../story/call-stack.ts';
import type { RunState } from '../log/run-state.ts';
import { ORDER, readHead, recordLength, TAG, valueIn } from '../log/log-format.ts';
import { childrenOf, isFunction } from './syntax.ts';
import type { Timeline } from '../log/timeline.ts';
import type { Site } from './traced-program.ts';
import { titleParts } from '../log/value-text.ts';

/** A variable of a call that a function keeps, whether or not that call is over. */
export interface KeptVariable {
  readonly name: string;
  readonly binding: number;
  readonly instance: number;
}

/** Where a function value was first seen. */
interface Birth {
  readonly step: number;
  readonly site: Site;
}

/** Which variables the function values of a run keep. Reads the log as far as it is asked about, once. */
export class Closures {
  readonly #timeline: Timeline;
  readonly #births = new Map<number, Birth>();
  readonly #kept = new Map<number, readonly KeptVariable[]>();
  /** Functions that were told of, but of which no site has spoken yet. */
  readonly #unborn = new Set<number>();
  readonly #hasAny: boolean;
  #read = 0;
  #step = 0;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    // Only where a function uses names of a call around it is there anything to find.
    this.#hasAny = timeline.recording.traced.scopes.some((scope, id) => id > 0 && scope.outlivesCalls);
  }

  /** The variables of calls around it that a function value uses, as far as its place in the text can be told. */
  keptBy(functionId: number, step: number): readonly KeptVariable[] {
    if (!this.#hasAny) return [];
    this.#readUpTo(step);
    const birth = this.#births.get(functionId);
    if (birth === undefined) return [];
    const known = this.#kept.get(functionId);
    if (known !== undefined) return known;
    const kept = this.#find(functionId, birth);
    this.#kept.set(functionId, kept);
    return kept;
  }

  /** True where a call is proved to run a function value: it begins where the value is written, inside the very same call. */
  isRunBy(functionId: number, state: RunState, frame: Frame, step: number): boolean {
    this.#readUpTo(step);
    const birth = this.#births.get(functionId);
    const { scopes, sites } = this.#timeline.recording.traced;
    const entered = sites.find((one) => one.kind === 'enter' && one.scope === frame.home);
    const around = scopes[frame.home]?.parent ?? 0;
    if (birth === undefined || entered === undefined) return false;
    const name = titleParts(state.object(functionId)?.title ?? '').name;
    if (this.#timeline.shape.functionIn(birth.site, name)?.start !== entered.start) return false;
    const before = this.#timeline.stateAfter(birth.step);
    const maker = before.frames.at(-1);
    return maker !== undefined && before.instanceOf(maker, around) === state.instanceOf(frame, around);
  }

  #readUpTo(step: number): void {
    const { words, texts, traced } = this.#timeline.recording;
    const end = this.#timeline.offsetBehind(Math.min(step, this.#timeline.length - 1));
    while (this.#read < end) {
      const at = this.#read;
      if (at >= this.#timeline.offsetBehind(this.#step)) this.#step += 1;
      const { order, site, tag } = readHead(words[at] ?? 0);
      if (order === ORDER.object && (texts[words[at + 2] ?? -1] ?? '').startsWith('function '))
        this.#unborn.add(words[at + 1] ?? -1);
      else if (this.#unborn.size > 0 && order !== ORDER.item && order !== ORDER.object) {
        const place = traced.sites[site];
        // Which of its arguments a call was given where is not known.
        if (order === ORDER.enter) this.#unborn.clear();
        const value = valueIn(words, at);
        const isTold = tag === TAG.function && this.#unborn.has(value.payload);
        if (isTold && place !== undefined) this.#bear(value.payload, place);
        // What the step has told on its way was made by it, too.
        else if (
          at + recordLength(words, at) >= this.#timeline.offsetBehind(this.#step) &&
          place !== undefined
        )
          for (const id of this.#unborn) this.#bear(id, place);
      }
      this.#read += recordLength(words, at);
    }
  }

  #bear(id: number, site: Site): void {
    this.#unborn.delete(id);
    this.#births.set(id, { step: this.#step, site });
  }

  #find(id: number, { step, site }: Birth): KeptVariable[] {
    const { traced } = this.#timeline.recording;
    const state = this.#timeline.stateAfter(step);
    const frame = state.frames.at(-1);
    const name = titleParts(state.object(id)?.title ?? '').name;
    const node = this.#timeline.shape.functionIn(site, name);
    const entered = traced.sites.find((one) => one.kind === 'enter' && one.start === node?.start);
    if (node === null || entered === undefined || frame === undefined) return [];
    const names = namesIn(node);
    const kept: KeptVariable[] = [];
    for (let scope = traced.scopes[entered.scope]?.parent ?? null; scope !== null && scope !== 0;) {
      for (const binding of traced.scopes[scope]?.bindings ?? []) {
        const known = traced.bindings[binding]?.name ?? '';
        if (!names.has(known) || kept.some((one) => one.name === known)) continue;
        kept.push({ name: known, binding, instance: state.instanceOf(frame, scope) });
      }
      scope = traced.scopes[scope]?.parent ?? null;
    }
    const own = new Set(
      (traced.scopes[entered.scope]?.bindings ?? []).map((one) => traced.bindings[one]?.name),
    );
    return kept.filter((one) => !own.has(one.name));
  }
}

/** All names that a function's text uses; its own name is given to it, not used. */
function namesIn(node: AnyNode): Set<string> {
  const names = new Set<string>();
  const visit = (one: AnyNode): void => {
    if (one.type === 'Identifier' && !(isFunction(node) && one === node.id)) names.add(one.name);
    if (one.type === 'ThisExpression') names.add('this');
    for (const child of childrenOf(one)) visit(child);
  };
  visit(node);
  return names;
}
