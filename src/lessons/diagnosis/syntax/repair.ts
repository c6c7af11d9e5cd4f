import type { Finding } from '../catalogue.ts';
import { readProgram } from '../model/read-program.ts';
import type { ReadFailure } from '../model/read-program.ts';
import type { Token } from './lex.ts';

/** A change of a text: what stands between the offsets becomes `insert`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What may be wrong, and the change that would make it right: it is told only when that change helps. */
export interface Suspicion {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  /** True where the text alone is proof: then it is told when the reader gets any further, and at once when there is no change. */
  readonly isCertain?: boolean;
}

/** A program that cannot be read, for those who look for the reason. */
export interface BrokenProgram {
  readonly text: string;
  /** Without comments. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly failure: ReadFailure;
  /** Index of the first token that does not end before the failure; the number of tokens at the end of the text. */
  readonly at: number;
  /** Offset from which the text can be read by itself, because what comes before it is a program of its own. */
  readonly readFrom: number;
}

/** A reason to suspect, looked for in a broken program; the likeliest come first. */
export type Detector = (program: BrokenProgram) => Iterable<Suspicion>;

/** How far a change helps: `whole` makes all of the program readable, `further` lets the reader come past the place. */
export type Help = 'none' | 'further' | 'whole';

/** Tries a change. */
export function helpOf(program: BrokenProgram, suspicion: Suspicion): Help {
  const { text, failure } = program;
  if (suspicion.edits.length === 0) return suspicion.isCertain === true ? 'whole' : 'none';
  const { edits } = suspicion;
  const worst = Math.max(failure.offset, ...edits.map(({ from }) => from));
  const end = text.indexOf('\n', worst);
  const past = suspicion.isCertain === true ? failure.offset : end < 0 ? Infinity : end;
  const again = readAgain(program, edits, past);
  if (again === null) return 'whole';
  return again.offset > past ? 'further' : 'none';
}

/** Where the reader of a changed text stops: in that text, and the same place in the text before the changes. */
interface Stop {
  readonly failure: ReadFailure;
  readonly offset: number;
}

/**
 * Reads a program with changes made; null when all of it can be read. A text that does not come past an offset even when its
 * last part is read by itself is not read as a whole: of a long program that would take too long for every suspicion.
 */
export function readAgain(
  { text, readFrom }: BrokenProgram,
  changes: readonly Edit[],
  past: number,
): Stop | null {
  const edits = inOrder(changes);
  const repaired = repairedBy(text, edits);
  const stopIn = (from: number): Stop | null => {
    const { failure } = readProgram(repaired.slice(from));
    if (failure === null) return null;
    const offset = failure.offset + from;
    return { failure: { ...failure, offset }, offset: originalOffset(edits, offset) };
  };
  const first = edits[0]?.from ?? 0;
  const part = readFrom > 0 && first >= readFrom ? stopIn(readFrom) : null;
  return part !== null && part.offset <= past ? part : stopIn(0);
}

/** A text with changes made. */
export function repairedBy(text: string, edits: readonly Edit[]): string {
  let repaired = '';
  let done = 0;
  for (const { from, to, insert } of inOrder(edits)) {
    repaired += text.slice(done, from) + insert;
    done = Math.max(done, to);
  }
  return repaired + text.slice(done);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.from - b.from);
}

/** Where an offset of the changed text was before. */
function originalOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (from + shift + insert.length > offset) break;
    shift += insert.length - (to - from);
  }
  return offset - shift;
}
