// npm test: installs what is missing, then checks, builds and runs every test. The last line counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

import { ensureDependencies } from './ensure-dependencies.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
ensureDependencies();
const { ensureBrowser } = await import('./ensure-browser.mjs');
process.env['CHROME_PATH'] = await ensureBrowser();

const REPORT_FILE = 'node_modules/.cache/marelle/tests.json';

/** Checks that are one command each; the build stands before the tests that need it. */
const CHECKS = [
  ['types', 'tsc', '--noEmit'],
  ['types of components', 'svelte-check', '--fail-on-warnings', '--output', 'human'],
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['format', 'prettier', '--check', '.', '--log-level', 'warn'],
  ['unused code', 'knip'],
  ['build', 'vite', 'build', '--logLevel', 'warn'],
];

let failedChecks = 0;
for (const [name, command, ...args] of CHECKS) {
  const startedMs = Date.now();
  const isGood = runTool(String(command), args);
  if (!isGood) failedChecks += 1;
  console.log(
    `${isGood ? 'ok  ' : 'FAIL'} ${String(name)} (${((Date.now() - startedMs) / 1000).toFixed(0)} s)`,
  );
}

mkdirSync('node_modules/.cache/marelle', { recursive: true });
rmSync(REPORT_FILE, { force: true });
const testsPassed = runTool('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT_FILE}`,
]);
const counts = readCounts();
const failed = counts.failed + failedChecks + (!testsPassed && counts.failed === 0 ? 1 : 0);
console.log(`tests: ${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
process.exit(failed === 0 && counts.passed > 0 ? 0 : 1);

/**
 * Runs a tool of node_modules; true when it exits 0.
 * @param {string} command
 * @param {string[]} args
 */
function runTool(command, args) {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** What vitest counted; zeros when it wrote no report, which the caller takes for a failure. */
function readCounts() {
  try {
    /** @type {unknown} */
    const parsed = JSON.parse(readFileSync(REPORT_FILE, 'utf8'));
    const report = /** @type {Record<string, unknown>} */ (parsed);
    return {
      passed: Number(report['numPassedTests']),
      failed: Number(report['numFailedTests']),
      skipped: Number(report['numPendingTests']) + Number(report['numTodoTests']),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // No report: vitest itself did not start.
  }
}
