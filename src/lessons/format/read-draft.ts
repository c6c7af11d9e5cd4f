import type { RootContent } from 'mdast';

import { hasShortLines, isFlatEnough, isSmallEnough } from './check-limits.ts';
import type { Draft, DraftStep } from './draft.ts';
import { insertAt, replaceAt } from './fixes.ts';
import { linesOf } from './lines-of.ts';
import { checkFencesClosed, parseMarkdown } from './markdown.ts';
import type { Place, PlaceFix, ProblemList } from './problem-list.ts';
import { readFence } from './read-fence.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { reportTitle } from './read-heading.ts';
import { readStep } from './read-step.ts';
import { toProse } from './to-prose.ts';

const TOP: Place = { line: 1, column: 1 };
/** Signs that turn the reading direction around, so that code reads as what it is not. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** Reads a lesson file as written. Null when nothing useful could be read; `problems` says why. Never throws. */
export function readDraft(text: string, fileName: string, problems: ProblemList): Draft | null {
  if (!isSmallEnough(text, problems)) return null;
  const lines = linesOf(text);
  if (!hasShortLines(lines, problems)) return null;
  const end = endOfFrontMatter(lines, problems);
  if (end === null) return null;
  reportDirections(lines, problems);
  const front = readFrontMatter(lines.slice(1, end).join('\n'), 2, fileName, problems);
  // Blank lines in place of the front matter keep every position true.
  const bodyLines = lines.map((line, index) => (index <= end ? '' : line));
  if (!isFlatEnough(bodyLines, problems)) return null;
  const children = parseMarkdown(bodyLines.join('\n'));
  checkFencesClosed(children, lines, problems);
  const firstStep = children.findIndex(isStepHeading);
  const introNodes = firstStep < 0 ? children : children.slice(0, firstStep);
  checkIntro(introNodes, lines, problems);
  const steps = firstStep < 0 ? [] : readSteps(children.slice(firstStep), lines, problems);
  if (firstStep < 0) {
    const last = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    const example = '## Lecture : Mon titre {#mon-etape}';
    const fix = { ...insertAt(last, `\n\n${example}\n\n…\n`), params: { text: example } };
    problems.add('B008', { line: end + 1, column: 1 }, {}, fix);
  }
  if (front === null) return null;
  const prose = introNodes.filter((node) => !(node.type === 'heading' && node.depth === 1));
  return { front, intro: toProse(prose, problems), steps };
}

/** Reports each line with a sign that turns the reading direction around; the cure takes all of the line's away. */
function reportDirections(lines: readonly string[], problems: ProblemList): void {
  lines.forEach((line, index) => {
    const signs = [...line.matchAll(DIRECTION)];
    const [first] = signs;
    if (first === undefined) return;
    const placeOf = (column: number): Place => ({ line: index + 1, column: column + 1 });
    problems.add(
      'B009',
      placeOf(first.index),
      {},
      {
        code: 'delete',
        params: { old: `U+${first[0].charCodeAt(0).toString(16).toUpperCase()}` },
        edits: signs.map(({ index: at }) => ({ from: placeOf(at), to: placeOf(at + 1), insert: '' })),
      },
    );
  });
}

/** Index of the line that closes the front matter; null when there is none, which is reported. */
function endOfFrontMatter(lines: readonly string[], problems: ProblemList): number | null {
  const [first = ''] = lines;
  if (first.trim() !== '---') {
    problems.add('F001', TOP, {}, frontFix(lines));
    return null;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  // A rule further down closes nothing: a step has begun before it.
  const step = lines.findIndex((line, index) => index > 0 && /^## .*\{#[^}]*\}\s*$/.test(line));
  if (end >= 0 && (step < 0 || end < step)) return end;
  const body = lines.findIndex((line, index) => index > 0 && (line.trim() === '' || /^#/.test(line)));
  const at = { line: (body < 0 ? lines.length : body) + 1, column: 1 };
  problems.add('F002', TOP, {}, { ...insertAt(at, body < 0 ? '\n---\n' : '---\n') });
  return null;
}

/** Takes away what stands before the first `---`, or puts that line in. */
function frontFix(lines: readonly string[]): PlaceFix | undefined {
  const [first = ''] = lines;
  const start = lines.findIndex((line) => line.trim() !== '');
  const found = lines[start]?.trim() ?? '';
  if (found === '---') {
    const edits = [{ from: TOP, to: { line: start + 1, column: 1 }, insert: '' }];
    return { code: 'delete', params: { old: '⏎' }, edits };
  }
  if (/^[-—–_*]{2,}$/.test(first.trim())) return replaceAt(TOP, first, '---');
  return /^[a-z-]+:/.test(first) ? insertAt(TOP, '---\n') : undefined;
}

function isStepHeading(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 2;
}

function checkIntro(nodes: readonly RootContent[], lines: readonly string[], problems: ProblemList): void {
  for (const node of nodes) {
    if (node.type === 'code') {
      const fence = readFence(node, lines, problems);
      if (fence !== null) problems.add('C003', fence.place, { role: fence.role });
    }
    if (node.type === 'heading' && node.depth === 1) reportTitle(node, lines, problems);
  }
}

function readSteps(
  nodes: readonly RootContent[],
  lines: readonly string[],
  problems: ProblemList,
): DraftStep[] {
  const steps: DraftStep[] = [];
  const lineOfId = new Map<string, number>();
  let from = 0;
  for (let index = 1; index <= nodes.length; index++) {
    const node = nodes[index];
    if (node !== undefined && !isStepHeading(node)) continue;
    const [heading, ...content] = nodes.slice(from, index);
    from = index;
    if (heading?.type !== 'heading') continue;
    const step = readStep(heading, content, lineOfId, lines, problems);
    if (step !== null) steps.push(step);
  }
  return steps;
}
