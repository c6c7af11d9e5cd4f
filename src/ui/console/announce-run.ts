import type { ConsoleLine, RunOutcome, SourceSpan } from '../../sandbox/run-program.ts';
import type { InstrumentsMessages } from '../messages/instruments-fr.ts';
import { plainSentence } from '../run/sentence.ts';
import type { ExplanationWords } from '../run/sentence.ts';
import { endWordsOf, engineWordsOf } from './outcome-words.ts';
import { plainVisibleText } from './visible-text.ts';

/** Most console lines that a screen reader is given after a run. */
export const MAX_ANNOUNCED_LINES = 25;
/** Longest text of one announced line, in UTF-16 code units; more is cut with '…'. */
const MAX_LINE_LENGTH = 200;

/** What is told about a run beside what it printed, in words. */
export interface SpokenEnd {
  readonly outcome: RunOutcome;
  readonly span: SourceSpan | null;
  /** Null when there are none to be had: then the engine's own words are said. */
  readonly help: ExplanationWords | null;
  readonly notes: readonly ExplanationWords[];
}

/** What a screen reader says after a run, a line each: what went wrong first, then how many lines, then the lines. */
export function announceRun(
  lines: readonly ConsoleLine[],
  end: SpokenEnd,
  words: InstrumentsMessages,
): readonly string[] {
  const errors = lines.filter((line) => line.level === 'error');
  const others = lines.filter((line) => line.level !== 'error');
  const spoken = [...errors, ...others].slice(0, MAX_ANNOUNCED_LINES);
  const more = lines.length - spoken.length;
  return [
    ...endOf(end, words),
    words.console.done(lines.length),
    ...spoken.map((line) => shortened(wordsOf(line, words))),
    ...(more > 0 ? [words.console.moreLines(more)] : []),
    ...(end.notes.length > 0
      ? [`${words.console.notes}${words.console.colon}${spokenWords(end.notes[0])}`]
      : []),
  ];
}

function endOf({ outcome, span, help }: SpokenEnd, words: InstrumentsMessages): readonly string[] {
  if (outcome.kind === 'completed') return [];
  const ended = endWordsOf(outcome, words.console);
  if (ended !== null) return [ended];
  const told = help === null ? (engineWordsOf(outcome) ?? '') : spokenWords(help);
  return [...(span === null ? [] : [`${words.console.atLine(span.line)}.`]), told];
}

function spokenWords(told: ExplanationWords | undefined): string {
  const sentences = told === undefined ? [] : [told.what, ...(told.advice === null ? [] : [told.advice])];
  return sentences.map(plainSentence).join(' ');
}

/** A drawn table would be read frame by frame: its size says more. */
function wordsOf(line: ConsoleLine, words: InstrumentsMessages): string {
  const { table } = line;
  if (table === undefined) return plainVisibleText(line.text.slice(0, 2 * MAX_LINE_LENGTH));
  return words.console.table(table.rows.length - 1 + table.more, (table.rows[0]?.length ?? 1) - 1);
}

function shortened(text: string): string {
  return text.length <= MAX_LINE_LENGTH ? text : `${text.slice(0, MAX_LINE_LENGTH - 1)}…`;
}
