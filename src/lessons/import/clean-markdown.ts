import type { Definition, Heading, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

import { isLocalPath } from '../format/markdown/to-prose.ts';

/** Where pictures beside the text are to be found, relative to the lesson; null for one that there is not. */
export type FindPicture = (url: string) => string | null;

/** A text of a track, a part for each of its second-level headings. */
export interface TextSection {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly text: string;
}

/** Headings of what helps along. */
export const HINTS = /^[^\p{L}\p{N}]*(?:hints?|tips?|need help|indices?|astuces?|conseils?)\b/iu;

/**
 * Markdown as it may stand in a step: titles of the document left out, headings as free sub-titles, no HTML, links that
 * lead somewhere, code without more than its language, admonitions as quotes.
 */
export function cleanMarkdown(markdown: string, findPicture: FindPicture): string {
  return write(clean(parse(markdown), findPicture));
}

/**
 * The same, cut at the headings of the second level, or, where there is none, in one piece. In a readme, a heading of hints
 * is one wherever it stands.
 */
export function cleanSections(
  markdown: string,
  findPicture: FindPicture,
  isReadme = false,
): readonly TextSection[] {
  const { children } = parse(markdown);
  const definitions = children.filter((node) => node.type === 'definition');
  const sections: { title: string; nodes: RootContent[]; depth: number }[] = [
    { title: '', nodes: [], depth: 2 },
  ];
  for (const node of children) {
    const open = sections.at(-1);
    if (node.type !== 'heading') open?.nodes.push(node);
    else if (node.depth === 2 || (isReadme && HINTS.test(wordsOf(node))))
      sections.push({ title: wordsOf(node), nodes: [], depth: node.depth });
    else if (open !== undefined && open.depth > 2 && node.depth <= open.depth)
      sections.push({ title: '', nodes: [node], depth: 2 });
    else open?.nodes.push(node);
  }
  return sections
    .map(({ title, nodes }) => ({
      title,
      text: write(clean({ type: 'root', children: [...nodes, ...definitions] }, findPicture)),
    }))
    .filter(({ text }) => text !== '');
}

function parse(markdown: string): Root {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });
}

function write(root: Root): string {
  return toMarkdown(root, {
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    fences: true,
    incrementListMarker: true,
    resourceLink: true,
  }).trim();
}

/** What a whole text has to know of itself while its nodes are cleaned. */
interface Cleaning {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly findPicture: FindPicture;
}

function clean(root: Root, findPicture: FindPicture): Root {
  const definitions = new Map<string, Definition>();
  for (const node of root.children)
    if (node.type === 'definition') definitions.set(node.identifier.toLowerCase(), node);
  return { type: 'root', children: cleanBlocks(root.children, { definitions, findPicture }) };
}

function cleanBlocks(nodes: readonly RootContent[], cleaning: Cleaning): RootContent[] {
  return nodes.flatMap((node) => cleanBlock(node, cleaning));
}

function cleanBlock(node: RootContent, cleaning: Cleaning): RootContent[] {
  switch (node.type) {
    case 'definition':
    case 'yaml':
      return [];
    case 'heading':
      return cleanHeading(node, cleaning);
    case 'html':
      return cleanHtml(node);
    case 'paragraph': {
      const children = cleanInlines(node.children, cleaning);
      // A line of colons is the beginning or the end of a box that other sites draw.
      for (const child of children)
        if (child.type === 'text') child.value = child.value.replace(/^:::.*$\n?/gm, '');
      while (children.at(-1)?.type === 'break') children.pop();
      return children.every(
        (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
      )
        ? []
        : [{ ...node, children }];
    }
    case 'code': {
      const language = node.lang ?? '';
      if (/^exercism\/|^\w+\/(?:note|caution|advanced|warning|tip)$/.test(language))
        return [
          { type: 'blockquote', children: cleanBlocks(parse(node.value).children, cleaning).filter(isFlow) },
        ];
      return [{ type: 'code', lang: language === '' ? null : language, meta: null, value: node.value }];
    }
    case 'blockquote': {
      const children = cleanBlocks(node.children.map(withoutMark), cleaning).filter(isFlow);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        checked: null,
        children: cleanBlocks(item.children, cleaning).filter(isFlow),
      }));
      return [{ ...node, children }];
    }
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: cleanInlines(cell.children, cleaning) })),
      }));
      return [{ ...node, children }];
    }
    default:
      return [node];
  }
}

