import type { List, ListItem, Paragraph, RootContent } from 'mdast';

import type { Block, Prose } from '../../prose.ts';
import type { CheckText, DraftItem, DraftStep, Fence } from '../draft.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { looksLikeChoices, readChoices } from './read-choices.ts';
import { readFence } from './read-fence.ts';
import { placeOf, toInlines, toProse } from '../markdown/to-prose.ts';
import { roleOf } from '../words.ts';

/** What stands in a step before its first part. */
export interface Body {
  readonly prose: Prose;
  readonly fences: readonly Fence[];
  readonly choices: DraftStep['choices'];
  readonly items: readonly DraftItem[] | null;
}

/** Reads the blocks before the first part of a step. */
export function readBody(
  nodes: readonly RootContent[],
  kind: DraftStep['kind'],
  lines: readonly string[],
  problems: ProblemList,
): Body {
  const prose: Block[] = [];
  const fences: Fence[] = [];
  let choices: DraftStep['choices'] = null;
  let items: readonly DraftItem[] | null = null;
  for (const node of nodes) {
    const fence = node.type === 'code' ? readFence(node, lines, problems) : null;
    const demo = prose.at(-1);
    if (fence?.role === 'run' && kind === 'read') {
      prose.push({ type: 'demo', program: fence.text, output: null });
      fences.push(fence);
    } else if (fence?.role === 'output' && demo?.type === 'demo' && demo.output === null) {
      prose[prose.length - 1] = { ...demo, output: fence.text };
      fences.push(fence);
    } else if (fence !== null) {
      if (fence.role === 'mistake') problems.add('C005', fence.place);
      fences.push(fence);
    } else if (node.type === 'list' && isChoices(node, kind)) {
      if (kind === 'project')
        items = [...(items ?? []), ...node.children.map((item) => readItem(item, problems))];
      else if (kind !== 'quiz' && kind !== 'predict') problems.add('Q001', placeOf(node), { kind });
      else if (choices !== null) problems.add('Q002', placeOf(node));
      else choices = { list: readChoices(node, lines, problems), place: placeOf(node) };
    } else if (node.type === 'list' && kind === 'reflect') {
      items = [...(items ?? []), ...node.children.map((item) => readItem(item, problems))];
    } else {
      reportLostFences(node, problems);
      prose.push(...toProse([node], problems));
    }
  }
  return { prose, fences, choices, items };
}

function isChoices(list: List, kind: DraftStep['kind']): boolean {
  if (list.children.some((item) => typeof item.checked === 'boolean')) return true;
  return (kind === 'quiz' || kind === 'predict') && looksLikeChoices(list);
}

/** Reports code blocks with a role that stand in a list or a quote: there they belong to no step. */
export function reportLostFences(node: RootContent, problems: ProblemList): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'code') {
      const word = (child.meta ?? '').trim().split(/\s+/)[0] ?? '';
      const role = word === '' ? null : roleOf(word);
      if (role !== null) problems.add('C022', placeOf(child), { role });
    } else reportLostFences(child, problems);
  }
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
  into: Map<string, CheckText>,
  problems: ProblemList,
): void {
  for (const node of nodes) {
    const items = node.type === 'list' ? node.children : [];
    for (const item of items) {
      const { text } = readItem(item, problems);
      const [name, second, ...rest] = text;
      const afterColon =
        second?.type === 'text' ? /^[\s\u00A0\u202F]*:\s*([\s\S]*)$/.exec(second.text)?.[1] : undefined;
      if (name?.type !== 'code' || afterColon === undefined) {
        problems.add('K001', placeOf(item));
        continue;
      }
      const words = afterColon === '' ? rest : [{ type: 'text' as const, text: afterColon }, ...rest];
      into.set(name.text, { text: words, place: placeOf(item) });
    }
    if (items.length === 0) problems.add('K001', placeOf(node));
  }
}
