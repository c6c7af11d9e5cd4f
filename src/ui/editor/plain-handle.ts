import type { SourceSpan } from '../../sandbox/run-program.ts';
import type { Zone } from './zones.ts';

/** What a text area held when the editor took over from it. */
export interface PlainSnapshot {
  readonly text: string;
  readonly zones: readonly Zone[] | null;
  /** Offsets of the selection in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly hasFocus: boolean;
}

/** What a PlainEditor can be told. */
export interface PlainHandle {
  snapshot(): PlainSnapshot;
  focus(): void;
  undo(): void;
  insert(text: string): void;
  showSpan(span: SourceSpan): void;
}
