import type { PuzzlePiece, Starter } from '../lesson.ts';
import type { Fence } from './draft.ts';
import type { ProblemList } from './problem-list.ts';
import { foldWord } from './words.ts';

type Mark = 'edit' | 'end' | 'distractor' | 'with';

const MARKS: Readonly<Record<string, Mark>> = {
  edit: 'edit',
  zone: 'edit',
  end: 'end',
  fin: 'end',
  distractor: 'distractor',
  leurre: 'distractor',
  with: 'with',
  avec: 'with',
};

/** The starter with its marks taken out and its zones as offsets. */
export function readStarter(fence: Fence, problems: ProblemList): Starter {
  const kept: string[] = [];
  const zones: { from: number; to: number }[] = [];
  let length = 0;
  let openedAt: number | null = null;
  let hasMarks = false;
  fence.text.split('\n').forEach((line, index) => {
    const { mark, text } = readMark(line, fence, index, problems);
    if (mark === 'edit' || mark === 'end') {
      hasMarks = true;
      if ((mark === 'edit') !== (openedAt === null)) problems.add('C016', lineOf(fence, index));
      if (mark === 'edit') openedAt = length;
      else if (openedAt !== null) {
        zones.push({ from: openedAt, to: Math.max(openedAt, length - 1) });
        openedAt = null;
      }
      if (text.trim() === '') return;
    }
    kept.push(text);
    length += text.length + 1;
  });
  if (openedAt !== null) problems.add('C016', lineOf(fence, 0));
  return { text: kept.join('\n'), zones: hasMarks ? zones : null };
}

/** The pieces of a puzzle in the author's order. */
export function readPieces(fence: Fence, problems: ProblemList): PuzzlePiece[] {
  const pieces: { text: string; isDistractor: boolean }[] = [];
  fence.text.split('\n').forEach((line, index) => {
    const { mark, text } = readMark(line, fence, index, problems);
    const last = pieces.at(-1);
    if (text.trim() === '') return;
    if (mark === 'with' && last !== undefined) last.text += `\n${text}`;
    else pieces.push({ text, isDistractor: mark === 'distractor' });
  });
  return pieces;
}

/** The texts around the blanks, and what the author put into them. */
export function readBlanks(fence: Fence, problems: ProblemList): { texts: string[]; answers: string[] } {
  const texts: string[] = [];
  const answers: string[] = [];
  let rest = fence.text;
  for (;;) {
    const match = /<<([^\n]*?)>>(?!>)/.exec(rest);
    if (match === null) break;
    texts.push(rest.slice(0, match.index));
    answers.push((match[1] ?? '').trim());
    rest = rest.slice(match.index + match[0].length);
  }
  texts.push(rest);
  if (answers.length === 0) problems.add('C018', fence.place);
  else if (answers.some((answer) => answer === '') || /<<[A-Za-z_$"'`]/.test(rest))
    problems.add('C017', fence.place);
  return { texts, answers };
}

function readMark(
  line: string,
  fence: Fence,
  index: number,
  problems: ProblemList,
): { mark: Mark | null; text: string } {
  const match = /[ \t]*\/\/:\s*(\S*)\s*$/.exec(line);
  if (match === null) return { mark: null, text: line };
  const word = foldWord(match[1] ?? '');
  const mark = Object.hasOwn(MARKS, word) ? (MARKS[word] ?? null) : null;
  if (mark === null) problems.add('C015', lineOf(fence, index), { w: match[1] ?? '' });
  return { mark, text: line.slice(0, match.index) };
}

function lineOf(fence: Fence, index: number): { line: number; column: number } {
  return { line: fence.place.line + 1 + index, column: 1 };
}
