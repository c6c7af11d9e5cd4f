import type { Definition, Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

import { insertAt } from '../problems/fixes.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { plainBlocks, type PlainBlock } from './plain-blocks.ts';
import { endOf, placeOf } from './to-prose.ts';

const SYNTAX = {
  extensions: [gfmTaskListItem(), gfmTable()],
  mdastExtensions: [gfmTaskListItemFromMarkdown(), gfmTableFromMarkdown()],
};
/** Stands where blocks were read already: like them it ends what is above it, and there is nothing in it. */
const READ_ALREADY = '#';

/** The blocks of lines in CommonMark with GFM tables and task lists; links by reference are links like the others. */
export function parseMarkdown(lines: readonly string[]): RootContent[] {
  const plain = plainBlocks(lines);
  const { rest, lineOf, marks } = withoutBlocks(lines, plain);
  const read = marks.size === rest.length ? [] : readWithLibrary(rest.join('\n'));
  const others = read.filter((node) => !marks.has(lineIn(node)));
  for (const node of others) visit(node, (each) => moveLines(each, lineOf));
  return [...plain.map(({ node }) => node), ...others].toSorted((a, b) => lineIn(a) - lineIn(b));
}

/** What the library alone makes of a text. */
export function readWithLibrary(text: string): RootContent[] {
  const root = fromMarkdown(text, SYNTAX);
  const definitions = new Map<string, Definition>();
  visit(root, (node) => {
    // A note at the foot of a page would become a link to its own words.
    const isNote = node.type === 'definition' && node.identifier.startsWith('^');
    if (node.type === 'definition' && !isNote && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  if (definitions.size > 0) resolveReferences(root, definitions);
  return root.children;
}

/** The lines that the library has to read, each run of blocks in one mark; the line in the file of each; and which are marks. */
function withoutBlocks(
  lines: readonly string[],
  blocks: readonly PlainBlock[],
): {
  readonly rest: readonly string[];
  readonly lineOf: readonly number[];
  readonly marks: ReadonlySet<number>;
} {
  const rest: string[] = [];
  const lineOf: number[] = [];
  const marks = new Set<number>();
  const isAfterMark = (): boolean => rest.length === 0 || marks.has(rest.length);
  let index = 0;
  const keepUpTo = (end: number): void => {
    for (; index < end; index++) {
      const line = lines[index] ?? '';
      if (line === '' && isAfterMark()) continue;
      rest.push(line);
      lineOf.push(index + 1);
    }
  };
  for (const { from, to } of blocks) {
    keepUpTo(from);
    if (!marks.has(rest.length)) {
      rest.push(READ_ALREADY);
      lineOf.push(from + 1);
      marks.add(rest.length);
    }
    index = to + 1;
  }
  keepUpTo(lines.length);
  return { rest, lineOf, marks };
}

function moveLines({ position }: Nodes, lineOf: readonly number[]): void {
  if (position === undefined) return;
  position.start.line = lineOf[position.start.line - 1] ?? position.start.line;
  position.end.line = lineOf[position.end.line - 1] ?? position.end.line;
}

function lineIn({ position }: RootContent): number {
  return position?.start.line ?? 0;
}

function visit(node: Nodes, work: (node: Nodes) => void): void {
  work(node);
  if ('children' in node) for (const child of node.children) visit(child, work);
}

function resolveReferences(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  for (const [index, child] of parent.children.entries()) {
    if ('children' in child) resolveReferences(child, definitions);
    if (child.type !== 'linkReference' && child.type !== 'imageReference') continue;
    const url = definitions.get(child.identifier)?.url ?? '';
    const position = child.position === undefined ? {} : { position: child.position };
    parent.children[index] =
      child.type === 'linkReference'
        ? { type: 'link', url, children: child.children, ...position }
        : { type: 'image', url, alt: child.alt ?? '', ...position };
  }
}

/** Reports each code block that is opened and never closed. */
export function checkFencesClosed(
  nodes: readonly RootContent[],
  lines: readonly string[],
  problems: ProblemList,
): void {
  for (const root of nodes)
    visit(root, (node) => {
      if (node.type !== 'code' || node.position === undefined) return;
      const { start, end } = node.position;
      const line = lines[start.line - 1] ?? '';
      const opening = /^(`{3,}|~{3,})/.exec(line.slice(start.column - 1))?.[1];
      if (opening === undefined) return;
      const last = (lines[end.line - 1] ?? '').slice(start.column - 1).trim();
      const isClosed = end.line > start.line && last.startsWith(opening) && /^(?:`+|~+)$/.test(last);
      if (isClosed) return;
      const indent = line.slice(0, start.column - 1).replace(/[^ \t>]/g, ' ');
      // In a container the block ends where the next line begins.
      const mark = end.column === 1 ? `${indent}${opening}\n` : `\n${indent}${opening}`;
      // No line of code begins like a heading: the block was meant to end before it.
      const next = lines.findIndex((text, index) => index >= start.line && /^#{2,4} \S/.test(text));
      const isBefore = indent === '' && next >= 0 && next < end.line;
      const fix = isBefore
        ? insertAt({ line: next + 1, column: 1 }, `${opening}\n\n`)
        : insertAt(endOf(node), mark);
      problems.add('B002', placeOf(node), {}, fix);
    });
}
