import type { RootContent } from 'mdast';

import { hasShortLines, isFlatEnough, isSmallEnough } from './check-limits.ts';
import type { Draft, DraftStep } from './draft.ts';
import { insertAt, replaceAt } from './problems/fixes.ts';
import { linesOf } from './markdown/lines-of.ts';
import { checkFencesClosed, parseMarkdown } from './markdown/markdown.ts';
import { mendSlips } from './problems/mend-slips.ts';
import type { Place, PlaceFix, ProblemList } from './problems/problem-list.ts';
import { readFence } from './steps/read-fence.ts';
import { readFrontMatter } from './yaml/read-front-matter.ts';
import { reportTitle } from './steps/read-heading.ts';
import { readStep } from './steps/read-step.ts';
import { toProse } from './markdown/to-prose.ts';

const TOP: Place = { line: 1, column: 1 };
/** What a word processor or a hurried hand makes of three dashes. */
const DASHES = /^\s*(?:[-—–_*]\s*){1,6}$/;
/** What a lesson has to say of itself. */
const FRONT = '---\nformat: 1\nid: ma-lecon\nlang: fr\ntitle: Ma leçon\n---\n\n';
/** Signs that turn the reading direction around, so that code reads as what it is not. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
/** Signs that nobody sees, in lines of which each sign counts: headings, opening lines of code, information. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;
const COUNTS = /^(?:#|\s*(?:```|~~~)|[\w-]+[\u00AD\u200B\u2060\uFEFF]*:)/;

/** Reads a lesson file as written. Null when nothing useful could be read; `problems` says why. Never throws. */
export function readDraft(text: string, fileName: string, problems: ProblemList): Draft | null {
  if (!isSmallEnough(text, problems)) return null;
  const written = linesOf(text);
  if (!hasShortLines(written, problems)) return null;
  const end = endOfFrontMatter(written, problems);
  if (end === null) return null;
  reportDirections(written, problems);
  const front = readFrontMatter(written.slice(1, end).join('\n'), 2, fileName, problems);
  const lines = mendSlips(written, end + 1, problems);
  // Blank lines in place of the front matter keep every position true.
  const bodyLines = lines.map((line, index) => (index <= end ? '' : line));
  if (!isFlatEnough(bodyLines, problems)) return null;
  const children = parseMarkdown(bodyLines);
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
    const unseen = COUNTS.test(line) ? [...line.matchAll(UNSEEN)] : [];
    const turning = [...line.matchAll(DIRECTION)];
    const signs = turning.length > 0 ? turning : unseen;
    const [first] = signs;
    if (first === undefined) return;
    const placeOf = (column: number): Place => ({ line: index + 1, column: column + 1 });
    problems.add('B009', placeOf(first.index), turning.length > 0 ? {} : { as: 'unseen' }, {
      code: 'delete',
      params: { old: `U+${first[0].charCodeAt(0).toString(16).toUpperCase()}` },
      edits: signs.map(({ index: at }) => ({ from: placeOf(at), to: placeOf(at + 1), insert: '' })),
    });
  });
}

/** Index of the line that closes the front matter; null when there is none, which is reported. */
function endOfFrontMatter(lines: readonly string[], problems: ProblemList): number | null {
  const [first = ''] = lines;
  if (first.trim() !== '---') {
    const inCode = inCodeFix(lines);
    problems.add(inCode === null ? 'F001' : 'F014', TOP, {}, inCode ?? frontFix(lines));
    return null;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  // A rule further down closes nothing: a step has begun before it.
  const step = lines.findIndex((line, index) => index > 0 && /^## .*\{#[^}]*\}\s*$/.test(line));
  if (end >= 0 && (step < 0 || end < step)) return end;
  const body = lines.findIndex((line, index) => index > 0 && (line.trim() === '' || /^#/.test(line)));
  const at = { line: (body < 0 ? lines.length : body) + 1, column: 1 };
  const almost = lines.findIndex(
    (line, index) => index > 0 && (body < 0 || index < body) && DASHES.test(line),
  );
  const fix =
    almost < 0
      ? insertAt(at, body < 0 ? '\n---\n' : '---\n')
      : replaceAt({ line: almost + 1, column: 1 }, lines[almost] ?? '', '---');
  problems.add('F002', TOP, {}, fix);
  return null;
}

/** Takes away the marks of a code block around the whole lesson; null when it stands in none. */
function inCodeFix(lines: readonly string[]): PlaceFix | null {
  const marks = /^\s*(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  const next = lines.findIndex((line, index) => index > 0 && line.trim() !== '');
  if (marks === undefined || lines[next]?.trim() !== '---') return null;
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const edits = [{ from: TOP, to: { line: next + 1, column: 1 }, insert: '' }];
  if (lines[last]?.trim() === marks)
    edits.push({ from: { line: last + 1, column: 1 }, to: { line: last + 2, column: 1 }, insert: '' });
  return { code: 'delete', params: { old: marks }, edits };
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
  if (DASHES.test(first)) return replaceAt(TOP, first, '---');
  if (/^[a-z-]+:/.test(first)) return insertAt(TOP, '---\n');
  return { ...insertAt(TOP, FRONT), params: { text: '--- format: 1 … ---' } };
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
