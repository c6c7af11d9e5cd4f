import { shortText } from '../../../sandbox/trace/log/value-text.ts';
import type { RunState } from '../../../sandbox/trace/log/run-state.ts';
import type { CallSight, ScopeSight, StateSight, VariableSight } from './see-state.ts';

/** Names of a call that are shown where none of them is of this step. */
const MOST_OTHERS = 3;
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/**
 * The calls of a step with no other names than those that matter now: what has changed, under all its names; what the place of
 * the step names; arrays that an index points into.
 */
export function whatMatters(sight: StateSight): CallSight[] {
  const { calls, pointers } = sight;
  const all = calls.flatMap(({ scopes }) => scopes.flatMap(({ variables }) => variables));
  const changed = new Set(
    all.flatMap(({ isChanged, holds }) => (isChanged && holds !== null ? [holds.id] : [])),
  );
  const written = namesOf(sight);
  return calls.flatMap((call, index): CallSight[] => {
    const isCurrent = index === 0;
    const matters = ({ name, isChanged, holds, sameAs, keeps }: VariableSight): boolean => {
      if (keeps.some((kept) => kept.isChanged) || (isCurrent && written.has(name))) return true;
      // A list that is handed on from call to call is told where it is worked with, and where it comes from.
      if (sameAs !== null && !isCurrent && !call.isProgram) return false;
      if (isChanged || (holds !== null && changed.has(holds.id))) return true;
      return holds !== null && sameAs === null && pointers.has(holds.id);
    };
    const scopes = only(call.scopes, matters);
    if (scopes.length > 0) return [{ ...call, scopes }];
    return isCurrent ? [{ ...call, scopes: firstOf(call.scopes) }] : [];
  });
}

/** A call as a program writes it; `nameless` are the words for a function without a name. */
export function callText({ name, given }: CallSight, state: RunState, nameless: string): string {
  return `${name === '' ? nameless : name}(${given.map(({ value }) => shortText(state, value, 12)).join(', ')})`;
}

/** The names that stand at the place of a step; the place where a call begins is its whole function, which says too much. */
function namesOf({ state }: StateSight): ReadonlySet<string> {
  const site = state.traced.sites[state.frames.at(-1)?.site ?? -1];
  return new Set(
    site === undefined || site.kind === 'enter'
      ? []
      : state.traced.program.slice(site.start, site.end).match(NAME),
  );
}

function only(scopes: readonly ScopeSight[], matters: (variable: VariableSight) => boolean): ScopeSight[] {
  return scopes
    .map((scope) => ({ ...scope, variables: scope.variables.filter(matters), functions: [] }))
    .filter(({ variables }) => variables.length > 0);
}

function firstOf(scopes: readonly ScopeSight[]): ScopeSight[] {
  let left = MOST_OTHERS;
  return only(scopes, () => {
    left -= 1;
    return left >= 0;
  });
}
