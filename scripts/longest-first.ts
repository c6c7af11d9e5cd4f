import { relative } from 'node:path';

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, from the root. Vitest knows what a file took only where it has run before; on a fresh
 * machine it begins with the files that have most bytes, and one of these would go on alone when all others have ended.
 */
const LONGEST: readonly string[] = [
  'tests/sandbox/hostile.test.ts',
  'tests/sandbox/corpus.test.ts',
  'tests/scripts/program.test.ts',
  'tests/e2e/lessons.test.ts',
  'tests/e2e/studio.test.ts',
  'tests/e2e/school.test.ts',
];

/** Begins with the test files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = (file: TestSpecification): boolean =>
      LONGEST.includes(relative(this.ctx.config.root, file.moduleId).replaceAll('\\', '/'));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
