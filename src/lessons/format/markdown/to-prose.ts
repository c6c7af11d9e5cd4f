import type { PhrasingContent, RootContent, Table } from 'mdast';

import type { Block, Inline, Prose } from '../../prose.ts';
import { reportBrokenTable } from './broken-table.ts';
import { after, deleteAt, insertAt, replaceAt } from '../problems/fixes.ts';
import type { Place, PlaceFix, ProblemList } from '../problems/problem-list.ts';

/** Deepest prose: lists in quotes in lists, emphasis in emphasis. Deeper would break the layout of any page. */
const MAX_DEPTH = 20;
/** A question for what a lesson has no business to know. */
const PERSONAL =
  /(?:[ée]cri[st]|entre[sz]?|tape[sz]?|donne[sz]?|write|enter|type|give)\P{L}[^.!?]{0,80}?(?:t(?:on|a)|votre|your)\s+(?:vrai\p{L}* |real |full |home |e-?mail )?(?:nom de famille|adresse|t[ée]l[ée]phone|num[ée]ro de t[ée]l[ée]phone|e-?mail|courriel|mot de passe|date de naissance|last name|surname|family name|address|phone|password|date of birth|birthday)/iu;

/** Place of a node in the file. */
export function placeOf(node: { readonly position?: { readonly start: Place } | undefined }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Place right after a node. */
export function endOf(node: { readonly position?: { readonly end: Place } | undefined }): Place {
  return { line: node.position?.end.line ?? 1, column: node.position?.end.column ?? 1 };
}

/** Blocks as plain data; what the format forbids is reported and left out. */
export function toProse(nodes: readonly RootContent[], problems: ProblemList, depth = 0): Prose {
  return nodes.flatMap((node) => toBlock(node, problems, depth));
}

/** Text-level nodes as plain data. */
export function toInlines(nodes: readonly PhrasingContent[], problems: ProblemList, depth = 0): Inline[] {
  return nodes.flatMap((node) => toInline(node, problems, depth));
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

function isTooDeep(node: RootContent, problems: ProblemList, depth: number): boolean {
  if (depth <= MAX_DEPTH) return false;
  problems.add('X003', placeOf(node), { limit: MAX_DEPTH });
  return true;
}

function toBlock(node: RootContent, problems: ProblemList, depth: number): Block[] {
  if (isTooDeep(node, problems, depth)) return [];
  switch (node.type) {
    case 'paragraph': {
      const [first] = node.children;
      if (first?.type === 'text' && first.value.startsWith(':::')) problems.add('B007', placeOf(node));
      const note = node.children.find(isFootnote);
      if (note !== undefined) problems.add('B007', placeOf(note), { as: 'footnote' });
      const children = toInlines(node.children, problems);
      reportBrokenTable(node, problems);
      if (PERSONAL.test(plainText(children))) problems.add('B010', placeOf(node));
      return [{ type: 'paragraph', children }];
    }
    case 'heading':
      return [{ type: 'heading', children: toInlines(node.children, problems) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => toProse(item.children, problems, depth + 1)),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', children: toProse(node.children, problems, depth + 1) }];
    case 'code':
      return [{ type: 'code', language: node.lang ?? '', text: node.value }];
    case 'table': {
      reportLostCells(node, problems);
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
      addHtml(node, problems);
      // Words between tags are words: the step does not lack them.
      return withoutTags(node.value) === ''
        ? []
        : [{ type: 'paragraph', children: [{ type: 'text', text: withoutTags(node.value) }] }];
    default:
      return [];
  }
}

/** `[^1]` and, where it is explained, the link that Markdown without notes makes of it. */
function isFootnote(node: PhrasingContent): boolean {
  return node.type === 'linkReference'
    ? node.identifier.startsWith('^')
    : node.type === 'text' && /\[\^[\w-]{1,20}\]/.test(node.value);
}

/** A row shows as many cells as the first one has: what stands in further ones would be lost. */
function reportLostCells({ children: [head, ...rows] }: Table, problems: ProblemList): void {
  const count = head?.children.length ?? 0;
  for (const { children } of rows) {
    const extra = children[count];
    if (extra !== undefined) problems.add('B015', placeOf(extra), { n: count, got: children.length });
  }
}

function toInline(node: PhrasingContent, problems: ProblemList, depth: number): Inline[] {
  if (isTooDeep(node, problems, depth)) return [];
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replaceAll('\n', ' ') }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'emphasis':
      return [{ type: 'emphasis', children: toInlines(node.children, problems, depth + 1) }];
    case 'strong':
      return [{ type: 'strong', children: toInlines(node.children, problems, depth + 1) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link': {
      const children = toInlines(node.children, problems, depth + 1);
      if (isSafeLink(node.url)) return [{ type: 'link', url: node.url, children }];
      problems.add('B005', placeOf(node), { url: cut(node.url) });
      return children;
    }
    case 'image': {
      const alt = (node.alt ?? '').trim();
      if (alt === '') {
        // Only `![](…)` has its description two columns further.
        const fix: PlaceFix | undefined =
          node.alt === '' ? insertAt(after(placeOf(node), 2), '…') : undefined;
        problems.add('B003', placeOf(node), { url: cut(node.url) }, fix);
      }
      if (isLocalPath(node.url)) return [{ type: 'image', url: node.url, alt }];
      problems.add('B004', placeOf(node), foreignImage(node.url));
      return [];
    }
    case 'html':
      addHtml(node, problems);
      return [];
    default:
      return [];
  }
}

function addHtml(
  node: { readonly value: string } & Parameters<typeof placeOf>[0],
  problems: ProblemList,
): void {
  const isLine = !node.value.includes('\n');
  const isBreak = /^<br ?\/?>$/i.test(node.value);
  const place = placeOf(node);
  const words = isBreak ? '  ' : withoutTags(node.value);
  const cure = words === '' ? deleteAt(place, node.value) : replaceAt(place, node.value, words);
  const fix = isBreak || isLine ? cure : undefined;
  problems.add('B001', place, { tag: cut(node.value) }, fix);
}

/** The same words in Markdown: bold, slanted and pictures stay what they are, other tags go. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<img\b[^>]*>/gi, (tag) => {
      const valueOf = (name: string): string =>
        new RegExp(`\\b${name}\\s*=\\s*(?:"([^"<>]*)"|'([^'<>]*)')`, 'i').exec(tag)?.slice(1).join('') ?? '';
      return `![${valueOf('alt')}](${valueOf('src')})`;
    })
    .replace(/<\/?(?:b|strong)\b[^>]*>/gi, '**')
    .replace(/<\/?(?:i|em)\b[^>]*>/gi, '*')
    .replace(/<[^>]*>/g, '')
    .trim();
}

/** True for https addresses, paths beside the lesson and anchors of this site; anything with another scheme is refused. */
export function isSafeLink(url: string): boolean {
  const [path = '', ...fragment] = url.split('#');
  if (/^www\./i.test(url)) return false;
  if (/^https:\/\/[^\s\\]+$/i.test(url)) return true;
  if (fragment.length > 1 || !/^[\w/-]*$/.test(fragment.join(''))) return false;
  return path === '' ? fragment.length === 1 : isLocalPath(path);
}

/** True for a relative path that stays beside the lesson: no scheme, no other host, no way up and out. */
export function isLocalPath(url: string): boolean {
  if (!/^[\p{L}\p{N}\p{M}_.\-/%'() ]+$/u.test(url) || /%(?:2e|2f|5c|0|25)/i.test(url)) return false;
  return url.split('/').every((part) => part.trim() !== '' && !/^\.{2,}$/.test(part.trim()));
}

/** What is told of an image that is no file beside the lesson. */
export function foreignImage(url: string): Readonly<Record<string, string>> {
  if (/^\s*data:/i.test(url)) return { url: cut(url), as: 'data' };
  return { url: cut(url), ...(/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) ? {} : { as: 'outside' }) };
}

function cut(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
