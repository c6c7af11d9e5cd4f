import type { Heading } from 'mdast';

import type { StepId, StepKind } from '../../lesson.ts';
import { deleteAt, insertAt, replaceAt } from '../problems/fixes.ts';
import { isSlug, reservedId } from '../yaml/front-keys.ts';
import { nearestWord } from '../problems/nearest-word.ts';
import type { Place, PlaceFix, ProblemList } from '../problems/problem-list.ts';
import { endOf, placeOf, toInlines } from '../markdown/to-prose.ts';
import { KIND_WORDS, kindOf, slugOf } from '../words.ts';

/** What the heading of a step says. `kind` is null when it names none that exists. */
export interface StepHeading {
  readonly kind: StepKind | null;
  readonly id: StepId;
  readonly title: string;
}

/** Reads `## Kind: Title {#id}`. `lineOfId` has the ids of the steps above, and gets this one. */
export function readHeading(
  heading: Heading,
  lineOfId: Map<string, number>,
  lines: readonly string[],
  problems: ProblemList,
): StepHeading {
  const place = placeOf(heading);
  toInlines(heading.children, problems); // What is forbidden in prose is forbidden in titles.
  const [first] = heading.children;
  const start = first === undefined ? endOf(heading) : placeOf(first);
  const end =
    heading.children.at(-1)?.position === undefined
      ? endOf(heading)
      : endOf(heading.children.at(-1) ?? heading);
  const text = withoutMarks(headingText(heading));
  const words = /^([^\s:]+)\s*:\s*/.exec(text);
  // A title that is nothing but the word of a kind was meant as one.
  const bare = words === null && kindOf(text) !== null;
  const word = bare ? text : (words?.[1] ?? '');
  const title = bare ? '' : text.slice(words?.[0].length ?? 0).trim();
  const kind = word === '' ? 'read' : kindOf(word);
  if (kind === null) {
    const near = nearestWord(word, KIND_WORDS);
    const fix = near === null ? undefined : replaceAt(start, word, capital(near));
    problems.add('S001', start, { got: word }, fix);
  } else if (title === '') problems.add('S002', start, { kind: word === '' ? 'Lecture' : word });
  const id = readId(title === '' ? word : title, { heading: place, start, end }, lineOfId, lines, problems);
  return { kind, id: id as StepId, title: title === '' ? word : title }; // The id was checked, or reported.
}

interface HeadingPlaces {
  readonly heading: Place;
  readonly start: Place;
  readonly end: Place;
}

function readId(
  title: string,
  places: HeadingPlaces,
  lineOfId: Map<string, number>,
  lines: readonly string[],
  problems: ProblemList,
): string {
  const { heading, end } = places;
  // The mark is read as it is written: in Markdown, `__x__` would be a thick x.
  const written = (lines[end.line - 1] ?? '').slice(0, Math.max(0, end.column - 1));
  const at = markAt(written.trimEnd());
  const slug = freeSlug(title, lineOfId);
  if (at < 0) {
    const fix = idFix(written, end, slug);
    const sug = /\{#(.*)\}/.exec(String(fix.params?.['text'] ?? ''))?.[1] ?? slug;
    problems.add('S003', heading, { sug }, fix);
    lineOfId.set(slug, heading.line);
    return slug;
  }
  const id = written.trimEnd().slice(at + 2, -1);
  reportOtherMarks(written.slice(0, at), end.line, id, problems);
  const place = { line: end.line, column: at + 3 };
  const earlier = lineOfId.get(id);
  if (!isSlug(id)) {
    const reserved = reservedId(id);
    const better = reserved.as === undefined ? slugOf(id) : slugOf(title);
    problems.add(
      'S004',
      place,
      { id, ...reserved },
      better === '' ? undefined : replaceAt(place, id, freeSlug(better, lineOfId)),
    );
  } else if (earlier !== undefined) {
    problems.add('S005', place, { id, n: earlier }, replaceAt(place, id, freeSlug(id, lineOfId)));
  } else lineOfId.set(id, heading.line);
  return id;
}

/** Where the `{#id}` at the very end of a heading begins, -1 when there is none. */
function markAt(heading: string): number {
  const at = heading.lastIndexOf('{#');
  return at >= 0 && heading.indexOf('}', at) === heading.length - 1 ? at : -1;
}

/** The heading without the mark at its end and those that stand before it. */
function withoutMarks(heading: string): string {
  const at = markAt(heading);
  return at < 0 ? heading : withoutMarks(heading.slice(0, at).trimEnd());
}

/** Reports the marks right before the one that counts, nearest first; each cure takes one out. */
function reportOtherMarks(before: string, line: number, id: string, problems: ProblemList): void {
  const at = markAt(before.trimEnd());
  if (at < 0) return;
  const mark = before.slice(at);
  const place = { line, column: at + 1 };
  problems.add('S019', place, { got: mark.trim(), id }, deleteAt(place, mark));
  reportOtherMarks(before.slice(0, at), line, id, problems);
}

/** What is nearly a mark at the end of a heading: spaces inside, other brackets, or none. */
const ALMOST_ID = /\s*(?:\{\s*#?\s*[^{}]*\}?|\(#[^()]*\)|\[#[^[\]]*\]|\s#[a-z0-9]+(?:-[a-z0-9]+)*)\s*$/;

/** Puts the mark in, in place of one that is nearly right, or that stands in the middle. */
function idFix(written: string, end: Place, slug: string): PlaceFix {
  const early = /\s*\{#([a-z0-9-]+)\}(?=\s*[^\s{}])/.exec(written);
  if (early !== null) {
    const rest = written.slice(early.index);
    const text = `${rest.slice(early[0].length).trimEnd()} {#${early[1] ?? slug}}`;
    return replaceAt({ line: end.line, column: early.index + 1 }, rest, text);
  }
  // The last words are enough: a mark is short.
  const from = Math.max(0, written.length - 200);
  const almost = ALMOST_ID.exec(written.slice(from));
  if (almost === null || !almost[0].includes('#')) return insertAt(end, ` {#${slug}}`);
  const inner = slugOf(almost[0]);
  return replaceAt(
    { line: end.line, column: from + almost.index + 1 },
    almost[0],
    ` {#${inner === '' ? slug : inner}}`,
  );
}

function freeSlug(title: string, taken: ReadonlyMap<string, number>): string {
  const wanted = slugOf(title);
  const slug = isSlug(wanted) ? wanted : 'etape';
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** A word as a heading writes it. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Reports a heading of the first level; the cure takes its lines out. */
export function reportTitle(node: Heading, lines: readonly string[], problems: ProblemList): void {
  const place = placeOf(node);
  const line = lines[place.line - 1] ?? '';
  const isOneLine = node.position?.end.line === place.line;
  problems.add(
    'B006',
    place,
    { t: headingText(node) },
    isOneLine ? deleteAt(place, line.slice(place.column - 1)) : undefined,
  );
}

/** The words of a heading without their marks, hard spaces as spaces. */
export function headingText(heading: Heading): string {
  return heading.children.map(wordsOf).join('').replaceAll('\n', ' ').trim();
}

function wordsOf(node: object): string {
  if ('type' in node && node.type === 'html') return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  return (node.children as readonly object[]).map(wordsOf).join('');
}
