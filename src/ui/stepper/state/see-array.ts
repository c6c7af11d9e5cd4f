import { LENGTH_KEY, TAG } from '../../../sandbox/trace/log/log-format.ts';
import type { LoggedValue } from '../../../sandbox/trace/log/log-format.ts';
import type { LoggedObject } from '../../../sandbox/trace/log/heap.ts';
import type { RunState } from '../../../sandbox/trace/log/run-state.ts';
import { objectKind } from '../../../sandbox/trace/log/value-text.ts';
import type { Pointer } from './index-pointers.ts';

/** One box of an array, or boxes that are left out. */
export type BoxSight =
  | {
      readonly kind: 'box';
      readonly index: number;
      /** Undefined for an empty place, and for one that was not followed. */
      readonly value: LoggedValue | undefined;
      readonly isChanged: boolean;
      readonly pointers: readonly string[];
    }
  /** An index points behind the last box. */
  | { readonly kind: 'behind'; readonly index: number; readonly pointers: readonly string[] }
  | { readonly kind: 'cut'; readonly from: number; readonly count: number };

/** Most boxes of an array that is shown whole, and boxes shown on each side of what matters in a longer one. */
const MAX_BOXES = 30;
const AROUND = 2;
const AT_START = 4;
/** Most rows of an array of arrays that are shown one below the other. */
const MAX_ROWS = 16;

/** The boxes of an array: all of a short one; of a long one its start, its end, and what is pointed at or has changed. */
export function seeArray(
  { items, length }: LoggedObject,
  pointers: readonly Pointer[],
  changed: ReadonlySet<number> | undefined,
): BoxSight[] {
  const wanted = length <= MAX_BOXES ? null : placesThatMatter(length, pointers, changed);
  const boxes: BoxSight[] = [];
  for (let index = 0; index < length; index++) {
    if (wanted !== null && !wanted.has(index)) {
      const next = [...wanted].filter((one) => one > index).sort((a, b) => a - b)[0] ?? length;
      boxes.push({ kind: 'cut', from: index, count: next - index });
      index = next - 1;
      continue;
    }
    boxes.push({
      kind: 'box',
      index,
      value: items.get(index),
      isChanged: changed?.has(index) === true,
      pointers: labelsAt(pointers, index),
    });
  }
  const behind = labelsAt(pointers, length);
  if (behind.length > 0) boxes.push({ kind: 'behind', index: length, pointers: behind });
  return boxes;
}

/** The numbers of the rows of an array that holds arrays only, each shown in a line of its own; null for any other. */
export function rowsOf(state: RunState, { title, items, length }: LoggedObject): number[] | null {
  if (objectKind(title) !== 'array' || length === 0 || length > MAX_ROWS || items.size !== length)
    return null;
  const rows = [...items.keys()].sort((a, b) => a - b).map((index) => items.get(index));
  const isRow = (value: LoggedValue | undefined): value is LoggedValue =>
    value?.tag === TAG.object && state.object(value.payload)?.title.startsWith('array ') === true;
  return rows.every(isRow) ? rows.map(({ payload }) => payload) : null;
}

function placesThatMatter(
  length: number,
  pointers: readonly Pointer[],
  changed: ReadonlySet<number> | undefined,
): ReadonlySet<number> {
  const wanted = new Set<number>([length - 1]);
  const take = (from: number, to: number): void => {
    for (let index = Math.max(0, from); index <= Math.min(length - 1, to); index++) wanted.add(index);
  };
  take(0, AT_START - 1);
  for (const { index } of pointers) take(index - AROUND, index + AROUND);
  // A sort may change all of them: the first ones stand for the others.
  const written = [...(changed ?? [])].filter((key) => key >= 0 && key !== LENGTH_KEY).slice(0, 6);
  for (const index of written) take(index - 1, index + 1);
  return wanted;
}

function labelsAt(pointers: readonly Pointer[], place: number): string[] {
  return pointers.filter(({ index }) => index === place).map(({ label }) => label);
}
