import type { RunOutcome } from '../../sandbox/run-program.ts';
import type { CheckWork } from '../checks/check-program.ts';
import type { Place } from '../format/problems/problem-list.ts';
import type { StepId, StepKind } from '../lesson.ts';
import type { Problem } from '../problem.ts';
import type { Mutant } from './make-mutants.ts';
import type { StepPlaces } from './step-places.ts';

/** What a proof needs and whom it tells. */
export interface ProveWork extends CheckWork {
  readonly places: StepPlaces;
  readonly wantsMutants: boolean;
  readonly isTranslation: boolean;
  readonly report: (code: string, place: Place, params: Problem['params']) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** What one check said of one program; `message` is written in signs, e.g. `undefined ≠ 5`. */
export interface CheckProof {
  readonly name: string;
  readonly passed: boolean;
  readonly message?: string;
}

/** How one program of a step did under its tests. */
export interface ProgramProof {
  readonly passed: boolean;
  readonly outcome: RunOutcome['kind'];
  readonly timeMs: number;
  readonly checks: readonly CheckProof[];
}

/** Whether a listed mistake fails, and whether the student would get its own message. */
export interface MistakeProof {
  readonly title: string;
  readonly passed: boolean;
  readonly isToldApart: boolean;
}

/** How many changes of the solution the tests notice. */
export interface MutantProof {
  readonly total: number;
  readonly killed: number;
  readonly survivors: readonly Mutant[];
}

/** What running a step has shown. Parts that its kind does not have are empty or null. */
export interface StepProof {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly solutions: readonly ProgramProof[];
  readonly starter: ProgramProof | null;
  readonly mistakes: readonly MistakeProof[];
  /** Null when mutants were not asked for, or there is nothing to change. */
  readonly mutants: MutantProof | null;
}
