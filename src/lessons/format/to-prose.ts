import type { PhrasingContent, RootContent } from 'mdast';

import type { Block, Inline, Prose } from '../prose.ts';
import type { Place, ProblemList } from './problem-list.ts';

/** Place of a node in the file. */
export function placeOf(node: { readonly position?: { readonly start: Place } | undefined }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Place right after a node. */
export function endOf(node: { readonly position?: { readonly end: Place } | undefined }): Place {
  return { line: node.position?.end.line ?? 1, column: node.position?.end.column ?? 1 };
}

/** Blocks as plain data; what the format forbids is reported and left out. */
export function toProse(nodes: readonly RootContent[], problems: ProblemList): Prose {
  return nodes.flatMap((node) => toBlock(node, problems));
}

/** Text-level nodes as plain data. */
export function toInlines(nodes: readonly PhrasingContent[], problems: ProblemList): Inline[] {
  return nodes.flatMap((node) => toInline(node, problems));
}

/** The words of inlines without their marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'code':
          return inline.text;
        case 'emphasis':
        case 'strong':
        case 'link':
          return plainText(inline.children);
        case 'image':
          return inline.alt;
        case 'break':
          return ' ';
      }
    })
    .join('');
}

function toBlock(node: RootContent, problems: ProblemList): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const first = node.children[0];
      if (first?.type === 'text' && first.value.startsWith(':::')) problems.add('B007', placeOf(node));
      return [{ type: 'paragraph', children: toInlines(node.children, problems) }];
    }
    case 'heading':
      return [{ type: 'heading', children: toInlines(node.children, problems) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => toProse(item.children, problems)),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', children: toProse(node.children, problems) }];
    case 'code':
      return [{ type: 'code', language: node.lang ?? '', text: node.value }];
    case 'table': {
      const [head, ...rows] = node.children.map((row) =>
        row.children.map((cell) => toInlines(cell.children, problems)),
      );
      return [
        { type: 'table', align: (node.align ?? []).map((align) => align ?? null), head: head ?? [], rows },
      ];
    }
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'html':
      problems.add('B001', placeOf(node), { tag: cut(node.value) });
      return [];
    default:
      return [];
  }
}

function toInline(node: PhrasingContent, problems: ProblemList): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replaceAll('\n', ' ') }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'emphasis':
      return [{ type: 'emphasis', children: toInlines(node.children, problems) }];
    case 'strong':
      return [{ type: 'strong', children: toInlines(node.children, problems) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link': {
      const children = toInlines(node.children, problems);
      if (isSafeLink(node.url)) return [{ type: 'link', url: node.url, children }];
      problems.add('B005', placeOf(node), { url: cut(node.url) });
      return children;
    }
    case 'image': {
      const alt = (node.alt ?? '').trim();
      if (alt === '') problems.add('B003', placeOf(node), { url: cut(node.url) });
      if (isLocalPath(node.url)) return [{ type: 'image', url: node.url, alt }];
      problems.add('B004', placeOf(node), { url: cut(node.url) });
      return [];
    }
    case 'html':
      problems.add('B001', placeOf(node), { tag: cut(node.value) });
      return [];
    default:
      return [];
  }
}

/** True for https addresses, paths beside the lesson and anchors; anything with another scheme is refused. */
export function isSafeLink(url: string): boolean {
  return /^https:\/\/[^\s\\]+$/i.test(url) || isLocalPath(url) || /^#[^\s]*$/.test(url);
}

/** True for a relative path that stays on this site: no scheme, no other host, no way up and out. */
export function isLocalPath(url: string): boolean {
  return /^(?![\\/]|\.\.)[\w.\-/%À-ÿ]+$/.test(url) && !url.includes('..') && !url.includes('//');
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
