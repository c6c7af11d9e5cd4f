import type { Definition, Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

import { insertAt } from './fixes.ts';
import type { ProblemList } from './problem-list.ts';
import { endOf, placeOf } from './to-prose.ts';

/** The blocks of a text in CommonMark with GFM tables and task lists; links by reference are links like the others. */
export function parseMarkdown(text: string): RootContent[] {
  const root = fromMarkdown(text, {
    extensions: [gfmTaskListItem(), gfmTable()],
    mdastExtensions: [gfmTaskListItemFromMarkdown(), gfmTableFromMarkdown()],
  });
  const definitions = new Map<string, Definition>();
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  if (definitions.size > 0) resolveReferences(root, definitions);
  return root.children;
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
