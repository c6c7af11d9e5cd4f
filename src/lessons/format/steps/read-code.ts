import type { PuzzlePiece, Starter } from '../../lesson.ts';
import { placeInFence } from './check-quotes.ts';
import type { Fence } from '../draft.ts';
import { insertAt, replaceAt } from '../problems/fixes.ts';
import { nearestWord } from '../problems/nearest-word.ts';
import type { Place, ProblemList } from '../problems/problem-list.ts';
import { foldWord } from '../words.ts';

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

/** A line of a fence without its mark. */
interface MarkedLine {
  readonly mark: Mark | null;
  readonly text: string;
  readonly place: Place;
}

/** The starter with its marks taken out and its zones as offsets. */
export function readStarter(fence: Fence, problems: ProblemList): Starter {
  const kept: string[] = [];
  const zones: { from: number; to: number }[] = [];
  let length = 0;
  let opened: { at: number; place: Place } | null = null;
  let hasMarks = false;
  for (const { mark, text, place } of readMarks(fence, problems)) {
    if (mark === 'edit' || mark === 'end') {
      hasMarks = true;
      if ((mark === 'edit') !== (opened === null)) problems.add('C016', place);
      if (mark === 'edit') opened = { at: length, place };
      else if (opened !== null) {
        zones.push({ from: opened.at, to: Math.max(opened.at, length - 1) });
        opened = null;
      }
      if (text.trim() === '') continue;
    }
    kept.push(text);
    length += text.length + 1;
  }
  if (opened !== null) {
    const end = { line: fence.lastLine, column: 1 };
    problems.add('C016', opened.place, {}, { ...insertAt(end, '//: end\n') });
  }
  return { text: kept.join('\n'), zones: hasMarks ? zones : null };
}

/** The pieces of a puzzle in the author's order. */
export function readPieces(fence: Fence, problems: ProblemList): PuzzlePiece[] {
  const pieces: { text: string; isDistractor: boolean }[] = [];
  for (const { mark, text } of readMarks(fence, problems)) {
    const last = pieces.at(-1);
    if (text.trim() === '') continue;
    if (mark === 'with' && last !== undefined) last.text += `\n${text}`;
    else pieces.push({ text, isDistractor: mark === 'distractor' });
  }
  return pieces;
}

/** The texts around the blanks, and what the author put into them. */
export function readBlanks(
  fence: Fence,
  lines: readonly string[],
  problems: ProblemList,
): { texts: string[]; answers: string[] } {
  const texts: string[] = [];
  const answers: string[] = [];
  const tell = (offset: number): void => problems.add('C017', placeInFence(fence, offset, lines));
  let rest = fence.text;
  let hasTold = false;
  const told = (offset: number): void => {
    if (!hasTold) tell(offset);
    hasTold = true;
  };
  for (;;) {
    const match = /<<([^\n]*?)>>(?!>)/.exec(rest);
    const start = fence.text.length - rest.length;
    const between = rest.slice(0, match?.index ?? rest.length);
    const stray = /<<|>>/.exec(between)?.index;
    if (stray !== undefined) told(start + stray);
    if (match === null) break;
    const answer = match[1] ?? '';
    if (answer.trim() === '') problems.add('C024', placeInFence(fence, start + match.index, lines));
    else if (answer.includes('<<')) told(start + match.index);
    texts.push(between);
    answers.push(answer.trim());
    rest = rest.slice(match.index + match[0].length);
  }
  texts.push(rest);
  if (answers.length === 0 && !hasTold) problems.add('C018', fence.place);
  return { texts, answers };
}

function readMarks(fence: Fence, problems: ProblemList): MarkedLine[] {
  return fence.text.split('\n').map((line, index) => {
    const at = line.indexOf('//:');
    const place = { line: fence.place.line + 1 + index, column: fence.place.column + Math.max(0, at) };
    if (at < 0 || (at > 0 && !/\s/.test(line.charAt(at - 1)))) return { mark: null, text: line, place };
    const written = line.slice(at + 3).trim();
    const word = foldWord(written);
    const mark = Object.hasOwn(MARKS, word) ? (MARKS[word] ?? null) : null;
    if (mark === null) {
      const near = nearestWord(written, Object.keys(MARKS));
      const wordAt = { ...place, column: fence.place.column + line.lastIndexOf(written) };
      const fix = near === null || written === '' ? undefined : replaceAt(wordAt, written, near);
      problems.add('C015', place, { w: written }, fix);
    }
    return { mark, text: line.slice(0, at).trimEnd(), place };
  });
}
