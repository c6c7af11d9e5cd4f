import type { ProblemList } from './problem-list.ts';

/** Largest file in UTF-16 code units; a larger one is refused before anything reads it. */
const MAX_CHARS = 200_000;
/** Longest line in UTF-16 code units. */
const MAX_LINE_CHARS = 10_000;
/** Most levels of nested lists and quotes: the Markdown library needs quadratic time beyond. */
const MAX_NESTING = 20;
const MAX_LINES = 10_000;
/** Most lines between two empty ones outside code: each may change what the lines above it are. */
const MAX_PASSAGE_LINES = 500;
/** Most signs of one kind in a passage; each may end what another began, so they are compared with each other. */
const MAX_PASSAGE_SIGNS = 500;
/** Most signs of one kind in a file, outside code. */
const MAX_FILE_SIGNS = 10_000;
/** Most lines of a file that underline a title. */
const MAX_UNDERLINES = 200;
/** Most containers that lines open beyond their first, over a whole file. */
const MAX_CONTAINERS = 3_000;

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
  let underlines = 0;
  let containers = 0;
  const isCode = codeLines(lines);
  for (const [index, line] of lines.entries()) {
    if (isCode(index)) continue;
    const nesting = nestingOf(line);
    if (nesting > MAX_NESTING) return refuse('X003', index + 1, { limit: MAX_NESTING });
    containers += Math.max(0, nesting - 1);
    if (containers > MAX_CONTAINERS) return refuse('X005', index + 1, { sign: '>', limit: MAX_CONTAINERS });
    if (/^[\s>]*(?:=+|-+)\s*$/.test(line)) underlines += 1;
    if (underlines > MAX_UNDERLINES) return refuse('X005', index + 1, { sign: '---', limit: MAX_UNDERLINES });
    if (/^[\s>]*$/.test(line)) {
      passageLines = 0;
      inPassage = SIGNS.map(() => 0);
      continue;
    }
    passageLines += 1;
    if (passageLines > MAX_PASSAGE_LINES) return refuse('X006', index + 1, { limit: MAX_PASSAGE_LINES });
    for (const [kind, pattern] of SIGNS.entries()) {
      const found = line.match(pattern)?.length ?? 0;
      const sign = SIGN_NAMES[kind] ?? '';
      const most = sign === '|' ? MAX_FILE_SIGNS : MAX_PASSAGE_SIGNS;
      inPassage[kind] = (inPassage[kind] ?? 0) + found;
      inFile[kind] = (inFile[kind] ?? 0) + found;
      if ((inPassage[kind] ?? 0) > most) return refuse('X005', index + 1, { sign, limit: most });
      if ((inFile[kind] ?? 0) > MAX_FILE_SIGNS)
        return refuse('X005', index + 1, { sign, limit: MAX_FILE_SIGNS });
    }
  }
  return true;
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
