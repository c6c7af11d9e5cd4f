import type { Fix, FixCode, Problem } from '../../problem.ts';

/** Codes that only warn; every other code is an error. */
const WARNINGS: ReadonlySet<string> = new Set([
  ...[
    'F013',
    'M016',
    'B007',
    'B009',
    'B010',
    'B011',
    'B015',
    'B016',
    'B017',
    'S002',
    'S009',
    'S019',
    'C010',
    'Q007',
    'Q010',
  ],
  ...['T004', 'T010', 'T011', 'T012', 'T015', 'T016', 'T018', 'T019'],
  ...['R007', 'R011', 'R012', 'R013', 'L005'],
]);

/** Most problems that are told of one file; nobody reads more. */
const MAX_PROBLEMS = 500;

/** A place in a lesson file, both 1-based, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A change between two places of a file. */
export interface PlaceEdit {
  readonly from: Place;
  readonly to: Place;
  readonly insert: string;
}

/** A mechanical cure before its places are offsets. */
export interface PlaceFix {
  readonly code: FixCode;
  readonly params?: Fix['params'];
  readonly edits: readonly PlaceEdit[];
  readonly fileName?: string;
}

/** Collects the problems of one file. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  readonly #text: string;
  #hasErrors = false;
  #lineStarts: readonly number[] | null = null;
  readonly #bent = new Map<number, number>();

  /** `text` is that of the file as it was read: mechanical cures are told in its offsets. */
  constructor(text = '') {
    this.#text = text;
  }

  /** All problems so far, the first 500, in the order of their places. */
  get all(): readonly Problem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** Adds one problem; its severity follows from its code. */
  add(code: string, place: Place, params: Problem['params'] = {}, fix?: PlaceFix): void {
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    this.#hasErrors ||= severity === 'error';
    if (this.#problems.length >= MAX_PROBLEMS) return;
    const column = Math.min(place.column, (this.#bent.get(place.line) ?? Infinity) + 1);
    const problem = { code, severity, line: place.line, column, params } as const;
    const isBent = fix?.edits.some(({ from }) => this.#bent.has(from.line)) === true;
    this.#problems.push(fix === undefined || isBent ? problem : { ...problem, fix: this.#toOffsets(fix) });
  }

  /**
   * Notes that a line of so many signs is read otherwise than it is written: from now on places on it are kept inside, and
   * cures that would miss theirs are left out.
   */
  bend(line: number, length: number): void {
    this.#bent.set(line, length);
  }

  #toOffsets({ code, params = {}, edits, fileName }: PlaceFix): Fix {
    const inOffsets = edits
      .map(({ from, to, insert }) => ({ from: this.#offsetOf(from), to: this.#offsetOf(to), insert }))
      .toSorted((a, b) => a.from - b.from);
    return { code, params, edits: inOffsets, ...(fileName === undefined ? {} : { fileName }) };
  }

  #offsetOf({ line, column }: Place): number {
    this.#lineStarts ??= lineStartsOf(this.#text);
    const start = this.#lineStarts[line - 1];
    if (start === undefined) return this.#text.length;
    return Math.min(start + column - 1, this.#text.length);
  }
}

/** Offsets at which the lines of a text begin; a mark of the byte order is not a part of the first line. */
function lineStartsOf(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}
