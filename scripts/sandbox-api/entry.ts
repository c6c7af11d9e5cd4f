/** A text in both languages. */
export interface Both {
  readonly fr: string;
  readonly en: string;
}

/** What the documentation says of one order; its names come from the table that binds them. */
export interface Entry {
  /** English name. */
  readonly order: string;
  /** What stands between the parentheses. */
  readonly values: Both;
  readonly does: Both;
  /** A whole program; both must do the same. */
  readonly example: Both;
}
