/** A part of a program that may be edited, as offsets into its text in UTF-16 code units; both ends included. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** One replacement in a text: `from` to `to` of the old text becomes `insert`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The one replacement that turns a text into another, as short as possible at both ends; null when they are equal.
 * `caret` is where the cursor stands after the typing, if known: what follows it was there before.
 */
export function changeBetween(before: string, after: string, caret = 0): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let end = 0;
  while (
    end < Math.min(most, after.length - caret) &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  let start = 0;
  while (start < most - end && before[start] === after[start]) start += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Whether a change stays inside one of the zones; without zones every change does. */
export function isAllowed(
  zones: readonly Zone[] | null,
  change: { readonly from: number; readonly to: number },
): boolean {
  return zones === null || zones.some((zone) => zone.from <= change.from && change.to <= zone.to);
}

/** The zones after a change that is allowed. */
export function zonesAfter(zones: readonly Zone[], change: TextChange): readonly Zone[] {
  const grown = change.insert.length - (change.to - change.from);
  const edited = zones.findIndex((zone) => zone.from <= change.from && change.to <= zone.to);
  return zones.map((zone, index) => {
    if (edited === -1 || index < edited) return zone;
    return { from: index === edited ? zone.from : zone.from + grown, to: zone.to + grown };
  });
}

/**
 * The zones of a starter program in a text that a student made of it: the locked parts between them are looked for in
 * order. Null when a locked part is missing, so that the text cannot have come from this starter.
 */
export function locateZones(
  starter: { readonly text: string; readonly zones: readonly Zone[] | null },
  text: string,
): readonly Zone[] | null {
  const { zones } = starter;
  if (zones === null) return null;
  const locked = [0, ...zones.map((zone) => zone.to)].map((from, index) =>
    starter.text.slice(from, zones[index]?.from ?? starter.text.length),
  );
  const [head = '', ...rest] = locked;
  const tail = rest.at(-1) ?? '';
  if (!text.startsWith(head) || !text.endsWith(tail)) return null;
  const found: Zone[] = [];
  let from = head.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const to = isLast ? text.length - part.length : text.indexOf(part, from);
    if (to < from) return null;
    found.push({ from, to });
    from = to + part.length;
  }
  return found;
}
