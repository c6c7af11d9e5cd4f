import { isSameWork, type StepWork } from '../../lessons/progress.ts';
import type { NotebookFile } from './parse-work.ts';

/** What changes in a notebook when a file is taken in. */
export interface Merging {
  /** Works of the file that lead from now on: new steps, and later versions of known ones. */
  readonly works: readonly StepWork[];
  /** The versions that do not lead. */
  readonly outdated: readonly StepWork[];
  /** What the file had put aside itself. */
  readonly aside: readonly unknown[];
}

/** Compares a file with a notebook; of two versions of a step the later one leads and none is lost. */
export function mergeFile(
  file: NotebookFile,
  find: (work: StepWork) => StepWork | null,
  isAside: (record: unknown) => boolean,
): Merging {
  const works: StepWork[] = [];
  const outdated: StepWork[] = [];
  for (const work of file.works) {
    const own = find(work);
    if (own === null) {
      works.push(work);
    } else if (!isSameWork(own, work)) {
      const isLater = work.updatedAt > own.updatedAt;
      if (isLater) works.push(work);
      outdated.push(isLater ? own : work);
    }
  }
  return { works, outdated, aside: file.aside.filter((record) => !isAside(record)) };
}
