import type { Finding } from '../catalogue.ts';
import { readProgram } from '../model/read-program.ts';
import { brackets } from './brackets.ts';
import { byMessage, lastResort } from './by-message.ts';
import { gaps } from './gaps.ts';
import { lex } from './lex.ts';
import { names } from './names.ts';
import { helpOf } from './repair.ts';
import type { BrokenProgram, Detector, Suspicion } from './repair.ts';
import { signs } from './signs.ts';
import { statements } from './statements.ts';
import { texts } from './texts.ts';
import { words } from './words.ts';

/** The most telling first: each finds what it is for wherever it is, and the change that it proposes has to help. */
const DETECTORS: readonly Detector[] = [signs, texts, words, names, statements, brackets, gaps];
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
  const all = lex(text);
  const tokens = all.filter(({ type }) => type !== 'comment');
  const found = tokens.findIndex(({ end }) => end > failure.offset);
  const program: BrokenProgram = {
    text,
    tokens,
    comments: all.filter(({ type }) => type === 'comment'),
    failure,
    at: found < 0 ? tokens.length : found,
  };
  return ruleBroken(program) ?? provenSuspicion(program, DETECTORS) ?? lastResort(program);
}

/** What the reader's own words say; but an instruction outside of what it belongs to may only miss an opening brace. */
function ruleBroken(program: BrokenProgram): Finding | null {
  const found = byMessage(program);
  if (found?.key !== 'outside-function' && found?.key !== 'outside-loop') return found;
  const cause = provenSuspicion(program, [brackets]);
  return cause?.key === 'unopened-block' ? cause : found;
}

/** The first suspicion whose change makes the whole program readable, else the first that lets the reader get further. */
function provenSuspicion(program: BrokenProgram, detectors: readonly Detector[]): Finding | null {
  let second: Suspicion | null = null;
  let tries = 0;
  const most = Math.min(MAX_TRIES, MAX_READ / program.text.length);
  for (const detector of detectors) {
    for (const suspicion of detector(program)) {
      tries += 1;
      if (tries > most) return second?.finding ?? null;
      const help = helpOf(program, suspicion);
      if (help === 'whole') return suspicion.finding;
      if (help === 'further') second ??= suspicion;
    }
  }
  return second?.finding ?? null;
}
