import type { List, ListItem } from 'mdast';

import type { Prose } from '../../prose.ts';
import type { DraftChoice } from '../draft.ts';
import { insertAt, replaceAt } from '../problems/fixes.ts';
import type { PlaceFix, ProblemList } from '../problems/problem-list.ts';
import { placeOf, plainText, toProse } from '../markdown/to-prose.ts';

/** A box as it should be, after the mark of the list. */
const BOX = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[([ \txX])\](?=\s|$)/;
/** What is nearly a box: empty, with another sign, in round brackets, or glued to its words. */
const ALMOST = /^(\s*(?:[-*+]|\d{1,9}[.)])\s*)(?:\[\s*([^\]\s]?)\s*\]|\(\s*([^)\s]?)\s*\))(?!\()/;

/** Whether a list without a single box was meant to have them. */
export function looksLikeChoices(list: List): boolean {
  return list.children.some(({ children: [first] }) => {
    if (first?.type !== 'paragraph') return false;
    const [text] = first.children;
    return text?.type === 'text' && /^(?:\[\s*[^\]\s]?\s*\]|\(\s*[xX✓✔]?\s*\))(?!\()/.test(text.value);
  });
}

/** Reads the answers of a quiz or a prediction. */
export function readChoices(list: List, lines: readonly string[], problems: ProblemList): DraftChoice[] {
  const seen = new Map<string, number>();
  return list.children.map((item) => {
    const place = placeOf(item);
    const line = (lines[place.line - 1] ?? '').slice(place.column - 1);
    const box = BOX.exec(line);
    const quotes = item.children.filter((child) => child.type === 'blockquote');
    const feedback = quotes.flatMap((quote) => quote.children);
    const own = item.children.filter((child) => child.type !== 'blockquote');
    // A box without words after it is no box for the Markdown library.
    const isBare = typeof item.checked !== 'boolean' && box !== null;
    const code = (isBare ? own[1] : own[0])?.type === 'code';
    const text = toProse(isBare ? own.slice(1) : own, problems);
    const plain = plainChoice(text);
    const choice: DraftChoice = {
      text,
      plain,
      isRight: item.checked === true || (isBare && box[2]?.toLowerCase() === 'x'),
      feedback: feedback.length === 0 ? null : toProse(feedback, problems),
      place,
    };
    if (typeof item.checked !== 'boolean' && box === null) {
      const fix = boxFix(item, line);
      problems.add('Q003', place, {}, fix);
      return { ...choice, isRight: fix.edits.some(({ insert }) => insert.includes('[x]')) };
    }
    if (code) problems.add('Q012', place);
    else if (plain.trim() === '' && !text.some(hasImage)) problems.add('Q008', place);
    const earlier = seen.get(plain);
    if (earlier === undefined) seen.set(plain, place.line);
    else if (plain.trim() !== '') problems.add('Q009', place, { t: plain, n: earlier });
    if (feedback.length === 0 && plain.trim() !== '') problems.add('Q010', place, { t: plain });
    return choice;
  });
}

function boxFix(item: ListItem, line: string): PlaceFix {
  const place = placeOf(item);
  const almost = ALMOST.exec(line);
  const [found = '', mark = '', square, round] = almost ?? [];
  const marker = /^\s*(?:[-*+]|\d{1,9}[.)])\s*/.exec(mark === '' ? line : mark)?.[0] ?? '';
  if (almost === null) return insertAt({ line: place.line, column: place.column + marker.length }, '[ ] ');
  const isTicked = (square ?? round ?? '') !== '';
  const rest = line.slice(found.length);
  const at = { line: place.line, column: place.column + mark.length };
  const space = `${/\s$/.test(mark) ? '' : ' '}[${isTicked ? 'x' : ' '}]${/^\s/.test(rest) ? '' : ' '}`;
  return replaceAt(at, line.slice(mark.length, found.length), space);
}

/** The text alone, as a program would print it: of code the code, else the words. */
function plainChoice(text: Prose): string {
  const code = text.find((block) => block.type === 'code');
  if (code?.type === 'code') return code.text;
  const [first] = text;
  if (first?.type !== 'paragraph') return '';
  const [only] = first.children;
  return first.children.length === 1 && only?.type === 'code' ? only.text : plainText(first.children);
}

function hasImage(block: Prose[number]): boolean {
  return block.type === 'paragraph' && block.children.some((inline) => inline.type === 'image');
}
