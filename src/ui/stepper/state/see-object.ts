import { LENGTH_KEY } from '../../../sandbox/trace/log/log-format.ts';
import type { LoggedValue } from '../../../sandbox/trace/log/log-format.ts';
import type { LoggedObject } from '../../../sandbox/trace/log/heap.ts';
import type { RunState } from '../../../sandbox/trace/log/run-state.ts';
import { objectKind, titleParts, valueText } from '../../../sandbox/trace/log/value-text.ts';

/** One entry of an object, a map or a set. */
export interface EntrySight {
  /** Key in the log of what it holds. */
  readonly key: number;
  /** Its name as the student wrote it; empty in a set. */
  readonly label: string;
  readonly value: LoggedValue;
  readonly isChanged: boolean;
}

/** Most entries that are shown of one object. */
const MAX_ENTRIES = 16;

/** The entries of an object, a map or a set, and how many are left out. */
export function seeObject(
  state: RunState,
  object: LoggedObject,
  changed: ReadonlySet<number> | undefined,
): { readonly entries: readonly EntrySight[]; readonly cut: number } {
  const isPair = objectKind(object.title) === 'map';
  const isMember = objectKind(object.title) === 'set';
  const entries: EntrySight[] = [];
  for (const [key, value] of object.items) {
    if (entries.length >= MAX_ENTRIES) break;
    if (key === LENGTH_KEY || (isPair && key % 2 === 0)) continue;
    const pair = isPair ? object.items.get(key - 1) : undefined;
    const label = isMember ? '' : pair === undefined ? state.text(-1 - key) : valueText(state, pair, 1);
    const isChanged = changed?.has(key) === true || (isPair && changed?.has(key - 1) === true);
    entries.push({ key, label, value, isChanged });
  }
  const count = isPair ? object.items.size / 2 : object.items.size;
  return {
    entries,
    cut: Math.max(0, Math.max(count, isPair || isMember ? object.length : 0) - entries.length),
  };
}

/** The class of an object, empty for a plain one. */
export function className({ title }: LoggedObject): string {
  const { kind, name } = titleParts(title);
  return kind === 'object' && name === 'Object' ? '' : name;
}
