import { describeFrame } from '../log/describe-state.ts';
import { TAG } from '../log/log-format.ts';
import type { RunState } from '../log/run-state.ts';
import type { Closures } from '../weave/closures.ts';
import type { Frame } from './call-stack.ts';

/**
 * How a call is named: as its function is, or by the one variable, seen from the call below, that holds a function without a
 * name which is proved to be the one that runs. Empty when there is none, or more than one.
 */
export function nameOfCall(state: RunState, frame: Frame, step: number, closures: Closures | null): string {
  const own = describeFrame(state, frame).name;
  const caller = state.frames[state.frames.indexOf(frame) - 1];
  if (own !== '' || closures === null || caller === undefined || frame.isEarly) return own;
  const names = describeFrame(state, caller)
    .scopes.flatMap(({ variables }) => variables)
    .filter(({ value }) => value.tag === TAG.function && closures.isRunBy(value.payload, state, frame, step))
    .map(({ name }) => name);
  return names.length === 1 ? (names[0] ?? '') : '';
}
