import type { Heading, RootContent } from 'mdast';

import type { Prose } from '../../prose.ts';
import type { CheckText, DraftMistake, DraftStep, Fence } from '../draft.ts';
import { replaceAt } from '../problems/fixes.ts';
import { nearestWord } from '../problems/nearest-word.ts';
import type { Place, ProblemList } from '../problems/problem-list.ts';
import { readBody, readCheckTexts, reportLostFences } from './read-body.ts';
import { readCard } from '../yaml/read-card.ts';
import { readFence } from './read-fence.ts';
import { capital, headingText, readHeading, reportTitle } from './read-heading.ts';
import { hashNodes } from './step-hash.ts';
import { endOf, placeOf, toProse } from '../markdown/to-prose.ts';
import { PART_WORDS, partOf } from '../words.ts';

/** Reads a step: its heading and all that stands below it. Null when its kind is unknown. */
export function readStep(
  heading: Heading,
  content: readonly RootContent[],
  lineOfId: Map<string, number>,
  lines: readonly string[],
  problems: ProblemList,
): DraftStep | null {
  const { kind, id, title } = readHeading(heading, lineOfId, lines, problems);
  if (kind === null) return null;
  const sections = splitParts(content, lines, problems);
  const body = readBody(sections.body, kind, lines, problems);
  const parts = readParts(sections.parts, kind, lines, problems);
  const fences = [...body.fences, ...parts.fences];
  const cardFence = fences.find((fence) => fence.role === 'card');
  return {
    kind,
    id,
    title,
    place: placeOf(heading),
    language: null,
    body: body.prose,
    fences,
    choices: body.choices,
    items: body.items,
    card: cardFence === undefined ? null : readCard(cardFence, problems),
    hints: parts.hints,
    mistakes: parts.mistakes,
    wellDone: parts.single.get('done') ?? null,
    goingFurther: parts.single.get('further') ?? null,
    mentor: parts.single.get('mentor') ?? null,
    checkTexts: parts.checkTexts,
    hash: hashNodes([heading, ...content]),
  };
}

/** What stands below the headings within a step. */
interface PartsRead {
  readonly hints: Prose[];
  readonly mistakes: DraftMistake[];
  /** Parts that a step has at most once, by their type. */
  readonly single: Map<Part['type'], Prose>;
  readonly checkTexts: Map<string, CheckText>;
  /** All but those of mistakes. */
  readonly fences: Fence[];
}

function readParts(
  parts: readonly Part[],
  kind: DraftStep['kind'],
  lines: readonly string[],
  problems: ProblemList,
): PartsRead {
  const read: PartsRead = { hints: [], mistakes: [], single: new Map(), checkTexts: new Map(), fences: [] };
  for (const part of parts) {
    const { fences, rest } = separateFences(part.nodes, lines, problems);
    const programs = fences.filter((fence) => fence.role === 'mistake');
    if (part.type !== 'mistake') for (const { place } of programs) problems.add('C005', place);
    reportBoxes(rest, kind, problems);
    const prose = part.type === 'checks' ? [] : toProse(rest, problems);
    switch (part.type) {
      case 'hint':
        if (prose.length === 0) problems.add('S011', part.place);
        read.hints.push(prose);
        break;
      case 'mistake':
        if (prose.length === 0) problems.add('S012', part.place, { t: part.title });
        read.mistakes.push({ title: part.title, message: prose, fences: programs, place: part.place });
        break;
      case 'solution':
        break;
      case 'checks':
      case 'done':
      case 'further':
      case 'mentor':
        if (read.single.has(part.type)) problems.add('S007', part.place, { got: part.title });
        if (part.type === 'checks') readCheckTexts(rest, read.checkTexts, problems);
        read.single.set(part.type, prose);
        break;
    }
    read.fences.push(...fences.filter((fence) => fence.role !== 'mistake'));
  }
  return read;
}

interface Part {
  readonly type: 'hint' | 'solution' | 'mistake' | 'done' | 'checks' | 'further' | 'mentor';
  readonly title: string;
  readonly place: Place;
  readonly nodes: RootContent[];
}

function splitParts(
  nodes: readonly RootContent[],
  lines: readonly string[],
  problems: ProblemList,
): { body: RootContent[]; parts: Part[] } {
  const body: RootContent[] = [];
  const parts: Part[] = [];
  let into = body;
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 1) {
      reportTitle(node, lines, problems);
    } else if (node.type === 'heading' && node.depth === 3) {
      const text = headingText(node);
      const [, word = text, title] = /^([^:]+?)\s*(?::\s*(.*))?$/.exec(text) ?? [];
      const type = partOf(word);
      into = [];
      if (type === null) {
        const [first] = node.children;
        const near = nearestWord(word, PART_WORDS);
        const at = first === undefined ? endOf(node) : placeOf(first);
        problems.add(
          'S006',
          at,
          { got: text },
          near === null ? undefined : replaceAt(at, word, capital(near)),
        );
      } else parts.push({ type, title: title ?? text, place: placeOf(node), nodes: into });
    } else {
      into.push(node);
    }
  }
  return { body, parts };
}

function separateFences(
  nodes: readonly RootContent[],
  lines: readonly string[],
  problems: ProblemList,
): { fences: Fence[]; rest: RootContent[] } {
  const fences: Fence[] = [];
  const rest: RootContent[] = [];
  for (const node of nodes) {
    const fence = node.type === 'code' ? readFence(node, lines, problems) : null;
    if (fence === null) rest.push(node);
    else fences.push(fence);
    reportLostFences(node, problems);
  }
  return { fences, rest };
}

/** Boxes to tick in a hint or a message would be drawn without their boxes. */
function reportBoxes(nodes: readonly RootContent[], kind: DraftStep['kind'], problems: ProblemList): void {
  if (kind === 'quiz' || kind === 'predict' || kind === 'project') return;
  for (const node of nodes)
    if (node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean'))
      problems.add('Q001', placeOf(node), { kind });
}
