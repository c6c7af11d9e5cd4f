import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

import type { StepId } from '../lesson.ts';
import type { Inline, Prose } from '../prose.ts';
import type { Draft, DraftMistake, DraftStep, Fence } from './draft.ts';
import { after, insertAt, replaceAt } from './fixes.ts';
import { nearestWord } from './nearest-word.ts';
import { readBody, readCheckTexts } from './read-body.ts';
import { readCard, readFence } from './read-fence.ts';
import { readFrontMatter } from './read-front-matter.ts';
import type { Place, ProblemList } from './problem-list.ts';
import { endOf, placeOf, toProse } from './to-prose.ts';
import { foldWord, KIND_WORDS, kindOf, partOf, PART_WORDS } from './words.ts';

/** Largest file in UTF-16 code units; a larger one is refused before anything reads it. */
const MAX_CHARS = 200_000;
/** Longest line in UTF-16 code units. */
const MAX_LINE_CHARS = 10_000;
/** Most levels of nested lists and quotes: the Markdown library needs quadratic time beyond. */
const MAX_NESTING = 20;

/** Reads a lesson file as written. Null when nothing useful could be read; `problems` says why. Never throws. */
export function readDraft(text: string, fileName: string, problems: ProblemList): Draft | null {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = clean.split('\n');
  if (!isWithinLimits(clean, lines, problems)) return null;
  if (lines[0]?.trim() !== '---') {
    problems.add('F001', { line: 1, column: 1 });
    return null;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (end < 0) {
    problems.add('F002', { line: 1, column: 1 });
    return null;
  }
  const front = readFrontMatter(lines.slice(1, end).join('\n'), 2, fileName, problems);
  // Blank lines in place of the front matter keep every position true.
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  const { children } = fromMarkdown(body, {
    extensions: [gfmTaskListItem(), gfmTable()],
    mdastExtensions: [gfmTaskListItemFromMarkdown(), gfmTableFromMarkdown()],
  });
  checkFencesClosed(children, lines, problems);
  const firstStep = children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  const introNodes = firstStep < 0 ? children : children.slice(0, firstStep);
  for (const node of introNodes) {
    if (node.type === 'code') {
      const fence = readFence(node, problems);
      if (fence !== null) problems.add('C003', fence.place, { role: fence.role });
    }
    if (node.type === 'heading' && node.depth === 1)
      problems.add('B006', placeOf(node), { t: headingText(node) });
  }
  const steps = firstStep < 0 ? [] : readSteps(children.slice(firstStep), problems);
  if (steps.length === 0) problems.add('B008', { line: end + 1, column: 1 });
  if (front === null) return null;
  return {
    front,
    intro: toProse(
      introNodes.filter((node) => !(node.type === 'heading' && node.depth === 1)),
      problems,
    ),
    steps,
  };
}

function isWithinLimits(text: string, lines: readonly string[], problems: ProblemList): boolean {
  if (text.length > MAX_CHARS) {
    problems.add('X001', { line: 1, column: 1 }, { limit: MAX_CHARS });
    return false;
  }
  const long = lines.findIndex((line) => line.length > MAX_LINE_CHARS);
  if (long >= 0) {
    problems.add('X002', { line: long + 1, column: 1 }, { limit: MAX_LINE_CHARS });
    return false;
  }
  const deep = lines.findIndex((line) => nestingOf(line) > MAX_NESTING);
  if (deep >= 0) {
    problems.add('X003', { line: deep + 1, column: 1 }, { limit: MAX_NESTING });
    return false;
  }
  return true;
}

/** An upper bound of the containers that one line opens or continues: its markers, and its indentation by twos. */
function nestingOf(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/.exec(line)?.[0] ?? '';
  const markers = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return line.trim() === '' ? 0 : markers + Math.floor(indent / 4);
}

function checkFencesClosed(
  nodes: readonly RootContent[],
  lines: readonly string[],
  problems: ProblemList,
): void {
  for (const node of nodes) {
    if (node.type !== 'code' || node.position === undefined) continue;
    const opening = /^\s*(`{3,}|~{3,})/.exec(lines[node.position.start.line - 1] ?? '')?.[1];
    if (opening === undefined) continue;
    const last = (lines[node.position.end.line - 1] ?? '').trim();
    const isClosed =
      node.position.end.line > node.position.start.line && last.startsWith(opening) && /^[`~]+$/.test(last);
    if (!isClosed) problems.add('B002', placeOf(node));
  }
}

function readSteps(nodes: readonly RootContent[], problems: ProblemList): DraftStep[] {
  const steps: DraftStep[] = [];
  const lineOfId = new Map<string, number>();
  let from = 0;
  for (let index = 1; index <= nodes.length; index++) {
    const node = nodes[index];
    if (node !== undefined && !(node.type === 'heading' && node.depth === 2)) continue;
    const [heading, ...content] = nodes.slice(from, index);
    from = index;
    if (heading?.type !== 'heading') continue;
    const step = readStep(heading, content, problems);
    if (step === null) continue;
    const earlier = lineOfId.get(step.id);
    if (earlier === undefined) lineOfId.set(step.id, step.place.line);
    else problems.add('S005', step.place, { id: step.id, n: earlier });
    steps.push(step);
  }
  return steps;
}

function readStep(
  heading: Heading,
  content: readonly RootContent[],
  problems: ProblemList,
): DraftStep | null {
  const place = placeOf(heading);
  const raw = headingText(heading);
  const idMatch = /\s*\{#([^}]*)\}\s*$/.exec(raw);
  const withoutId = idMatch === null ? raw : raw.slice(0, idMatch.index);
  const kindMatch = /^([^\s:]+)\s*:\s*/.exec(withoutId);
  const kind = kindMatch === null ? 'read' : kindOf(kindMatch[1] ?? '');
  const title = kindMatch === null ? withoutId.trim() : withoutId.slice(kindMatch[0].length).trim();
  if (idMatch === null) {
    const sug = slug(title);
    problems.add('S003', place, { sug }, insertAt(endOf(heading), ` {#${sug}}`));
  }
  const id = idMatch?.[1] ?? slug(title);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) problems.add('S004', place, { id });
  if (title === '') problems.add('S002', place, { kind: kindMatch?.[1] ?? '' });
  if (kind === null) {
    const got = kindMatch?.[1] ?? '';
    const near = nearestWord(got, KIND_WORDS);
    const at = after(place, heading.position?.start.column === 1 ? 3 : 0);
    problems.add('S001', at, { got }, near === null ? undefined : replaceAt(at, got, capital(near)));
    return null;
  }
  const sections = splitParts(content, problems);
  const hints: Prose[] = [];
  const mistakes: DraftMistake[] = [];
  const fences: Fence[] = [];
  const single = new Map<string, Prose>();
  const checkTexts = new Map<string, readonly Inline[]>();
  const body = readBody(sections.body, kind, problems);
  fences.push(...body.fences);
  for (const part of sections.parts) {
    const own = separateFences(part.nodes, problems);
    for (const fence of own.fences)
      if (fence.role === 'mistake' && part.type !== 'mistake') problems.add('C005', fence.place);
    const prose = part.type === 'checks' ? [] : toProse(own.rest, problems);
    switch (part.type) {
      case 'hint':
        if (prose.length === 0) problems.add('S011', part.place);
        hints.push(prose);
        break;
      case 'mistake':
        if (prose.length === 0) problems.add('S012', part.place, { t: part.title });
        mistakes.push({
          title: part.title,
          message: prose,
          programs: own.fences.filter((fence) => fence.role === 'mistake').map((fence) => fence.text),
          place: part.place,
        });
        break;
      case 'checks':
        readCheckTexts(own.rest, checkTexts, problems);
        break;
      case 'solution':
      case 'done':
      case 'further':
      case 'mentor':
        if (single.has(part.type) && part.type !== 'solution')
          problems.add('S007', part.place, { got: part.title });
        single.set(part.type, prose);
        break;
    }
    fences.push(...own.fences.filter((fence) => fence.role !== 'mistake'));
  }
  const cardFence = fences.find((fence) => fence.role === 'card');
  return {
    kind,
    id: id as StepId, // Checked against the grammar of ids above.
    title,
    place,
    language: null,
    body: body.prose,
    fences,
    choices: body.choices,
    items: body.items,
    card: cardFence === undefined ? null : readCard(cardFence, problems),
    hints,
    mistakes,
    wellDone: single.get('done') ?? null,
    goingFurther: single.get('further') ?? null,
    mentor: single.get('mentor') ?? null,
    checkTexts,
  };
}

interface Part {
  readonly type: 'hint' | 'solution' | 'mistake' | 'done' | 'checks' | 'further' | 'mentor';
  readonly title: string;
  readonly place: Place;
  readonly nodes: RootContent[];
}

function splitParts(
  nodes: readonly RootContent[],
  problems: ProblemList,
): { body: RootContent[]; parts: Part[] } {
  const body: RootContent[] = [];
  const parts: Part[] = [];
  let into = body;
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 1) {
      problems.add('B006', placeOf(node), { t: headingText(node) });
    } else if (node.type === 'heading' && node.depth === 3) {
      const text = headingText(node);
      const match = /^([^:]+?)\s*(?::\s*(.*))?$/.exec(text);
      const type = partOf(match?.[1] ?? text);
      into = [];
      if (type === null) {
        const near = nearestWord(match?.[1] ?? text, PART_WORDS);
        const at = after(placeOf(node), 4);
        const fix = near === null ? undefined : replaceAt(at, match?.[1] ?? text, capital(near));
        problems.add('S006', at, { got: text }, fix);
      } else parts.push({ type, title: match?.[2] ?? text, place: placeOf(node), nodes: into });
    } else {
      into.push(node);
    }
  }
  return { body, parts };
}

function separateFences(
  nodes: readonly RootContent[],
  problems: ProblemList,
): { fences: Fence[]; rest: RootContent[] } {
  const fences: Fence[] = [];
  const rest: RootContent[] = [];
  for (const node of nodes) {
    const fence = node.type === 'code' ? readFence(node, problems) : null;
    if (fence === null) rest.push(node);
    else fences.push(fence);
  }
  return { fences, rest };
}

function headingText(heading: Heading): string {
  const text = heading.children.map((child) => ('value' in child ? child.value : plainOf(child))).join('');
  return text.replace(/[\u00A0\u202F]/g, ' ').trim();
}

function plainOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  return (node.children as readonly object[]).map(plainOf).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function slug(title: string): string {
  return (
    foldWord(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'etape'
  );
}
