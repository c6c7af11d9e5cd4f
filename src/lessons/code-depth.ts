/** Offset at which code has opened more than `most` brackets that it did not close; null when it never does. */
export function tooDeepAt(code: string, most: number): number | null {
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    const sign = code.charAt(at);
    // Those in texts count, too: only reading the code would tell them apart.
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > most) return at;
  }
  return null;
}
