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
  /** A cure that needs no thought; absent where only the author can know. */
  readonly fix?: Fix;
}

/** What a mechanical cure does, for the words on its button. */
export type FixCode = 'insert' | 'replace' | 'delete' | 'quote' | 'unindent' | 'rename-file';

/** A mechanical cure: what to change in the text of the file in which the problem is. */
export interface Fix {
  readonly code: FixCode;
  /** `text` that comes in, `old` that goes out, `name` of a file: whatever the sentence for `code` shows. */
  readonly params: Readonly<Record<string, string | number>>;
  /** In the order of their places, without overlaps; empty when only the file's name is wrong. */
  readonly edits: readonly TextEdit[];
  /** The name that the file should have, absent when its name is right. */
  readonly fileName?: string;
}

/** Puts `insert` in the place of a part of a text, given by offsets in UTF-16 code units of the text as it was read. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
