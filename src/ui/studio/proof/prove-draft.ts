import { lintLessons } from '../../../lessons/lint/lint-lesson.ts';
import type { StepProof } from '../../../lessons/lint/proof.ts';
import type { Problem } from '../../../lessons/problem.ts';
import type { RunProgram } from '../../../sandbox/run-program.ts';

/** A draft to be proved and whom to tell of each step as soon as it is known. */
export interface DraftProof {
  /** Its own file under `fileName`, and the base of a translation. */
  readonly files: ReadonlyMap<string, string>;
  readonly fileName: string;
  readonly run: RunProgram;
  readonly signal: AbortSignal;
  readonly onStep: (proof: StepProof, problems: readonly Problem[]) => void;
}

/** Runs all that one file has, with mutants. Resolves when everything was told, or soon after the signal. */
export async function proveDraft({ files, fileName, ...work }: DraftProof): Promise<void> {
  const only = new Set([fileName]);
  const reports = lintLessons(files, { ...work, only, wantsMutants: true, now: () => performance.now() });
  // The file has one report, and every step in it was told on the way.
  await reports.next();
}
