import { GLOBALS, namesIn } from './known-names.ts';

const KEYWORDS =
  'let const var function return if else for while do switch case break continue class new of in typeof throw try catch true false extends default async finally'.split(
    ' ',
  );
/** Words of other languages, and words run together, that stand for a word of JavaScript. */
const FOREIGN_KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['elseif', 'else if'],
  ['sinonsi', 'else if'],
  ['procedure', 'function'],
  ['fun', 'function'],
  ['fn', 'function'],
  ['foreach', 'for'],
  ['retourne', 'return'],
  ['renvoie', 'return'],
  ['elif', 'else if'],
  ['elsif', 'else if'],
  ['sinon', 'else'],
  ['si', 'if'],
  ['pour', 'for'],
  ['tantque', 'while'],
  ['fonction', 'function'],
  ['func', 'function'],
  ['def', 'function'],
  ['renvoyer', 'return'],
  ['retourner', 'return'],
]);
/** Words with which other languages create a variable. */
const TYPE_WORDS = new Set(
  'int integer float double string char bool boolean number str my dim variable soit auto'.split(' '),
);

/** True for a word with which another language creates a variable. */
export function isTypeWord(word: string): boolean {
  return TYPE_WORDS.has(word.toLowerCase());
}

/** The known name that an unknown one most likely stands for: one of the program's own or of every program; or null. */
export function nearestName(name: string, program: string): string | null {
  const candidates = [...namesIn(program), ...GLOBALS].filter(
    (each) => each !== name && !KEYWORDS.includes(each),
  );
  return nearestOf(name, candidates);
}

/**
 * The word of JavaScript that a word most likely stands for; null when it is one itself, or like none. Where the program
 * can be read with it, short words may have a slip as well.
 */
export function nearestKeyword(word: string, isTried = false): string | null {
  if (KEYWORDS.includes(word)) return null;
  const lower = word.toLowerCase();
  if (KEYWORDS.includes(lower)) return lower;
  // A word of two letters is near too many others.
  const known =
    FOREIGN_KEYWORDS.get(lower) ?? (word.length < 3 ? null : nearestOf(word, KEYWORDS)) ?? sameLetters(lower);
  if (known !== null || !isTried || word.length < 2) return known;
  return KEYWORDS.find((each) => each.length > 2 && slipsBetween(word, each) === 1) ?? null;
}

/** The word of JavaScript with the same letters in another order: `brake`. */
function sameLetters(word: string): string | null {
  const sorted = (text: string): string => [...text].sort().join('');
  return word.length < 4 ? null : (KEYWORDS.find((each) => sorted(each) === sorted(word)) ?? null);
}

/** The candidate with the fewest typing slips between it and the word, if these are few for its length. */
export function nearestOf(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const candidate of new Set(candidates)) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const slips = slipsBetween(word, candidate);
    if (slips <= allowedSlips(word, candidate) && slips < fewest) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

/** The member that a name most likely stands for: a value has few, so that a letter too many or too few is a slip in short ones, too. */
export function nearestMember(name: string, members: readonly string[]): string | null {
  const short = members.find(
    (each) => each.length >= 3 && each.length !== name.length && slipsBetween(name, each) === 1,
  );
  return nearestOf(name, members) ?? short ?? null;
}

/** Short words are alike by accident: there only a wrong case or two swapped letters count as a slip. */
function allowedSlips(word: string, candidate: string): number {
  const length = Math.min(word.length, candidate.length);
  if (length >= 6) return 2;
  if (length >= 4) return 1;
  const letters = (text: string) => [...text.toLowerCase()].sort().join('');
  return letters(word) === letters(candidate) ? 1 : 0;
}

/** A word without its accents and capitals: both are easily forgotten. */
function bare(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Fewest slips that turn one word into the other: a letter too many, missing or wrong, or two neighbours swapped.
 * Upper and lower case are taken as equal. This is the optimal string alignment distance, row by row.
 */
function slipsBetween(first: string, second: string): number {
  const from = bare(first);
  const to = bare(second);
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (current[column - 1] ?? 0) + 1,
          (last[column] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwap ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? Infinity;
}
