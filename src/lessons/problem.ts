/** A fault found in a lesson file; words for it are made elsewhere from `code` and `params`. */
export interface Problem {
  /** Stable code, see docs/lesson-format.md, e.g. `S003`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
}
