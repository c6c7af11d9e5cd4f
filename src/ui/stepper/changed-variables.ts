import { describeFrame } from '../../sandbox/trace/describe-state.ts';
import type { RunState } from '../../sandbox/trace/run-state.ts';
import type { Timeline } from '../../sandbox/trace/timeline.ts';
import { valueText } from '../../sandbox/trace/value-text.ts';

/** A variable with the value that it has just got. */
export interface ChangedVariable {
  readonly name: string;
  readonly text: string;
}

/** The variables seen from the innermost call whose value, as it is written, is another than a step before. */
export function changedVariables(timeline: Timeline, step: number): ChangedVariable[] {
  const before = step === 0 ? null : seen(timeline.stateAfter(step - 1));
  return [...seen(timeline.stateAfter(step))]
    .filter(([key, { text }]) => before?.get(key)?.text !== text)
    .map(([, variable]) => variable);
}

function seen(state: RunState): Map<string, ChangedVariable> {
  const top = state.frames.at(-1);
  const variables =
    top === undefined ? [] : describeFrame(state, top).scopes.flatMap((each) => each.variables);
  return new Map(
    variables.map(({ name, binding, instance, value }) => [
      `${String(instance)} ${String(binding)}`,
      { name, text: valueText(state, value) },
    ]),
  );
}
