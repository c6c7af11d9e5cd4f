import type { Closures, KeptVariable } from '../../../sandbox/trace/weave/closures.ts';
import { describeFrame, enterSite } from '../../../sandbox/trace/log/describe-state.ts';
import type { ScopeView, VariableView } from '../../../sandbox/trace/log/describe-state.ts';
import { describeStep } from '../../../sandbox/trace/story/describe-step.ts';
import { givenIn, TAG } from '../../../sandbox/trace/log/log-format.ts';
import { nameOfCall } from '../../../sandbox/trace/story/name-of-call.ts';
import type { Frame } from '../../../sandbox/trace/story/call-stack.ts';
import type { LoggedValue } from '../../../sandbox/trace/log/log-format.ts';
import type { RunState } from '../../../sandbox/trace/log/run-state.ts';
import { changesAt, variableKey } from '../../../sandbox/trace/story/step-changes.ts';
import type { StepChanges } from '../../../sandbox/trace/story/step-changes.ts';
import type { ObjectKind, StepStory } from '../../../sandbox/trace/story/step-story.ts';
import { objectKind } from '../../../sandbox/trace/log/value-text.ts';
import type { Timeline } from '../../../sandbox/trace/log/timeline.ts';
import { pointersIn } from './index-pointers.ts';
import type { Pointers } from './index-pointers.ts';

/** A variable that a function keeps, with its value now. */
export interface KeptSight extends KeptVariable {
  readonly key: string;
  readonly value: LoggedValue | undefined;
  readonly isChanged: boolean;
}

/** A variable as the view shows it. */
export interface VariableSight extends VariableView {
  readonly key: string;
  /** It, or what it holds, was written at this step. */
  readonly isChanged: boolean;
  /** What it held before this step, where that was another value. */
  readonly before: LoggedValue | null;
  /** The object that it holds, where it is one with entries. */
  readonly holds: { readonly id: number; readonly of: ObjectKind } | null;
  /** What shows the same object further up: a name, and its call where that is another one. */
  /** What it keeps, where it is a function: variables of a call around it. */
  readonly keeps: readonly KeptSight[];
  readonly sameAs: { readonly name: string; readonly call: string | null } | null;
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
  /** Empty for a function without one. */
  readonly name: string;
  /** Where its function begins, 1-based. */
  readonly line: number;
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
  /** Indexes that the innermost call points at. */
  readonly pointers: Pointers;
}

/** Most calls that are shown one by one. */
const MAX_CALLS = 12;

/** What the program looks like right after a step. */
export function seeState(timeline: Timeline, step: number, closures: Closures): StateSight {
  const { before, after: state } = timeline.around(step);
  const changes = changesAt(timeline, step);
  const shown = state.frames.slice(1).slice(-MAX_CALLS).toReversed();
  const frames = [...shown, ...state.frames.slice(0, 1)];
  const keptBy = (id: number): readonly KeptVariable[] => closures.keptBy(id, step);
  const owned = new Set(frames.flatMap(({ instance, blocks }) => [instance, ...blocks.values()]));
  const named: FirstNames = new Map();
  const calls = frames.map((frame, index): CallSight => {
    const { scopes } = describeFrame(state, frame);
    const name = nameOfCall(state, frame, step, closures);
    // What another call shown here holds is shown there.
    const isElsewhere = ({ variables }: ScopeView): boolean => {
      const instance = variables[0]?.instance ?? 0;
      return (
        owned.has(instance) && instance !== frame.instance && ![...frame.blocks.values()].includes(instance)
      );
    };
    const isProgram = index === frames.length - 1;
    const site = enterSite(state.traced, frame);
    return {
      frame,
      isProgram,
      isConstructor: !isProgram && name === 'constructor' && site?.names[0] === 'this',
      name,
      line: state.traced.program.slice(0, site?.start ?? 0).split('\n').length,
      given: isProgram ? [] : givenTo(timeline, frame, site?.names ?? []),
      turn: turnOf(timeline, frame),
      scopes: scopes
        .filter((scope) => isProgram || (scope.kind !== 'global' && !isElsewhere(scope)))
        .map((scope) => seeScope(scope, frame, { state, before, changes, named, keptBy })),
      depth: state.frames.length - 1 - index,
    };
  });
  const callsCut = state.frames.length - 1 - shown.length;
  const top = state.frames.at(-1);
  return {
    story: describeStep(timeline, step, closures),
    state,
    before,
    changes,
    calls,
    callsCut,
    pointers: top === undefined ? new Map() : pointersIn(timeline, state, top),
  };
}

