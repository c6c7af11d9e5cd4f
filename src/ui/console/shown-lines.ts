import type { ConsoleLine } from '../../sandbox/run-program.ts';

/** One line as the console shows it. */
export interface ShownLine {
  /** Position among all lines from 0: its identity. */
  readonly index: number;
  readonly line: ConsoleLine;
  /** Groups around it. */
  readonly depth: number;
  /** Its text without the spaces that stand for the groups. */
  readonly text: string;
  /** For a line that names a group: whether it is folded, and how many lines it holds. */
  readonly group: { readonly isFolded: boolean; readonly count: number } | null;
}

/** The lines that no folded group hides. `toggled` holds the positions of groups that are not as they were printed. */
export function shownLines(
  lines: readonly ConsoleLine[],
  toggled: ReadonlySet<number>,
): readonly ShownLine[] {
  const shown: ShownLine[] = [];
  const counts = groupSizes(lines);
  let hiddenBelow = Number.POSITIVE_INFINITY;
  lines.forEach((line, index) => {
    const depth = line.depth ?? 0;
    if (depth > hiddenBelow) return;
    hiddenBelow = Number.POSITIVE_INFINITY;
    const isGroup = line.opens !== undefined;
    const isFolded = isGroup && (line.opens === 'folded') !== toggled.has(index);
    if (isFolded) hiddenBelow = depth;
    shown.push({
      index,
      line,
      depth,
      text: withoutIndent(line.text, depth),
      group: isGroup ? { isFolded, count: counts.get(index) ?? 0 } : null,
    });
  });
  return shown;
}

/** How many lines each group holds, those of groups inside it included. */
function groupSizes(lines: readonly ConsoleLine[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const open: { readonly index: number; readonly depth: number }[] = [];
  lines.forEach((line, index) => {
    const depth = line.depth ?? 0;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    for (const group of open) sizes.set(group.index, (sizes.get(group.index) ?? 0) + 1);
    if (line.opens !== undefined) open.push({ index, depth });
  });
  return sizes;
}

function withoutIndent(text: string, depth: number): string {
  if (depth === 0) return text;
  return text
    .split('\n')
    .map((line) => line.slice(2 * depth))
    .join('\n');
}
