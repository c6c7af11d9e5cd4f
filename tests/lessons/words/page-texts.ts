import type { Nodes } from 'mdast';

import { parseMarkdown } from '../../../src/lessons/format/markdown/markdown.ts';

/** One block of a page as plain text, with `¤` for each piece of code. */
export interface PageBlock {
  readonly line: number;
  readonly text: string;
}

/** What a reader of a Markdown page reads, without its code. */
export function blocksOfPage(page: string): readonly PageBlock[] {
  return parseMarkdown(page.split('\n'))
    .flatMap(blocksIn)
    .filter(({ text }) => text.trim() !== '');
}

function blocksIn(node: Nodes): PageBlock[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [{ line: node.position?.start.line ?? 0, text: plain(node) }];
    default:
      return 'children' in node ? node.children.flatMap(blocksIn) : [];
  }
}

function plain(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return '¤';
    case 'image':
      return node.alt ?? '';
    case 'break':
      return ' ';
    default:
      return 'children' in node ? node.children.map(plain).join('') : '';
  }
}