/** `[!NOTE]` at the beginning of a quote makes a box of it on other sites. */
function withoutMark<T extends RootContent>(node: T): T {
  if (node.type !== 'paragraph') return node;
  const [first, ...rest] = node.children;
  if (first?.type !== 'text' || !/^\[!\w+\]/.test(first.value)) return node;
  const value = first.value.replace(/^\[!\w+\]\s*/, '');
  return { ...node, children: [{ ...first, value }, ...rest] };
}

type Flow = Extract<RootContent, { type: 'paragraph' | 'list' | 'code' | 'blockquote' | 'table' }>;

function isFlow(node: RootContent): node is Flow {
  return ['paragraph', 'list', 'code', 'blockquote', 'table', 'heading', 'thematicBreak'].includes(node.type);
}

function cleanHeading(node: Heading, cleaning: Cleaning): RootContent[] {
  if (node.depth === 1) return [];
  return [
    { type: 'heading', depth: node.depth <= 3 ? 4 : 5, children: cleanInlines(node.children, cleaning) },
  ];
}

/** The words between the tags of an HTML block; comments say nothing to a reader. */
function cleanHtml(node: Html): RootContent[] {
  const text = wordsOfHtml(node.value).trim();
  if (text === '') return [];
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value: part.trim() }] }));
}

function wordsOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(?:p|div|summary|details|li|h[1-6]|tr|table|ul|ol|pre)>/gi, '\n\n')
    .replace(/<sup>/gi, '^')
    .replace(/<\/?[a-z][^>]*>/gi, '');
}

function cleanInlines(nodes: readonly PhrasingContent[], cleaning: Cleaning): PhrasingContent[] {
  return nodes.flatMap((node) => cleanInline(node, cleaning));
}

function cleanInline(node: PhrasingContent, cleaning: Cleaning): PhrasingContent[] {
  switch (node.type) {
    case 'html': {
      if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: 'break' }];
      const value = wordsOfHtml(node.value);
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'emphasis':
    case 'strong':
      return [{ ...node, children: cleanInlines(node.children, cleaning) }];
    case 'link':
      return cleanLink(node.url, cleanInlines(node.children, cleaning));
    case 'linkReference': {
      const url = cleaning.definitions.get(node.identifier.toLowerCase())?.url ?? '';
      return cleanLink(url, cleanInlines(node.children, cleaning));
    }
    case 'image':
      return cleanImage(node.url, node.alt ?? '', cleaning);
    case 'imageReference': {
      const url = cleaning.definitions.get(node.identifier.toLowerCase())?.url ?? '';
      return cleanImage(url, node.alt ?? '', cleaning);
    }
    case 'footnoteReference':
      return [];
    default:
      return [node];
  }
}

/** A link to another site stays, secured; one that only leads somewhere on the track's own site becomes its words. */
function cleanLink(url: string, children: PhrasingContent[]): PhrasingContent[] {
  const secured = url.replace(/^http:/i, 'https:').replace(/[\s\\]/g, encodeURIComponent);
  return /^https:\/\/[^/]/i.test(secured) ? [{ type: 'link', url: secured, children }] : children;
}

/** A picture beside the text comes along; one of another site becomes a link to it. */
function cleanImage(url: string, alt: string, { findPicture }: Cleaning): PhrasingContent[] {
  const words = alt.trim() === '' ? (url.split('/').at(-1) ?? '').replace(/\.\w+$/, '') : alt.trim();
  if (/^https?:/i.test(url)) return cleanLink(url, [{ type: 'text', value: words }]);
  const place = findPicture(url);
  if (place === null || !isLocalPath(place)) return [{ type: 'text', value: words }];
  return [{ type: 'image', url: place, alt: words }];
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
