import type { Draft, DraftStep, FenceRole } from '../format/draft.ts';
import { ProblemList, type Place } from '../format/problems/problem-list.ts';
import { readDraft } from '../format/read-draft.ts';

/** Where the parts of one step stand in its file. */
export interface StepPlaces {
  readonly step: Place;
  /** The fence of a role, the first by default; the step's heading where the file has no such fence. */
  readonly fence: (role: FenceRole, index?: number) => Place;
  /** The heading of a mistake; the step's heading where the file has no such one. */
  readonly mistake: (index: number) => Place;
}

/** Finds the places of a step by its id. A file that cannot be read has everything at its first line. */
export function findPlaces(text: string, fileName: string): (step: string) => StepPlaces {
  const draft: Draft | null = readDraft(text, fileName, new ProblemList());
  return (id) => placesOf(draft?.steps.find((step) => step.id === id) ?? null);
}

function placesOf(step: DraftStep | null): StepPlaces {
  const heading = step?.place ?? { line: 1, column: 1 };
  return {
    step: heading,
    fence: (role, index = 0) => step?.fences.filter((fence) => fence.role === role)[index]?.place ?? heading,
    mistake: (index) => step?.mistakes[index]?.place ?? heading,
  };
}
