/** Quarters of an hour in milliseconds: no zone changes its offset at any other moment. */
const QUARTER_MS = 900_000;

/** Quarters whose offset is kept. */
const MOST_KEPT = 1000;

/** Farthest moment from 1970 that dates know, in milliseconds. */
const FARTHEST_MS = 8.64e15;

/** Returns what tells the minutes east of UTC of a zone at a moment in milliseconds since 1970. An unknown zone is UTC. */
export function zoneOffset(timeZone: string): (ms: number) => number {
  const format = timeZone === 'UTC' ? null : formatFor(timeZone);
  if (format === null) return () => 0;
  const known = new Map<number, number>();
  return (ms) => {
    const quarter = Math.floor(Math.max(-FARTHEST_MS, Math.min(FARTHEST_MS, ms || 0)) / QUARTER_MS);
    const kept = known.get(quarter);
    if (kept !== undefined) return kept;
    const found = offsetAt(format, quarter * QUARTER_MS);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(quarter, found);
    return found;
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', era: 'short' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  } catch {
    return null; // A name that this host does not know.
  }
}

/** The wall clock of the zone, read as if it were UTC, less the moment itself. */
function offsetAt(format: Intl.DateTimeFormat, ms: number): number {
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  const wall = new Date(0);
  wall.setUTCFullYear(year, number('month') - 1, number('day'));
  wall.setUTCHours(number('hour'), number('minute'), number('second'));
  return Math.round((wall.getTime() - ms) / 60_000) || 0; // Beyond the last date there is no wall clock.
}
