import type { List, ListItem, Paragraph, RootContent } from 'mdast';

import type { Choice } from '../lesson.ts';
import type { Block, Inline, Prose } from '../prose.ts';
import type { DraftItem, DraftStep, Fence } from './draft.ts';
import type { ProblemList } from './problem-list.ts';
import { readFence } from './read-fence.ts';
import { placeOf, plainText, toInlines, toProse } from './to-prose.ts';

/** What stands in a step before its first part. */
export interface Body {
  readonly prose: Prose;
  readonly fences: Fence[];
  readonly choices: readonly Choice[] | null;
  readonly items: readonly DraftItem[] | null;
}

/** Reads the blocks before the first part of a step. */
export function readBody(
  nodes: readonly RootContent[],
  kind: DraftStep['kind'],
  problems: ProblemList,
): Body {
  const prose: Block[] = [];
  const fences: Fence[] = [];
  let choices: readonly Choice[] | null = null;
  let items: readonly DraftItem[] | null = null;
  for (const node of nodes) {
    const fence = node.type === 'code' ? readFence(node, problems) : null;
    const demo = prose.at(-1);
    if (fence?.role === 'run') {
      prose.push({ type: 'demo', program: fence.text, output: null });
    } else if (fence?.role === 'output' && demo?.type === 'demo') {
      prose[prose.length - 1] = { ...demo, output: fence.text };
    } else if (fence !== null) {
      if (fence.role === 'mistake') problems.add('C005', fence.place);
      fences.push(fence);
    } else if (node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean')) {
      if (kind === 'project') items = node.children.map((item) => readItem(item, problems));
      else if (kind !== 'quiz' && kind !== 'predict') problems.add('Q001', placeOf(node), { kind });
      else if (choices !== null) problems.add('Q002', placeOf(node));
      else choices = readChoices(node, problems);
    } else if (node.type === 'list' && kind === 'reflect') {
      items = node.children.map((item) => readItem(item, problems));
    } else {
      prose.push(...toProse([node], problems));
    }
  }
  return { prose, fences, choices, items };
}

function readChoices(list: List, problems: ProblemList): Choice[] {
  const seen = new Map<string, number>();
  return list.children.map((item) => {
    const place = placeOf(item);
    if (typeof item.checked !== 'boolean') problems.add('Q003', place);
    const feedback = item.children
      .filter((child) => child.type === 'blockquote')
      .flatMap((quote) => quote.children);
    const own = item.children.filter((child) => child.type !== 'blockquote');
    const text = toProse(own, problems);
    const plain = plainChoice(text);
    if (plain.trim() === '') problems.add('Q008', place);
    if (own[0] !== undefined && own[0].type === 'code') problems.add('Q012', place);
    const earlier = seen.get(plain);
    if (earlier === undefined) seen.set(plain, place.line);
    else problems.add('Q009', place, { t: plain, n: earlier });
    if (feedback.length === 0) problems.add('Q010', place, { t: plain });
    return {
      text,
      plain,
      isRight: item.checked === true,
      feedback: feedback.length === 0 ? null : toProse(feedback, problems),
    };
  });
}

function plainChoice(text: Prose): string {
  const code = text.find((block) => block.type === 'code');
  if (code?.type === 'code') return code.text;
  const [first] = text;
  if (first?.type !== 'paragraph') return '';
  const [only] = first.children;
  return first.children.length === 1 && only?.type === 'code' ? only.text : plainText(first.children);
}

function readItem(item: ListItem, problems: ProblemList): DraftItem {
  const paragraph = item.children.find((child): child is Paragraph => child.type === 'paragraph');
  return {
    text: paragraph === undefined ? [] : toInlines(paragraph.children, problems),
    isTask: typeof item.checked === 'boolean',
    place: placeOf(item),
  };
}

/** Reads `- `title`: text` lines into a map from title to text. */
export function readCheckTexts(
  nodes: readonly RootContent[],
  into: Map<string, readonly Inline[]>,
  problems: ProblemList,
): void {
  for (const node of nodes) {
    const items = node.type === 'list' ? node.children : [];
    for (const item of items) {
      const { text } = readItem(item, problems);
      const [name, second, ...rest] = text;
      const afterColon =
        second?.type === 'text' ? /^[\s\u00A0\u202F]*:\s*([\s\S]*)$/.exec(second.text)?.[1] : undefined;
      if (name?.type !== 'code' || afterColon === undefined) problems.add('K001', placeOf(item));
      else
        into.set(name.text, [
          ...(afterColon === '' ? [] : [{ type: 'text' as const, text: afterColon }]),
          ...rest,
        ]);
    }
    if (items.length === 0) problems.add('K001', placeOf(node));
  }
}
