// Finds a Chromium for the tests, installing Debian's where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { findBrowser } from './find-browser.mjs';

/** Path of a Chromium; ends the process with a sentence when none can be had. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  if (process.env['CHROME_PATH'] !== undefined && process.env['CHROME_PATH'] !== '') {
    fail(`CHROME_PATH names no program that can be run: ${process.env['CHROME_PATH']}`);
  }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium (apt-get install chromium)…');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    console.log('Installing Chromium (playwright install chromium)…');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  return (
    (await findBrowser()) ??
    fail(
      'The tests need a Chromium and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to its program, then run npm test again.',
    )
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
