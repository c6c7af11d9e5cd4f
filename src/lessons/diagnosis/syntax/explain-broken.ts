import type { Finding } from '../catalogue.ts';
import { readProgram } from '../model/read-program.ts';
import type { ReadFailure } from '../model/read-program.ts';
import { brackets } from './brackets.ts';
import { byMessage, lastResort } from './by-message.ts';
import { gaps } from './gaps.ts';
import { lex } from './lex.ts';
import type { Token } from './lex.ts';
import { apostrophes, names } from './names.ts';
import { helpOf, readAgain, repairedBy } from './repair.ts';
import type { BrokenProgram, Detector, Suspicion } from './repair.ts';
import { BEGINS_INSTRUCTION } from './tokens.ts';
import { signs } from './signs.ts';
import { statements } from './statements.ts';
import { sentences, texts } from './texts.ts';
import { words } from './words.ts';

/** The most telling first: each finds what it is for wherever it is, and the change that it proposes has to help. */
const DETECTORS: readonly Detector[] = [
  ...[signs, apostrophes, texts, words, names, statements, brackets],
  ...[sentences, gaps],
];
/** Most changes that are tried for one program. */
const MAX_TRIES = 400;
/** Most of a text that is read again in all, in UTF-16 code units: reading takes the page's time. */
const MAX_READ = 800_000;

/**
 * Why a text is no program; null when it is one. Each suspicion comes with the smallest change that would cure it, and only
 * one whose change makes the program readable is told. Without any, the place alone is told.
 */
export function explainBroken(text: string): Finding | null {
  const { failure } = readProgram(text);
  if (failure === null) return null;
  const program = brokenProgram(text, failure);
  return (
    ruleBroken(program) ??
    provenSuspicion(program, DETECTORS) ??
    provenTogether(program) ??
    lastResort(program)
  );
}

/**
 * The first suspicion whose change lets the reader come any further, to a place where another change helps: two slips side by
 * side, of which neither alone is the cure.
 */
function provenTogether(program: BrokenProgram): Finding | null {
  const budget = budgetFor(program);
  for (const suspicion of suspicionsOf(program, DETECTORS, budget)) {
    if (suspicion.edits.length === 0) continue;
    const worst = Math.max(program.failure.offset, program.tokens[program.at]?.start ?? 0);
    const stop = readAgain(program, suspicion.edits, worst);
    if (stop === null || stop.offset <= worst) continue;
    const repaired = repairedBy(program.text, suspicion.edits);
    // A few tries each: the likeliest cures come first.
    const own = { left: Math.min(budget.left, MAX_TRIES / 8) };
    const left = budget.left - own.left;
    if (provenSuspicion(brokenProgram(repaired, stop.failure), DETECTORS, own) !== null)
      return suspicion.finding;
    budget.left = left + own.left;
  }
  return null;
}

/** How many more changes may be tried. */
interface Budget {
  left: number;
}

function budgetFor({ text }: BrokenProgram): Budget {
  return { left: Math.min(MAX_TRIES, Math.floor(MAX_READ / text.length)) };
}

function* suspicionsOf(
  program: BrokenProgram,
  detectors: readonly Detector[],
  budget: Budget,
): Generator<Suspicion> {
  for (const detector of detectors) {
    for (const suspicion of detector(program)) {
      if (budget.left <= 0) return;
      budget.left -= 1;
      yield suspicion;
    }
  }
}

function brokenProgram(text: string, failure: ReadFailure): BrokenProgram {
  const all = lex(text);
  const tokens = all.filter(({ type }) => type !== 'comment');
  const found = tokens.findIndex(({ end }) => end > failure.offset);
  const at = found < 0 ? tokens.length : found;
  return {
    text,
    tokens,
    comments: all.filter(({ type }) => type === 'comment'),
    failure,
    at,
    readFrom: instructionBefore(text, tokens.slice(0, at), failure),
  };
}

/** Offset of the last instruction before a failure that stands outside of all brackets; 0 when there is none. */
function instructionBefore(text: string, tokens: readonly Token[], failure: ReadFailure): number {
  let depth = 0;
  let found = 0;
  for (const [index, { text: sign, type, start, isOnNewLine }] of tokens.entries()) {
    const isStart = isOnNewLine && sign !== 'while' && (type === 'name' || BEGINS_INSTRUCTION.test(sign));
    if (depth === 0 && isStart && /^[;}]$/.test(tokens[index - 1]?.text ?? '')) found = start;
    if (type !== 'sign' && type !== 'template') continue;
    // A piece of a template closes one bracket at its start and opens another at its end.
    if (/^[)\]}]/.test(sign)) depth = Math.max(0, depth - 1);
    if (/[([{]$/.test(sign)) depth += 1;
  }
  const alone = readProgram(text.slice(found)).failure;
  return alone !== null && alone.offset + found === failure.offset ? found : 0;
}

/** What the reader's own words say; but an instruction outside of what it belongs to may only miss an opening brace. */
function ruleBroken(program: BrokenProgram): Finding | null {
  const found = byMessage(program);
  if (found?.key !== 'outside-function' && found?.key !== 'outside-loop') return found;
  const cause = provenSuspicion(program, [brackets]);
  return cause?.key === 'unopened-block' || cause?.key === 'extra-bracket' ? cause : found;
}

/** The first suspicion whose change makes the whole program readable, else the first that lets the reader get further. */
function provenSuspicion(
  program: BrokenProgram,
  detectors: readonly Detector[],
  budget = budgetFor(program),
): Finding | null {
  let second: Suspicion | null = null;
  for (const suspicion of suspicionsOf(program, detectors, budget)) {
    const help = helpOf(program, suspicion);
    if (help === 'whole') return suspicion.finding;
    if (help === 'further') second ??= suspicion;
  }
  return second?.finding ?? null;
}
