import { describeFrame } from '../log/describe-state.ts';
import { TAG, valueIn } from '../log/log-format.ts';
import type { Head } from '../log/log-format.ts';
import type { Closures } from '../weave/closures.ts';
import type { Frame } from './call-stack.ts';
import type { LoggedValue } from '../log/log-format.ts';
import type { RunState } from '../log/run-state.ts';
import type { Timeline } from '../log/timeline.ts';
import type { Site } from '../weave/traced-program.ts';
import { titleParts } from '../log/value-text.ts';

/** All that a step is told from. */
export interface StepScene {
  readonly timeline: Timeline;
  readonly step: number;
  /** Null where nothing is known of them. */
  readonly closures: Closures | null;
  readonly before: RunState;
  readonly after: RunState;
  readonly record: Head & { readonly offset: number };
  readonly site: Site;
  /** The call that the step happens in. */
  readonly frame: Frame;
}

/** Longest text of an expression or a value in a story, in UTF-16 code units. */
export const MAX_STORY_TEXT = 48;

/** The text of a stretch, on one line and cut for a sentence. */
export function sourceOf({ timeline }: StepScene, stretch: { start: number; end: number }): string {
  const text = timeline.shape.textOf(stretch);
  return text.length > MAX_STORY_TEXT ? `${text.slice(0, MAX_STORY_TEXT - 1)}…` : text;
}

/** The value that the step's record tells. */
export function valueOf({ timeline, record }: StepScene): LoggedValue {
  return valueIn(timeline.recording.words, record.offset);
}

/**
 * How an object is called in one call: by a variable's name, or as `owner.key` one step from it. Null when it has no such
 * name, or only the one to leave out.
 */
export function nameOfObject(state: RunState, frame: Frame, id: number, except = ''): string | null {
  const variables = describeFrame(state, frame)
    .scopes.flatMap((scope) => scope.variables)
    .filter(({ name }) => name !== except);
  const isIt = (value: LoggedValue): boolean => value.tag === TAG.object && value.payload === id;
  const direct = variables.find(({ value }) => isIt(value));
  if (direct !== undefined) return direct.name;
  for (const { name, value } of variables) {
    const owner = value.tag === TAG.object ? state.object(value.payload) : null;
    if (owner === null || !['array', 'object'].includes(titleParts(owner.title).kind)) continue;
    for (const [key, item] of owner.items)
      if (isIt(item)) return key >= 0 ? `${name}[${String(key)}]` : `${name}.${state.text(-1 - key)}`;
  }
  return null;
}
