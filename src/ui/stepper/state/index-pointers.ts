import type { Frame } from '../../../sandbox/trace/story/call-stack.ts';
import { enterSite } from '../../../sandbox/trace/log/describe-state.ts';
import { evaluate } from '../../../sandbox/trace/story/evaluate.ts';
import { TAG } from '../../../sandbox/trace/log/log-format.ts';
import type { RunState } from '../../../sandbox/trace/log/run-state.ts';
import type { Timeline } from '../../../sandbox/trace/log/timeline.ts';
import { objectKind } from '../../../sandbox/trace/log/value-text.ts';

/** Which indexes of which arrays the program points at, by number of the array: `j + 1` points at 4. */
export type Pointers = ReadonlyMap<number, readonly Pointer[]>;

/** An expression of the program that is an index right now; as large as the length when it points past the end. */
export interface Pointer {
  readonly label: string;
  readonly index: number;
}

/** Longest index that is shown as it is written, in UTF-16 code units. */
const MAX_LABEL = 14;

/** The indexes that the innermost call looks its arrays up by, as far as they have values. */
export function pointersIn(timeline: Timeline, state: RunState, frame: Frame): Pointers {
  const start = frame.home === 0 ? -1 : enterSite(state.traced, frame)?.start;
  const pointers = new Map<number, Pointer[]>();
  for (const { receiver, index, label, functionStart } of timeline.shape.indexUses) {
    if (functionStart !== start || label.length > MAX_LABEL) continue;
    const list = evaluate(state, frame, receiver);
    const place = evaluate(state, frame, index);
    if (list?.tag !== TAG.object || place?.tag !== TAG.number) continue;
    const object = state.object(list.payload);
    if (object === null || objectKind(object.title) !== 'array') continue;
    const known = pointers.get(list.payload) ?? [];
    const isIn = Number.isInteger(place.payload) && place.payload >= 0 && place.payload <= object.length;
    if (!isIn || known.some((one) => one.label === label)) continue;
    pointers.set(list.payload, [...known, { label, index: place.payload }]);
  }
  return pointers;
}
