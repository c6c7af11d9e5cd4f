import type { Code, Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';

import { plainInlines } from './plain-inlines.ts';
import type { Place } from '../problems/problem-list.ts';

/** A block that was read without the library: its first and last line, as indexes, and what it is. */
export interface PlainBlock {
  readonly from: number;
  readonly to: number;
  readonly node: RootContent;
}

const BLANK = /^[ \t]*$/;
/** The beginning of something that may be HTML, which has rules of its own about where it ends. */
const HTML_START = /^[\s>*+\-.)\d]*<(?!https?:)[!?/a-z]/i;
const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})([^]*))$/;
const INDENTED_FENCE = /^([ \t]+)(?:(`{3,})[^`]*|(~{3,})[^]*)$/;
/** What begins something new without an empty line above it. */
const INTERRUPTION = /^(?:#{1,6}(?:[ \t]|$)|`{3,}[^`]*$|~{3,})/;
const HEADING = /^(#{1,6}) ([^ \t#][^]*)$/;
/** A line that goes on with a paragraph, or begins one, and can be nothing else. */
const WORDS = /^(?:[\p{L}`«“"'’(]|\*\*[\p{L}\p{N}])/u;
/** Signs that the library takes for others, or that it treats in ways of its own. */
const STRANGE = /[\0-\x1f\x7f]/;

/**
 * The blocks of a text that can be read without the Markdown library, and exactly as it reads them: fenced code, headings
 * and paragraphs of plain words and code at the left margin. Most of a lesson is made of these, and the library is slow.
 * Each of them ends every list and quote above it, so that the rest reads the same without it.
 */
export function plainBlocks(lines: readonly string[]): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const to = codeEnd(lines, index);
    if (to === null) return blocks;
    if (to > index) {
      const isAtMargin = /^[`~]/.test(line);
      const node = isAtMargin ? readCode(lines, index, to) : null;
      if (node !== null) blocks.push({ from: index, to, node });
      // Words right below other code may belong to words above it.
      index = isAtMargin ? to + 1 : passageEnd(lines, to);
    } else if (/^#{1,6}(?:[ \t]|$)/.test(line)) {
      const node = readHeading(line, index);
      if (node !== null) blocks.push({ from: index, to: index, node });
      index += 1;
    } else if (BLANK.test(line)) index += 1;
    else {
      const end = passageEnd(lines, index);
      const passage = lines.slice(index, end);
      if (passage.some((each) => HTML_START.test(each))) return blocks;
      // Whether indented code goes on with the words above is up to what is above them.
      const node = INDENTED_FENCE.test(lines[end] ?? '') ? null : readParagraph(passage, index);
      if (node !== null) blocks.push({ from: index, to: end - 1, node });
      index = end;
    }
  }
  return blocks;
}

/** Index of the line that ends the code block beginning here; the line itself when none begins, null when none is certain. */
function codeEnd(lines: readonly string[], from: number): number | null {
  const line = lines[from] ?? '';
  const [, indent = '', indentedTicks, indentedTildes] = INDENTED_FENCE.exec(line) ?? [];
  const [, ticks, , tildes] = FENCE.exec(line) ?? [];
  const marks = ticks ?? tildes ?? indentedTicks ?? indentedTildes;
  if (marks === undefined) return from;
  for (let index = from + 1; index < lines.length; index++) {
    const next = lines[index] ?? '';
    // In a list, less space than its first line has would end the block together with the list.
    if (!BLANK.test(next) && !next.startsWith(indent)) return null;
    const [, space = '', closing] = /^( {0,3})(`{3,}|~{3,})[ \t]*$/.exec(next.slice(indent.length)) ?? [];
    if (closing?.startsWith(marks) !== true) continue;
    // How far the last line may be from the margin depends on the list that it is in.
    return indent === '' || space === '' ? index : null;
  }
  return null;
}

/** Index after the lines without an empty one between them, up to a heading or code. */
function passageEnd(lines: readonly string[], from: number): number {
  const isIn = (line: string): boolean =>
    !BLANK.test(line) && !INTERRUPTION.test(line) && !INDENTED_FENCE.test(line);
  let end = from + 1;
  while (end < lines.length && isIn(lines[end] ?? '')) end += 1;
  return end;
}

function readCode(lines: readonly string[], from: number, to: number): Code | null {
  const [first = '', ...content] = lines.slice(from, to);
  const last = lines[to] ?? '';
  const [, , afterTicks, , afterTildes] = FENCE.exec(first) ?? [];
  const info = (afterTicks ?? afterTildes ?? '').replace(/^[ \t]+/, '');
  if (/[\\&]/.test(info) || [first, ...content, last].some((line) => STRANGE.test(line))) return null;
  const [, lang = '', meta = ''] = /^([^ \t]*)[ \t]*([^]*)$/.exec(info) ?? [];
  return {
    type: 'code',
    lang: lang === '' ? null : lang,
    meta: meta === '' ? null : meta,
    value: content.join('\n'),
    position: {
      start: { line: from + 1, column: 1 },
      end: { line: to + 1, column: last.length + 1 },
    },
  };
}

function readHeading(line: string, index: number): Heading | null {
  const [, marks = '', words = ''] = HEADING.exec(line) ?? [];
  // Number signs at the end are no part of the words.
  if (words === '' || words.endsWith('#')) return null;
  const start = { line: index + 1, column: marks.length + 2 };
  const children = readWords(words, start);
  if (children === null) return null;
  return {
    type: 'heading',
    depth: marks.length as Heading['depth'], // One to six marks by the pattern.
    children,
    position: { start: { ...start, column: 1 }, end: { ...start, column: line.length + 1 } },
  };
}

function readParagraph(lines: readonly string[], index: number): Paragraph | null {
  if (!lines.every((line) => WORDS.test(line))) return null;
  const start = { line: index + 1, column: 1 };
  const children = readWords(lines.join('\n'), start);
  if (children === null) return null;
  const end = { line: index + lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return { type: 'paragraph', children, position: { start, end } };
}

/** Words and code between single backticks; null when anything in them might be more than that. */
function readWords(words: string, start: Place): PhrasingContent[] | null {
  return STRANGE.test(words.replaceAll('\n', '')) || /[ \t](?:\n|$)/.test(words)
    ? null
    : plainInlines(words, start);
}
