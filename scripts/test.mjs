// npm test: installs what is missing, then checks, builds and runs every test. The last line counts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { ensureDependencies } from './ensure-dependencies.mjs';

process.chdir(join(import.meta.dirname, '..'));
ensureDependencies();
const { ensureBrowser } = await import('./ensure-browser.mjs');
process.env['CHROME_PATH'] = await ensureBrowser();

const REPORT_FILE = 'node_modules/.cache/marelle/tests.json';

/**
 * Checks that are one command each, in two rows that go on side by side: the lint takes as long as all the others. The
 * build stands before the tests that need it.
 */
const CHECKS = [
  [['lint', 'eslint', '.', '--max-warnings', '0']],
  [
    ['types', 'tsc', '--noEmit'],
    ['types of components', 'svelte-check', '--fail-on-warnings', '--output', 'human'],
    ['format', 'prettier', '--check', '.', '--log-level', 'warn'],
    ['unused code', 'knip'],
    ['build', 'vite', 'build', '--logLevel', 'warn'],
  ],
];

let failedChecks = 0;
await Promise.all(CHECKS.map(runInTurn));

mkdirSync('node_modules/.cache/marelle', { recursive: true });
rmSync(REPORT_FILE, { force: true });
const testsPassed = await runTool('vitest', [
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
 * Runs checks one after another and tells of each.
 * @param {string[][]} checks
 */
async function runInTurn(checks) {
  for (const [name, command, ...args] of checks) {
    const startedMs = Date.now();
    const isGood = await runTool(String(command), args);
    if (!isGood) failedChecks += 1;
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
    console.log(`${isGood ? 'ok  ' : 'FAIL'} ${String(name)} (${seconds} s)`);
  }
}

/**
 * Runs a tool of node_modules; resolves to true when it exits 0, to false when it does not or cannot be started.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function runTool(command, args) {
  return new Promise((resolve) => {
    const tool = spawn('npx', ['--no-install', command, ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    tool.on('close', (code) => {
      resolve(code === 0);
    });
    tool.on('error', () => {
      resolve(false);
    });
  });
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
