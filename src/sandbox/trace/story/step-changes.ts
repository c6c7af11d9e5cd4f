import { earlyInstance, ORDER, readHead, recordLength, TAG } from '../log/log-format.ts';
import type { Head } from '../log/log-format.ts';
import type { Timeline } from '../log/timeline.ts';

/** What one step wrote. */
export interface StepChanges {
  /** Variables that got a value, by `variableKey`. */
  readonly variables: ReadonlySet<string>;
  /** Keys of entries that were told anew, by the number of an object that was there before. */
  readonly entries: ReadonlyMap<number, ReadonlySet<number>>;
  /** Numbers of the objects that are new. */
  readonly made: ReadonlySet<number>;
}

/** The name of a variable among all variables of a run. */
export function variableKey({
  instance,
  binding,
}: {
  readonly instance: number;
  readonly binding: number;
}): string {
  return `${String(instance)}:${String(binding)}`;
}

/** The record that is the step itself, the last of those that belong to it. */
export function stepRecord(timeline: Timeline, step: number): Head & { readonly offset: number } {
  const { words } = timeline.recording;
  const end = timeline.offsetBehind(step);
  let offset = timeline.offsetBefore(step);
  for (let next = offset; next < end; next += recordLength(words, next)) offset = next;
  return { ...readHead(words[offset] ?? 0), offset };
}

/** What a step wrote, read from the log. */
export function changesAt(timeline: Timeline, step: number): StepChanges {
  const { words, traced } = timeline.recording;
  const variables = new Set<string>();
  const entries = new Map<number, Set<number>>();
  const made = new Set<number>();
  const end = timeline.offsetBehind(step);
  for (let at = timeline.offsetBefore(step); at < end; at += recordLength(words, at)) {
    const { site, tag, order } = readHead(words[at] ?? 0);
    const first = words[at + 1] ?? 0;
    const bindings = traced.sites[site]?.bindings ?? [];
    switch (order) {
      case ORDER.write:
      case ORDER.silent:
      case ORDER.catch: {
        const [binding] = bindings;
        // Functions have their values before anything happens: that is no change.
        const isHoisted = tag === TAG.function && order === ORDER.silent;
        if (binding !== undefined && !isHoisted) variables.add(variableKey({ instance: first, binding }));
        break;
      }
      case ORDER.given: {
        const binding = bindings[(words[at + 3] ?? 0) - 1];
        const home = traced.scopes[traced.sites[site]?.scope ?? 0]?.home ?? 0;
        if (binding !== undefined) variables.add(variableKey({ instance: earlyInstance(home), binding }));
        break;
      }
      case ORDER.enter:
        for (const binding of bindings) variables.add(variableKey({ instance: first, binding }));
        break;
      case ORDER.object:
        made.add(first);
        break;
      case ORDER.item:
      case ORDER.gone:
      case ORDER.put:
        if (!made.has(first)) entries.set(first, (entries.get(first) ?? new Set()).add(words[at + 2] ?? 0));
        break;
      default:
        break;
    }
  }
  return { variables, entries, made };
}
