import type { SourceSpan } from '../../sandbox/run-program.ts';
import { spanAt } from '../diagnosis/places.ts';
import { conceptUses } from './concept-uses.ts';

/** A program that did not do what it should, and what its lesson cannot count on yet. */
export interface AheadQuery {
  readonly program: string;
  /** Names of the concepts that only later lessons teach; names that nothing in a program shows never match. */
  readonly ahead: ReadonlySet<string>;
  /** Programs of the step itself: what they use is no surprise. */
  readonly given: readonly string[];
  /** The place of what stopped the program: then only what stands there is told. Null for one that ended by itself. */
  readonly trouble: SourceSpan | null;
}

/** What a program uses ahead of its lesson. */
export interface UseAhead {
  readonly concept: string;
  /** The sign or word that shows it. */
  readonly written: string;
  readonly span: SourceSpan;
}

/** The first thing in a program that its lesson has not come to yet; null for none. */
export function findUseAhead({ program, ahead, given, trouble }: AheadQuery): UseAhead | null {
  if (ahead.size === 0) return null;
  const known = new Set(given.flatMap((text) => conceptUses(text).map(({ concept }) => concept)));
  for (const { concept, written, start, end } of conceptUses(program)) {
    if (concept === null || !ahead.has(concept) || known.has(concept)) continue;
    const span = spanAt(program, { start, end });
    const isCause = trouble === null || (span.line <= trouble.line && trouble.line <= span.endLine);
    if (isCause) return { concept, written, span };
  }
  return null;
}
