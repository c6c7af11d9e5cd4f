/** Offset at which code has opened more than `most` brackets that it did not close; null when it never does. */
export function tooDeepAt(code: string, most: number): number | null {
  let depth = 0;
  // Those in texts count, too: only reading the code would tell them apart.
  for (const { 0: sign, index } of code.matchAll(/[()[\]{}]/g)) {
    depth = '([{'.includes(sign) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) return index;
  }
  return null;
}
