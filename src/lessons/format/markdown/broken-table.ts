import type { Paragraph, PhrasingContent } from 'mdast';

import { insertAt } from '../problems/fixes.ts';
import type { PlaceFix, ProblemList } from '../problems/problem-list.ts';

/** A line that begins and ends with a bar: a row, for whoever wrote it. */
const ROW = /^\|.*\|$/;

/** Reports rows of a table that Markdown reads as words: the line of dashes is missing, or has not a cell for each of the first row. */
export function reportBrokenTable(paragraph: Paragraph, problems: ProblemList): void {
  const written = paragraph.children.map(writtenIn).join('');
  const { start } = paragraph.position ?? {};
  if (start === undefined || !written.includes('|')) return;
  const lines = written.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line, index) => {
    const below = lines[index + 1] ?? '';
    return line.includes('|') && ((ROW.test(line) && ROW.test(below)) || isDashes(below));
  });
  const [head = '', below = ''] = at < 0 ? [] : lines.slice(at);
  if (at < 0 || isDashes(head)) return;
  const want = `|${' --- |'.repeat(cellCount(head))}`;
  const place = { line: start.line + at, column: at === 0 ? start.column : 1 };
  // Inside a list or a quote the author alone sees how far the line is to stand in.
  const fix = start.column === 1 ? cureOf(below, place.line + 1, want) : undefined;
  problems.add('B017', place, { want }, fix);
}

function cureOf(below: string, line: number, want: string): PlaceFix {
  const from = { line, column: 1 };
  if (!isDashes(below)) return insertAt(from, `${want}\n`);
  const to = { line: line + 1, column: 1 };
  return { code: 'replace', params: { old: below, text: want }, edits: [{ from, to, insert: `${want}\n` }] };
}

/** The line below the first row, as it is or with what a word processor makes of its dashes. */
function isDashes(line: string): boolean {
  return /^[\s|:–—=_-]+$/.test(line) && line.includes('|') && /[–—=_-]{2}|[–—]/.test(line);
}

/** Cells of a row, with or without bars at its ends; a bar behind a backslash is a sign like others. */
function cellCount(row: string): number {
  return row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).length;
}

/** What a part of a paragraph says, its lines kept apart. */
function writtenIn(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(writtenIn).join('') : '';
}
