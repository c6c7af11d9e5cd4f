import { describeFrame } from '../../../sandbox/trace/describe-state.ts';
import type { ScopeView, VariableView } from '../../../sandbox/trace/describe-state.ts';
import { describeStep } from '../../../sandbox/trace/describe-step.ts';
import { TAG } from '../../../sandbox/trace/log-format.ts';
import type { Frame } from '../../../sandbox/trace/call-stack.ts';
import type { LoggedValue, RunState } from '../../../sandbox/trace/run-state.ts';
import { changesAt, variableKey } from '../../../sandbox/trace/step-changes.ts';
import type { StepChanges } from '../../../sandbox/trace/step-changes.ts';
import type { StepStory } from '../../../sandbox/trace/step-story.ts';
import type { Timeline } from '../../../sandbox/trace/timeline.ts';

/** A variable as the view shows it. */
export interface VariableSight extends VariableView {
  readonly key: string;
  /** It, or what it holds, was written at this step. */
  readonly isChanged: boolean;
  /** What it held before this step, where that was another value. */
  readonly before: LoggedValue | null;
}

/** The names of one scope: those that hold functions apart from the others. */
export interface ScopeSight {
  /** `around`: names of a function that this one was written in. */
  readonly kind: 'own' | 'around' | 'program';
  readonly variables: readonly VariableSight[];
  readonly functions: readonly VariableSight[];
}

/** A call that goes on, or the whole program. */
export interface CallSight {
  readonly frame: Frame;
  readonly isProgram: boolean;
  readonly isConstructor: boolean;
  readonly name: string;
  /** What it was given when it began. */
  readonly given: readonly { readonly name: string; readonly value: LoggedValue }[];
  /** The turn of its innermost loop, and the 1-based line of that loop. */
  readonly turn: { readonly count: number; readonly line: number } | null;
  readonly scopes: readonly ScopeSight[];
  /** How many calls are below it. */
  readonly depth: number;
}

/** All that the view shows of one step. */
export interface StateSight {
  readonly story: StepStory | null;
  readonly state: RunState;
  readonly before: RunState;
  readonly changes: StepChanges;
  /** Innermost first; the whole program is the last. */
  readonly calls: readonly CallSight[];
  /** Calls that are left out before the last. */
  readonly callsCut: number;
}

/** Most calls that are shown one by one. */
const MAX_CALLS = 12;

/** What the program looks like right after a step. */
export function seeState(timeline: Timeline, step: number): StateSight {
  const { before, after: state } = timeline.around(step);
  const changes = changesAt(timeline, step);
  const shown = state.frames.slice(1).slice(-MAX_CALLS).toReversed();
  const frames = [...shown, ...state.frames.slice(0, 1)];
  const calls = frames.map((frame, index): CallSight => {
    const { name, scopes } = describeFrame(state, frame);
    const isProgram = index === frames.length - 1;
    const site = state.traced.sites.find((one) => one.kind === 'enter' && one.scope === frame.home);
    return {
      frame,
      isProgram,
      isConstructor: !isProgram && name === 'constructor' && site?.names[0] === 'this',
      name,
      given: isProgram ? [] : givenTo(timeline, frame, site?.names ?? []),
      turn: turnOf(timeline, frame),
      scopes: scopes
        .filter(({ kind }) => isProgram || kind !== 'global')
        .map((scope) => seeScope(scope, frame, { state, before, changes })),
      depth: state.frames.length - 1 - index,
    };
  });
  const callsCut = state.frames.length - 1 - shown.length;
  return { story: describeStep(timeline, step), state, before, changes, calls, callsCut };
}

function seeScope(
  { kind, variables }: ScopeView,
  frame: Frame,
  { state, before, changes }: Pick<StateSight, 'state' | 'before' | 'changes'>,
): ScopeSight {
  const seen = variables.map((variable): VariableSight => {
    const { instance, binding, value } = variable;
    const key = variableKey(variable);
    const isWritten = changes.variables.has(key);
    const holdsChange = value.tag === TAG.object && changes.entries.has(value.payload);
    const old = isWritten ? before.value(instance, binding) : undefined;
    const isOther = old !== undefined && (old.tag !== value.tag || !Object.is(old.payload, value.payload));
    return { ...variable, key, isChanged: isWritten || holdsChange, before: isOther ? old : null };
  });
  const [first] = variables;
  const home = state.traced.scopes[state.traced.bindings[first?.binding ?? 0]?.scope ?? 0]?.home ?? 0;
  return {
    kind: kind === 'global' ? 'program' : home === frame.home ? 'own' : 'around',
    variables: seen.filter(({ value }) => value.tag !== TAG.function),
    functions: seen.filter(({ value }) => value.tag === TAG.function),
  };
}

/** The arguments of a call, from the record that began it. */
function givenTo(
  timeline: Timeline,
  { begin }: Frame,
  names: readonly string[],
): { name: string; value: LoggedValue }[] {
  const { words } = timeline.recording;
  if (begin < 0) return [];
  return names.flatMap((name, index) => {
    const at = begin + 4 + 2 * index;
    return name === 'this' ? [] : [{ name, value: { tag: words[at] ?? 0, payload: words[at + 1] ?? 0 } }];
  });
}

function turnOf(timeline: Timeline, { turns }: Frame): CallSight['turn'] {
  const { loops, program } = timeline.recording.traced;
  const loop = turns === null ? undefined : loops[turns.loop];
  if (turns === null || loop?.isCounted !== true) return null;
  return { count: turns.count, line: program.slice(0, loop.start).split('\n').length };
}
