/** Fingerprints of base steps that a translation says it has seen, by step id; see `stepHashes`. */
export function readSynced(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n');
  const { first, last } = syncedLines(lines);
  const found: Record<string, string> = {};
  for (const line of lines.slice(first, last)) {
    const match = /^\s+([a-z0-9-]+)\s*:\s*["']?([0-9a-f]+)/.exec(line);
    if (match !== null) found[match[1] ?? ''] = match[2] ?? '';
  }
  return found;
}

/** The text of a translation that says it has seen those fingerprints; the rest of it stays as it is written. */
export function writeSynced(text: string, hashes: Readonly<Record<string, string>>): string {
  const lines = text.split('\n');
  const { first, last, end } = syncedLines(lines);
  if (end < 0) return text;
  const all = { ...readSynced(text), ...hashes };
  const written = Object.entries(all).map(([id, hash]) => `  ${id}: ${hash}`);
  if (first === 0) lines.splice(end, 0, 'synced:', ...written);
  else lines.splice(first, last - first, ...written);
  return lines.join('\n');
}

/** Where the entries below `synced:` stand, from `first` to before `last`, both 0 without such a key; `end` closes the front matter. */
function syncedLines(lines: readonly string[]): { first: number; last: number; end: number } {
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  const key = lines.findIndex((line, index) => index > 0 && index < end && /^synced:\s*$/.test(line));
  if (end < 0 || key < 0) return { first: 0, last: 0, end };
  let last = key + 1;
  while (last < end && /^\s+\S/.test(lines[last] ?? '')) last += 1;
  return { first: key + 1, last, end };
}