function seeScope(
  { kind, variables }: ScopeView,
  frame: Frame,
  {
    state,
    before,
    changes,
    named,
    keptBy,
  }: Pick<StateSight, 'state' | 'before' | 'changes'> & {
    named: FirstNames;
    keptBy: (id: number) => readonly KeptVariable[];
  },
): ScopeSight {
  const callName = describeFrame(state, frame).name;
  const seen = variables.map((variable): VariableSight => {
    const { instance, binding, value } = variable;
    const key = variableKey(variable);
    const isWritten = changes.variables.has(key);
    const holdsChange = value.tag === TAG.object && changes.entries.has(value.payload);
    const old = isWritten ? before.value(instance, binding) : undefined;
    const isOther = old !== undefined && (old.tag !== value.tag || !Object.is(old.payload, value.payload));
    const of = value.tag === TAG.object ? objectKind(state.object(value.payload)?.title ?? '') : null;
    const holds = of === null ? null : { id: value.payload, of };
    return {
      ...variable,
      key,
      isChanged: isWritten || holdsChange,
      before: isOther ? old : null,
      holds,
      keeps:
        value.tag === TAG.function ? keptBy(value.payload).map((kept) => seeKept(kept, state, changes)) : [],
      sameAs: holds === null ? null : firstName(named, holds.id, variable.name, frame.instance, callName),
    };
  });
  const [first] = variables;
  const home = state.traced.scopes[state.traced.bindings[first?.binding ?? 0]?.scope ?? 0]?.home ?? 0;
  return {
    kind: kind === 'global' ? 'program' : home === frame.home ? 'own' : 'around',
    variables: seen.filter(({ value, keeps }) => value.tag !== TAG.function || keeps.length > 0),
    functions: seen.filter(({ value, keeps }) => value.tag === TAG.function && keeps.length === 0),
  };
}

/** A variable that a function keeps, as it is right after a step. */
export function seeKept(kept: KeptVariable, state: RunState, changes: StepChanges): KeptSight {
  const key = variableKey(kept);
  return {
    ...kept,
    key,
    value: state.value(kept.instance, kept.binding),
    isChanged: changes.variables.has(key),
  };
}

/** The first name that shows each object, by the object's number. */
type FirstNames = Map<number, { readonly name: string; readonly instance: number; readonly call: string }>;

function firstName(
  named: FirstNames,
  id: number,
  name: string,
  instance: number,
  call: string,
): VariableSight['sameAs'] {
  const first = named.get(id);
  if (first === undefined) {
    named.set(id, { name, instance, call });
    return null;
  }
  return { name: first.name, call: first.instance === instance || first.call === '' ? null : first.call };
}

/** The arguments of a call, from the record that began it. */
function givenTo(
  timeline: Timeline,
  { begin }: Frame,
  names: readonly string[],
): { name: string; value: LoggedValue }[] {
  const { words } = timeline.recording;
  // What was given in a part of the run that is not kept is not known.
  if (begin < 0) return [];
  return names.flatMap((name, index) => {
    return name === 'this' ? [] : [{ name, value: givenIn(words, begin, index) }];
  });
}

function turnOf(timeline: Timeline, { turns }: Frame): CallSight['turn'] {
  const { loops, program } = timeline.recording.traced;
  const loop = turns === null ? undefined : loops[turns.loop];
  if (turns === null || loop?.isCounted !== true) return null;
  return { count: turns.count, line: program.slice(0, loop.start).split('\n').length };
}
