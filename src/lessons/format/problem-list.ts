import type { Problem } from '../problem.ts';

/** Codes that only warn; every other code is an error. */
const WARNINGS: ReadonlySet<string> = new Set([
  ...['B007', 'S002', 'S009', 'C010', 'Q007', 'Q010', 'T004', 'T010', 'T011', 'T012', 'T015', 'T016'],
  ...['R007', 'R011', 'R012', 'R013', 'L005'],
]);

/** A place in a lesson file, both 1-based, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Collects the problems of one file. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  /** All problems so far, in the order of their places. */
  get all(): readonly Problem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  get hasErrors(): boolean {
    return this.#problems.some((problem) => problem.severity === 'error');
  }

  /** Adds one problem; its severity follows from its code. */
  add(code: string, place: Place, params: Problem['params'] = {}): void {
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    this.#problems.push({ code, severity, line: place.line, column: place.column, params });
  }
}
