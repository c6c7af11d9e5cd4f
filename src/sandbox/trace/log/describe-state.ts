import type { Frame } from '../story/call-stack.ts';
import type { LoggedValue } from './log-format.ts';
import type { RunState } from './run-state.ts';
import type { Site, TracedProgram } from '../weave/traced-program.ts';

/** One name that can be seen, with its value. */
export interface VariableView {
  readonly name: string;
  readonly binding: number;
  /** The instance of its scope: together with `binding` it tells this variable from others of its name. */
  readonly instance: number;
  readonly value: LoggedValue;
}

/** The names of one scope that have a value by now, in the order of the text. */
export interface ScopeView {
  readonly kind: 'global' | 'function' | 'block';
  readonly variables: readonly VariableView[];
}

/** One call that goes on. */
export interface FrameView {
  readonly frame: Frame;
  /** The function's name; empty for one without a name and for the whole program. */
  readonly name: string;
  /** Where it is: the last step in it, or the call that it waits for. */
  readonly site: Site | null;
  /** Innermost first; the names of the whole program are in the last one. */
  readonly scopes: readonly ScopeView[];
}

/** The site that begins the calls of a function; undefined for the whole program. */
export function enterSite({ sites }: TracedProgram, frame: Frame): Site | undefined {
  return sites.find((one) => one.kind === 'enter' && one.scope === frame.home);
}

/** The calls that go on, the whole program first, each with the names that can be seen from it. */
export function describeFrames(state: RunState): FrameView[] {
  return state.frames.map((frame) => describeFrame(state, frame));
}

/** One call, with the names that can be seen from it. */
export function describeFrame(state: RunState, frame: Frame): FrameView {
  const site = state.traced.sites[frame.site] ?? null;
  const entered = enterSite(state.traced, frame);
  return {
    frame,
    name: frame.home === 0 ? '' : (entered?.label ?? ''),
    site,
    scopes: describeScopes(state, frame, site?.scope ?? frame.home),
  };
}

function describeScopes(state: RunState, frame: Frame, from: number): ScopeView[] {
  const { scopes, bindings } = state.traced;
  const views: ScopeView[] = [];
  for (let id: number | null = from; id !== null; id = scopes[id]?.parent ?? null) {
    const scope = scopes[id];
    if (scope === undefined) break;
    const instance = state.instanceOf(frame, id);
    const variables = scope.bindings.flatMap((binding) => {
      const value = state.value(instance, binding);
      return value === undefined ? [] : [{ name: bindings[binding]?.name ?? '', binding, instance, value }];
    });
    if (variables.length > 0 || scope.kind === 'global') views.push({ kind: scope.kind, variables });
  }
  return views;
}
