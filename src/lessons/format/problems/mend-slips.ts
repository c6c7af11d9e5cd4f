import { kindOf, partOf } from '../words.ts';
import { deleteAt, insertAt, replaceAt } from './fixes.ts';
import type { PlaceFix, ProblemList } from './problem-list.ts';

/** A line that says something else than its author meant, and what was meant. */
interface Slip {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly fix: PlaceFix;
  /** The line as it was meant. */
  readonly meant: string;
}

/** Marks that stand for three backticks where a keyboard or a word processor gave something else. */
const WRONG_FENCE = /^(['’‘´]{3}|"{3}|`{2})\s*((?:js|javascript|ya?ml|text|txt)(?:\s+[\p{L}\d="_-]+)*)\s*$/iu;
const CHOICE = /^(\s*)[-*+]\s+\[[ \txX]\]\s/;
const ID = /\{#[^{}]*\}\s*$/;
/** Roles of code that say that a step is more than something to read. */
const TASK =
  /^\s*(?:`{3,}|~{3,})\s*\S+\s+(?!run\b|essai\b|output\b|sortie\b|setup\b|preparation\b|pr[ée]paration\b)\p{L}/iu;

/**
 * Reports lines that Markdown takes for plain words, or for less than they were meant as, and answers all lines as they
 * were meant, so that what stands below is judged by that. `start` is the first line after the front matter.
 */
export function mendSlips(lines: readonly string[], start: number, problems: ProblemList): readonly string[] {
  const meant = [...lines];
  let fence: string | null = null;
  let wrongFence: string | null = null;
  let kind: string | null = null;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const marks = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (wrongFence !== null) {
      if (line.trim() === wrongFence) {
        meant[index] = '```';
        wrongFence = null;
      }
      continue;
    }
    if (fence !== null) {
      if (marks?.startsWith(fence) === true && line.trim() === marks) fence = null;
      continue;
    }
    if (marks !== undefined) {
      fence = marks;
      continue;
    }
    const answer = kind === 'quiz' || kind === 'predict' ? codeAnswer(line, index, lines) : null;
    if (answer !== null) {
      problems.add('Q012', { line: index + 1, column: answer.column }, {}, answer.fix);
      problems.bend(index + 1, line.length);
      meant.fill('', index, answer.last + 1).fill(answer.meant, index, index + 1);
      index = answer.last;
      continue;
    }
    const wrong = WRONG_FENCE.exec(line);
    if (wrong !== null) {
      const [, opening = '', words = ''] = wrong;
      const end = lines.findIndex((each, at) => at > index && each.trim() === opening);
      if (end < 0) continue;
      reportWrongFence(opening, index, end, problems);
      meant[index] = `\`\`\`${words}`;
      wrongFence = opening;
      continue;
    }
    const slip = slipIn(line, index, meant, lines, kind);
    if (slip !== null) {
      meant[index] = slip.meant;
      problems.add(slip.code, { line: index + 1, column: slip.column }, slip.params, slip.fix);
      problems.bend(index + 1, line.length);
    }
    const heading = /^##\s+([^\s:]+)\s*:/.exec(meant[index] ?? '')?.[1];
    if (heading !== undefined) kind = kindOf(heading);
    else if (/^##\s/.test(meant[index] ?? '')) kind = 'read';
  }
  return meant;
}

/** Reports a block of code between other signs than backticks; its first and last line are given by their index. */
function reportWrongFence(opening: string, first: number, last: number, problems: ProblemList): void {
  const edits = [first, last].map((at) => ({
    from: { line: at + 1, column: 1 },
    to: { line: at + 1, column: opening.length + 1 },
    insert: '```',
  }));
  const fix: PlaceFix = { code: 'replace', params: { old: opening, text: '```' }, edits };
  problems.add('B012', { line: first + 1, column: 1 }, { got: opening }, fix);
}

function slipIn(
  line: string,
  index: number,
  meant: readonly string[],
  lines: readonly string[],
  kind: string | null,
): Slip | null {
  return (
    (line.startsWith('#') ? slipInHeading(line, index, lines) : null) ??
    lostHeading(line, index, lines) ??
    slipInPicture(line, index) ??
    (kind === 'quiz' || kind === 'predict' ? slipInChoice(line, index, meant) : null)
  );
}

function slipInHeading(line: string, index: number, lines: readonly string[]): Slip | null {
  const start = { line: index + 1, column: 1 };
  const glued = /^(#{2,6})(?=[^\s#])/.exec(line)?.[1];
  if (glued !== undefined) {
    const at = { ...start, column: glued.length + 1 };
    const meant = `${glued} ${line.slice(glued.length)}`;
    return { code: 'S016', params: { t: meant }, column: 1, fix: insertSpaces(at, ' '), meant };
  }
  const [, marks = '', text = ''] = /^(#{1,6})\s+(.*\S)/.exec(line) ?? [];
  if (text === '') return null;
  const depth = marks.length;
  const to = (code: string, wanted: string): Slip => {
    const meant = wanted + line.slice(depth);
    return { code, params: { t: meant.trim() }, column: 1, fix: replaceAt(start, marks, wanted), meant };
  };
  const word = /^([^\s:]+)\s*:/.exec(text)?.[1] ?? '';
  const isStep = ID.test(text) || ((depth === 1 || depth === 3) && word !== '' && kindOf(word) !== null);
  if (depth !== 2 && isStep) return to('S014', '##');
  const part = partOf(/^[^:]+/.exec(text)?.[0].trim() ?? '');
  const isTold = part === 'hint' || part === 'checks' || (part === 'mistake' && text.includes(':'));
  if ((depth === 2 && !ID.test(text) && part !== null) || (depth > 3 && isTold)) return to('S015', '###');
  return depth === 2 || depth === 3 ? missingColon(line, text, depth, index, lines) : null;
}

/** `## Exercice Le double {#double}` and `### Erreur oublie return`, which name a kind or a part to people only. */
function missingColon(
  line: string,
  text: string,
  depth: number,
  index: number,
  lines: readonly string[],
): Slip | null {
  const [, word = '', between = '', rest = ''] =
    /^([^\s:]+)(\s*[–—-]\s+|\s+)([^\s:–—-].*)$/u.exec(text) ?? [];
  if (rest === '' || /^[^{]*:/.test(text)) return null;
  const isMeant =
    depth === 3
      ? partOf(word) === 'mistake' && partOf(text) === null
      : kindOf(word) !== null && kindOf(word) !== 'read' && isTask(lines, index + 1);
  if (!isMeant) return null;
  const column = line.indexOf(text) + word.length + 1;
  const fix = replaceAt({ line: index + 1, column }, between, ' : ');
  const meant = line.slice(0, column - 1) + ' : ' + line.slice(column - 1 + between.length);
  return { code: 'S018', params: { got: word }, column, fix, meant };
}

/** Whether the step that begins at a line has code or boxes that something to read has not. */
function isTask(lines: readonly string[], from: number): boolean {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^##\s/.test(line)) return false;
    if (TASK.test(line) || CHOICE.test(line)) return true;
  }
  return false;
}

/** `**Quiz : Combien** {#combien}`: only a heading begins a step. */
function lostHeading(line: string, index: number, lines: readonly string[]): Slip | null {
  if (!/\S\s*\{#[a-z0-9-]+\}\s*$/.test(line) || /^\s*(?:[-+>|#]|\*\s|\d+[.)]|\s{4})/.test(line)) return null;
  const words = line.trim().replace(/^(\*\*|__)(.*)\1(?=\s*\{#)/, '$2');
  const isKind = kindOf(/^([^\s:]+)\s*:/.exec(words)?.[1] ?? '') !== null;
  const isApart = (lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === '';
  if (!isApart || (!isKind && words === line.trim())) return null;
  const meant = `## ${words}`;
  const fix = replaceAt({ line: index + 1, column: 1 }, line, meant);
  return { code: 'S017', params: { t: meant }, column: 1, fix, meant };
}

function slipInPicture(line: string, index: number): Slip | null {
  const match = /!\[[^\]]*\]\((?!<)([^()<>"]*?)\)/.exec(line);
  const url = match?.[1]?.trim() ?? '';
  if (match === null || url === '') return null;
  const column = match.index + match[0].lastIndexOf(url) + 1;
  const put = (code: string, want: string): Slip => {
    const meant = line.slice(0, column - 1) + want + line.slice(column - 1 + url.length);
    return {
      code,
      params: { url, want },
      column,
      fix: replaceAt({ line: index + 1, column }, url, want),
      meant,
    };
  };
  if (/^(?:[a-z]:|file:|~|\\\\)/i.test(url) && !/^https?:/i.test(url)) {
    const name = url.split(/[\\/]/).at(-1) ?? '';
    if (name === '') return null;
    return put('B014', /\s/.test(name) ? `<${name}>` : name);
  }
  if (/^[^:]*\\[^:]*$/.test(url) && !/\\[()[\]_*]/.test(url)) return put('B014', url.replaceAll('\\', '/'));
  return /\s/.test(url) && /\.(?:png|jpe?g|webp|svg|gif)$/i.test(url) ? put('B013', `<${url}>`) : null;
}

/** An answer that begins with a code block, which Markdown reads as words and the block's last line as the first of another. */
function codeAnswer(
  line: string,
  index: number,
  lines: readonly string[],
): { readonly last: number; readonly meant: string; readonly column: number; readonly fix: PlaceFix } | null {
  const [, indent = '', box = '', marks] =
    /^(\s*)([-*+]\s+\[[ \txX]\]\s+)(`{3,}|~{3,})[^`]*$/.exec(line) ?? [];
  const last = lines.findIndex((each, at) => at > index && (each.trim() === marks || /^#{2,3} /.test(each)));
  if (marks === undefined || lines[last]?.trim() !== marks) return null;
  const code = lines
    .slice(index + 1, last)
    .join(' ')
    .replaceAll('`', '')
    .trim();
  const at = { line: index + 1, column: indent.length + box.length + 1 };
  const fix = { ...insertAt(at, `…\n${indent}  `), params: { text: '…' } };
  return { last, meant: `${indent}${box}\`${code}\``, column: indent.length + 1, fix };
}

/** What belongs to the answer above and does not stand below its words. */
function slipInChoice(line: string, index: number, meant: readonly string[]): Slip | null {
  const above = meant[index - 1] ?? '';
  const place = { line: index + 1, column: 1 };
  const isBelowAnswer = CHOICE.exec(above)?.[1] === '' || /^ {2,}> ?/.test(above);
  if (/^ ?>/.test(line) && isBelowAnswer) {
    const found = `  ${line.trimStart()}`;
    const fix = insertSpaces(place, '  '.slice(line.length - line.trimStart().length));
    return { code: 'Q013', params: {}, column: 1, fix, meant: found };
  }
  const indent = CHOICE.exec(line)?.[1] ?? '';
  if (indent !== '' && isBelowAnswer)
    return {
      code: 'Q014',
      params: {},
      column: 1,
      fix: { ...deleteAt(place, indent), code: 'unindent' },
      meant: line.trimStart(),
    };
  return null;
}

function insertSpaces(place: { line: number; column: number }, spaces: string): PlaceFix {
  return { ...insertAt(place, spaces), params: { text: spaces.replaceAll(' ', '␣') } };
}
