import { ORDER, orderOf, readHead, recordLength, siteOf } from '../log/log-format.ts';
import type { LoggedValue } from '../log/log-format.ts';
import type { Timeline } from '../log/timeline.ts';

/** What can be followed through a run: a variable, one entry of an object, or all that an object holds. */
export type Watched =
  | { readonly kind: 'variable'; readonly instance: number; readonly binding: number }
  | { readonly kind: 'entry'; readonly object: number; readonly key: number }
  | { readonly kind: 'contents'; readonly object: number };

/** When something was written, and what it was then. */
export interface History {
  /** Steps in order, counted from 0, each once. */
  readonly steps: readonly number[];
  /** What was written at one of them, by its index in `steps`; null when an entry went away then. */
  readonly valueAt: (index: number) => LoggedValue | null;
}

/** Records that give a variable its value. */
const WRITES = new Set<number>([ORDER.write, ORDER.silent, ORDER.enter, ORDER.catch]);

/** Stands for the tag of an entry that went away. */
const GONE = -1;

/** All steps of a run that wrote something: read from the log, without rebuilding any state. */
export function changesOf(timeline: Timeline, watched: Watched): History {
  const { words, stepEnds } = timeline.recording;
  const steps: number[] = [];
  const tags: number[] = [];
  const payloads: number[] = [];
  const isIt = watched.kind === 'variable' ? variableTest(timeline, watched) : entryTest(timeline, watched);
  let step = 0;
  let end = stepEnds[0] ?? 0;
  for (let at = 0; at < words.length && step < stepEnds.length; at += recordLength(words, at)) {
    if (at >= end) {
      step += 1;
      end = stepEnds[step] ?? words.length;
    }
    const found = isIt(at);
    if (found < 0 || step >= stepEnds.length) continue;
    if (steps[steps.length - 1] !== step) steps.push(step);
    const { order, tag } = readHead(words[at] ?? 0);
    tags[steps.length - 1] =
      order === ORDER.gone ? GONE : order === ORDER.enter ? (words[found - 1] ?? 0) : tag;
    payloads[steps.length - 1] = words[found] ?? 0;
  }
  return {
    steps,
    valueAt: (index) => {
      const tag = tags[index] ?? GONE;
      return tag === GONE ? null : { tag, payload: payloads[index] ?? 0 };
    },
  };
}

/** The last of some steps, in order, that is not behind another one; null when there is none. */
export function lastChange(steps: readonly number[], step: number): number | null {
  return steps.findLast((one) => one <= step) ?? null;
}

/** Answers for the record at an offset: the offset of the payload that it writes, or -1. In calls the tag stands before it. */
type RecordTest = (at: number) => number;

function variableTest(timeline: Timeline, { instance, binding }: Watched & { kind: 'variable' }): RecordTest {
  const { words, traced } = timeline.recording;
  const instances = sameVariable(timeline, instance, binding);
  const positions = traced.sites.map((site) => site.bindings.indexOf(binding));
  return (at) => {
    const head = words[at] ?? 0;
    const order = orderOf(head);
    if (!WRITES.has(order)) return -1;
    if (!instances.has(words[at + 1] ?? -1)) return -1;
    const position = positions[siteOf(head)] ?? -1;
    if (position < 0) return -1;
    return order === ORDER.enter ? at + 5 + 2 * position : position === 0 ? at + 2 : -1;
  };
}

function entryTest(timeline: Timeline, watched: Watched & { kind: 'entry' | 'contents' }): RecordTest {
  const { words } = timeline.recording;
  const key = watched.kind === 'entry' ? watched.key : null;
  return (at) => {
    const order = orderOf(words[at] ?? 0);
    if (order !== ORDER.item && order !== ORDER.put && order !== ORDER.gone) return -1;
    if (words[at + 1] !== watched.object || (key !== null && words[at + 2] !== key)) return -1;
    return order === ORDER.gone ? at : at + 3;
  };
}

/** The instances that hold one variable: a loop hands its names on from turn to turn. */
function sameVariable(timeline: Timeline, instance: number, binding: number): ReadonlySet<number> {
  const { words, traced } = timeline.recording;
  const holder = traced.scopes[traced.bindings[binding]?.scope ?? 0]?.holder;
  const same = new Set([instance]);
  if (!traced.sites.some(({ kind, scope }) => kind === 'scope' && scope === holder)) return same;
  const older = new Map<number, number>();
  const newer = new Map<number, number>();
  for (let at = 0; at < words.length; at += recordLength(words, at)) {
    const { order, site } = readHead(words[at] ?? 0);
    if (order !== ORDER.turn || traced.sites[site]?.scope !== holder) continue;
    older.set(words[at + 1] ?? 0, words[at + 2] ?? 0);
    newer.set(words[at + 2] ?? 0, words[at + 1] ?? 0);
  }
  for (const links of [older, newer])
    for (let one = links.get(instance); one !== undefined && !same.has(one); one = links.get(one))
      same.add(one);
  return same;
}
