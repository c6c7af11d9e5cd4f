import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';
import { bundleThread } from '../bundle-thread.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { readChallenges } from './read-challenges.ts';
import { runSuite } from './run-suite.ts';

const PACKAGE = '@freecodecamp/curriculum@3.2.1';
const FOLDER =
  'node_modules/@freecodecamp/curriculum/dist/challenges/02-javascript-algorithms-and-data-structures';
/** Fewest challenges that have to pass with their solution. */
const WANTED = 173;

/**
 * Installs the curriculum into a temporary folder, runs its JavaScript challenges and prints the score. Answers the exit
 * code: 0 when enough pass and no starter does, 1 when not, 2 when there was nothing to run.
 */
export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'marelle-fcc-'));
  const runner = createThreadRunner(await bundleThread());
  try {
    const npm = spawnSync(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (npm.status !== 0) {
      console.error(`npm could not install ${PACKAGE}:\n${npm.stderr}`);
      return 2;
    }
    const files = readdirSync(join(folder, FOLDER))
      .filter((name) => name.endsWith('.json'))
      .toSorted();
    const challenges = files.flatMap((name) =>
      readChallenges(readFileSync(join(folder, FOLDER, name), 'utf8')),
    );
    await runner.ready;
    const score = await runSuite(challenges, runner.run);
    console.log(`${PACKAGE}, JavaScript: ${score.tests} tests`);
    console.log(`${score.passed} of ${score.total} challenges pass with their solution`);
    console.log(`${score.starters.length} starters pass wholly`);
    for (const { challenge, why } of score.failed)
      console.log(
        `  ${challenge.id} ${challenge.title}: ${why}\n    ${EXCEPTIONS[challenge.id] ?? 'not explained'}`,
      );
    for (const challenge of score.starters)
      console.log(`  ${challenge.id} ${challenge.title}: the starter passes`);
    return score.passed >= WANTED && score.starters.length === 0 ? 0 : 1;
  } finally {
    runner.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}
