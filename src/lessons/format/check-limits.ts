import { linesOf } from './markdown/lines-of.ts';
import type { ProblemList } from './problems/problem-list.ts';

/** Largest file in UTF-16 code units; a larger one is refused before anything reads it. */
const MAX_CHARS = 200_000;
/** Longest line in UTF-16 code units. */
const MAX_LINE_CHARS = 10_000;
/** Most levels of nested lists and quotes: the Markdown library needs quadratic time beyond. */
const MAX_NESTING = 20;
const MAX_LINES = 10_000;
/** Most lines between two empty ones outside code: each may change what the lines above it are. */
const MAX_PASSAGE_LINES = 500;
/** Most lines of a passage that go on in a list or a quote without its mark. */
const MAX_LAZY_LINES = 100;
/** Most signs of one kind in a passage; each may end what another began, so they are compared with each other. */
const MAX_PASSAGE_SIGNS = 500;
/** Most signs of one kind in a file, outside code. */
const MAX_FILE_SIGNS = 10_000;
/** Most bars in a file: each makes a cell of a table. */
const MAX_BARS = 3_000;
/** Most lines of some kind in a file, outside code, and how the sentence shows them. */
const LINE_LIMITS = [
  { sign: '---', pattern: /^[\s>]*(?:=+|-+)\s*$/, most: 200 },
  { sign: '-', pattern: /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/, most: 2_000 },
  { sign: '##', pattern: /^ {0,3}##(?:\s|$)/, most: 200 },
  { sign: '#', pattern: /^[\s>]*#{1,6}(?:\s|$)/, most: 1_000 },
] as const;
/** Most containers that lines open beyond their first, over a whole file. */
const MAX_CONTAINERS = 1_500;

/** Signs that begin or end something inside a passage. */
const SIGNS = [/\[/g, /[*_]/g, /\|/g, /`/g, /[<&]/g, /[!(]/g] as const;
const SIGN_NAMES = ['[', '*', '|', '`', '<', '('] as const;

/** Whether a file is small enough to be looked at; if not, that is reported. */
export function isSmallEnough(text: string, problems: ProblemList): boolean {
  if (text.length <= MAX_CHARS) return true;
  problems.add('X001', { line: 1, column: 1 }, { limit: MAX_CHARS });
  return false;
}

/** Whether the lines are short and few enough; if not, that is reported. */
export function hasShortLines(lines: readonly string[], problems: ProblemList): boolean {
  const long = lines.findIndex((line) => line.length > MAX_LINE_CHARS);
  if (lines.length > MAX_LINES)
    problems.add('X004', { line: MAX_LINES + 1, column: 1 }, { limit: MAX_LINES });
  else if (long >= 0) problems.add('X002', { line: long + 1, column: 1 }, { limit: MAX_LINE_CHARS });
  else return true;
  return false;
}

/**
 * Whether a text is flat enough to be read in linear time; what is not is reported at its line. The Markdown library is
 * only given what has passed: it is quadratic in several of these and slow beyond measure in some.
 */
export function isFlatEnough(lines: readonly string[], problems: ProblemList): boolean {
  const refuse = (code: string, line: number, params: Record<string, string | number>): false => {
    problems.add(code, { line, column: 1 }, params);
    return false;
  };
  const inFile = SIGNS.map(() => 0);
  let inPassage = SIGNS.map(() => 0);
  let passageLines = 0;
  let lazyLines = -1;
  const ofKind = LINE_LIMITS.map(() => 0);
  let containers = 0;
  const isCode = codeLines(lines);
  for (const [index, line] of lines.entries()) {
    if (isCode(index)) continue;
    const nesting = nestingOf(line);
    if (nesting > MAX_NESTING) return refuse('X003', index + 1, { limit: MAX_NESTING });
    containers += Math.max(0, nesting - 1);
    if (containers > MAX_CONTAINERS) return refuse('X005', index + 1, { sign: '>', limit: MAX_CONTAINERS });
    for (const [kind, { sign, pattern, most }] of LINE_LIMITS.entries()) {
      if (pattern.test(line)) ofKind[kind] = (ofKind[kind] ?? 0) + 1;
      if ((ofKind[kind] ?? 0) > most) return refuse('X005', index + 1, { sign, limit: most });
    }
    if (/^[\s>]*$/.test(line)) {
      passageLines = 0;
      lazyLines = -1;
      inPassage = SIGNS.map(() => 0);
      continue;
    }
    passageLines += 1;
    // Counted from the first mark of a list or a quote on.
    if (nesting > 0 && !/^\s/.test(line)) lazyLines = Math.max(0, lazyLines);
    else if (lazyLines >= 0) lazyLines += 1;
    if (lazyLines > MAX_LAZY_LINES) return refuse('X006', index + 1, { limit: MAX_LAZY_LINES });
    if (passageLines > MAX_PASSAGE_LINES) return refuse('X006', index + 1, { limit: MAX_PASSAGE_LINES });
    for (const [kind, pattern] of SIGNS.entries()) {
      const found = line.match(pattern)?.length ?? 0;
      const sign = SIGN_NAMES[kind] ?? '';
      const most = sign === '|' ? MAX_BARS : MAX_PASSAGE_SIGNS;
      const mostInFile = sign === '|' ? MAX_BARS : MAX_FILE_SIGNS;
      inPassage[kind] = (inPassage[kind] ?? 0) + found;
      inFile[kind] = (inFile[kind] ?? 0) + found;
      if ((inPassage[kind] ?? 0) > most) return refuse('X005', index + 1, { sign, limit: most });
      if ((inFile[kind] ?? 0) > mostInFile) return refuse('X005', index + 1, { sign, limit: mostInFile });
    }
  }
  return true;
}

/** Whether a whole file can be read in linear time; if not, that is reported. */
export function isReadable(text: string, problems: ProblemList): boolean {
  if (!isSmallEnough(text, problems)) return false;
  const lines = linesOf(text);
  return hasShortLines(lines, problems) && isFlatEnough(lines, problems);
}

/**
 * Which lines stand in a fenced code block at the left margin. Only there is it certain without reading Markdown, and
 * not below a line that might begin HTML, which may hold a fence that is none.
 */
function codeLines(lines: readonly string[]): (index: number) => boolean {
  const code = new Set<number>();
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (fence !== null) {
      code.add(index);
      const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (closing?.startsWith(fence) === true) fence = null;
      continue;
    }
    if (/^[\s>*+\-.)\d]*<(?!https?:)[!?/a-z]/i.test(line)) break;
    const opening = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
    fence = opening?.[1] ?? opening?.[2] ?? null;
    if (fence !== null) code.add(index);
  }
  return (index) => code.has(index);
}

/** An upper bound of the containers that one line opens or continues: its markers, and its indentation by fours. */
function nestingOf(line: string): number {
  if (line.trim() === '') return 0;
  const prefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/.exec(line)?.[0] ?? '';
  const markers = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return markers + Math.floor((indent.length + 3 * (indent.match(/\t/g)?.length ?? 0)) / 4);
}
