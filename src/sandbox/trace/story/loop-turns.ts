import { TAG } from '../log/log-format.ts';
import type { Site, TracedLoop } from '../weave/traced-program.ts';

/** A loop that goes on in one call. */
export interface Turn {
  /** Index into `TracedProgram.loops`. */
  readonly loop: number;
  /** Which turn it is, counted from 1. */
  readonly count: number;
  /** The loop around it. */
  readonly outer: Turn | null;
}

/** The loops that go on when a call reaches a site; `goesOn` is the answer of the site's test, true where there is none. */
export function turnsAt(
  turns: Turn | null,
  loops: readonly TracedLoop[],
  place: Site,
  goesOn: boolean,
): Turn | null {
  let now = turns;
  while (now !== null && !holds(loops[now.loop], place)) now = now.outer;
  if (place.loop === null) return now;
  const known = now?.loop === place.loop ? now : null;
  const outer = known === null ? now : known.outer;
  if (!goesOn) return outer;
  // The test of a `do` comes when its first turn is over.
  const first = loops[place.loop]?.kind === 'do' ? 2 : 1;
  return { loop: place.loop, count: known === null ? first : known.count + 1, outer };
}

function holds(loop: TracedLoop | undefined, place: Site): boolean {
  return loop !== undefined && loop.start <= place.start && place.end <= loop.end;
}

/** Whether a logged value counts as true in a test. */
export function isTruthy(tag: number, payload: number, text: (id: number) => string): boolean {
  switch (tag) {
    case TAG.undefined:
    case TAG.null:
    case TAG.false:
      return false;
    case TAG.number:
      return payload !== 0 && !Number.isNaN(payload);
    case TAG.text:
      return text(payload) !== '';
    case TAG.bigint:
      return text(payload) !== '0';
    default:
      return true;
  }
}
