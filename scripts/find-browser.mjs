// Finds a Chromium for tests: CHROME_PATH, else a system Chromium or Chrome, else Playwright's own.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const SYSTEM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that can be started, or null when there is none.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const wanted = process.env['CHROME_PATH'];
  if (wanted !== undefined && wanted !== '') return isExecutable(wanted) ? wanted : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const system = [...onPath, ...SYSTEM_PLACES].find(isExecutable);
  if (system !== undefined) return system;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return isExecutable(own) ? own : null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not ours to run: the next candidate is tried.
  }
}
