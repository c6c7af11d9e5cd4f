import { changesOf } from '../../../sandbox/trace/story/changes-of.ts';
import { describeStep } from '../../../sandbox/trace/story/describe-step.ts';
import { TAG } from '../../../sandbox/trace/log/log-format.ts';
import type { LoggedValue } from '../../../sandbox/trace/log/log-format.ts';
import type { RunState } from '../../../sandbox/trace/log/run-state.ts';
import type { StepStory } from '../../../sandbox/trace/story/step-story.ts';
import type { Timeline } from '../../../sandbox/trace/log/timeline.ts';
import { objectKind, shortText } from '../../../sandbox/trace/log/value-text.ts';
import type { VariableSight } from './see-state.ts';

/** One step that gave a variable its value, or changed what it holds. */
export interface HistoryLine {
  readonly step: number;
  /** 1-based. */
  readonly line: number;
  /** The value, where it is no object with entries. */
  readonly text: string | null;
  /** What the step did, where the value is an object: to read it whole each time would tell less. */
  readonly story: StepStory | null;
}

/** Most lines of a history that are shown at once. */
const MAX_LINES = 8;

/** The steps that gave a variable a value, and those that changed the object that it holds now. In order. */
export function historyOf(timeline: Timeline, { instance, binding, value }: VariableSight): number[] {
  const written = changesOf(timeline, { kind: 'variable', instance, binding }).steps;
  if (value.tag !== TAG.object) return [...written];
  const changed = changesOf(timeline, { kind: 'contents', object: value.payload }).steps;
  return [...new Set([...written, ...changed])].sort((a, b) => a - b);
}

/** The lines of a history around a step, with how many there are before and after them. */
export function historyLines(
  timeline: Timeline,
  steps: readonly number[],
  { instance, binding, holds }: VariableSight,
  step: number,
): { readonly lines: readonly HistoryLine[]; readonly before: number; readonly after: number } {
  const now = steps.findLastIndex((one) => one <= step);
  const from = Math.max(0, Math.min(now - MAX_LINES / 2, steps.length - MAX_LINES));
  const shown = steps.slice(from, from + MAX_LINES);
  const { program } = timeline.recording.traced;
  const lines = shown.map((one): HistoryLine => {
    const state = timeline.stateAfter(one);
    const value = state.value(instance, binding);
    const site = state.traced.sites[state.frames.at(-1)?.site ?? 0];
    return {
      step: one,
      line: program.slice(0, site?.start ?? 0).split('\n').length,
      ...(holds !== null && (value === undefined || holdsEntries(state, value))
        ? { text: null, story: describeStep(timeline, one) }
        : { text: value === undefined ? '…' : shortText(state, value, 40), story: null }),
    };
  });
  return { lines, before: from, after: steps.length - from - shown.length };
}

function holdsEntries(state: RunState, { tag, payload }: LoggedValue): boolean {
  return tag === TAG.object && objectKind(state.object(payload)?.title ?? '') !== null;
}
