import type { EditedText } from './text-edits.ts';

/**
 * What happens at a site. `declare`, `assign`: a name gets a value. `silent`: the same, not worth a step. `property`: a
 * property gets a value. `condition`: a test is decided. `value`: a statement's expression has its value. `enter`, `return`:
 * a call begins, a function gives its result. `catch`: an error is caught. `pause`, `resume`: `await` and `yield`.
 */
export type SiteKind =
  | 'declare'
  | 'assign'
  | 'silent'
  | 'property'
  | 'condition'
  | 'value'
  | 'enter'
  | 'return'
  | 'catch'
  | 'pause'
  | 'resume'
  | 'scope';

/** One place of the program that the recorder tells of. Offsets are UTF-16 code units of the student's text, the end exclusive. */
export interface Site {
  readonly kind: SiteKind;
  readonly start: number;
  readonly end: number;
  /** The innermost scope here, as an index into `TracedProgram.scopes`. */
  readonly scope: number;
  /** Names that get a value here, as indices into `TracedProgram.bindings`. */
  readonly bindings: readonly number[];
  /** The same by name, also of names that the program does not declare. */
  readonly names: readonly string[];
  /** What the test belongs to, for a `condition`; the function's name, for `enter`; empty elsewhere. */
  readonly label: string;
  /** It belongs to a call that has not begun yet: a default of a parameter, or a field of a class. */
  readonly isEarly: boolean;
  /** The loop whose turn begins or is decided here, as an index into `TracedProgram.loops`; null elsewhere. */
  readonly loop: number | null;
}

/** A loop of the program, by its stretch of the text. */
export interface TracedLoop {
  readonly kind: 'for' | 'while' | 'do' | 'of' | 'in';
  readonly start: number;
  readonly end: number;
  /** Each turn is told: false inside of a loop without a test, whose turns leave no trace. */
  readonly isCounted: boolean;
  /** Names of its body that begin each turn without a value, though an instance around them holds it. */
  readonly fresh: readonly number[];
}

/** A stretch of the text with names of its own. */
export interface TracedScope {
  readonly kind: 'global' | 'function' | 'block';
  /** Index of the scope around it, null for the whole program. */
  readonly parent: number | null;
  /** Index of its function, or 0: the whole program. */
  readonly home: number;
  /** Index of the scope whose instances hold this one's values: itself, or one around it. */
  readonly holder: number;
  /** Functions inside use its names, so that their values live on when the call is over. */
  readonly outlivesCalls: boolean;
  /** Indices of its own names, in the order of the text. */
  readonly bindings: readonly number[];
}

/** A program that tells what it does, with all that is needed to understand what it told. */
export interface TracedProgram {
  /** The student's text. */
  readonly program: string;
  /** The text that runs in its place: calls of the recorder are woven in, lines stay lines. */
  readonly edited: EditedText;
  /** Letters that all names of the recorder begin with; they stand nowhere in the student's text. */
  readonly prefix: string;
  readonly sites: readonly Site[];
  readonly scopes: readonly TracedScope[];
  readonly loops: readonly TracedLoop[];
  readonly bindings: readonly { readonly name: string; readonly scope: number }[];
}
