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
}

/** A reason to suspect, looked for in a broken program; the likeliest come first. */
export type Detector = (program: BrokenProgram) => Iterable<Suspicion>;

/** How far a change helps: `whole` makes all of the program readable, `further` lets the reader come past the place. */
export type Help = 'none' | 'further' | 'whole';

/** Tries a change. */
export function helpOf({ text, failure }: BrokenProgram, suspicion: Suspicion): Help {
  if (suspicion.edits.length === 0) return suspicion.isCertain === true ? 'whole' : 'none';
  const edits = inOrder(suspicion.edits);
  const again = readProgram(repairedBy(text, edits));
  if (again.failure === null) return 'whole';
  const next = originalOffset(edits, again.failure.offset);
  const worst = Math.max(failure.offset, ...edits.map(({ from }) => from));
  if (suspicion.isCertain === true) return next > failure.offset ? 'further' : 'none';
  const end = text.indexOf('\n', worst);
  return end >= 0 && next > end ? 'further' : 'none';
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

/** True when the reader of a changed text stops, but at a token behind the one where it stopped before. */
export function comesFurther(
  { tokens, at, failure }: BrokenProgram,
  { edits }: Suspicion,
  again: ReadFailure | null,
): boolean {
  if (again === null) return false;
  const worst = Math.max(failure.offset, tokens[at]?.start ?? 0);
  return originalOffset(inOrder(edits), again.offset) > worst;
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
