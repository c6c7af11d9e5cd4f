import type { CallSight, StateSight } from './see-state.ts';

/** The calls of a step with no other names than those that matter now: what has changed, and arrays that an index points into. */
export function onlyChanged({ calls, pointers }: StateSight): CallSight[] {
  return calls.flatMap((call, index): CallSight[] => {
    const scopes = call.scopes
      .map((scope) => ({
        ...scope,
        variables: scope.variables.filter(
          ({ isChanged, holds, sameAs, keeps }) =>
            (isChanged && sameAs === null) ||
            keeps.some((kept) => kept.isChanged) ||
            (holds !== null && sameAs === null && pointers.has(holds.id)),
        ),
        functions: [],
      }))
      .filter(({ variables }) => variables.length > 0);
    return index === 0 || scopes.length > 0 ? [{ ...call, scopes }] : [];
  });
}
