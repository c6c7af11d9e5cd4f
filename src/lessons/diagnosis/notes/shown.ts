import type { Finding } from '../catalogue.ts';
import type { ProgramModel } from '../model/program-model.ts';

/** What a run showed, in the form that the notes ask for. */
export interface Shown {
  readonly hasEnded: boolean;
  /** `NaN` or `undefined` is among what was printed, and the program does not write it itself. */
  readonly nan: boolean;
  readonly nothing: boolean;
  /** The text of a function is among what was printed. */
  readonly code: boolean;
  readonly isSilent: boolean;
}

/** Looks for one kind of surprise in a program that ran. */
export type NoteFinder = (model: ProgramModel, shown: Shown) => Iterable<Finding>;
