// Installs the packages of package-lock.json when they are missing or the lock file has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const LOCK_FILE = 'package-lock.json';
const STAMP_FILE = 'node_modules/.marelle-lock';

/** Leaves node_modules equal to the lock file; ends the process with npm's exit code when it cannot. */
export function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  if (existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === wanted) return;
  console.log('Installing dependencies (npm ci)…');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed: see the message of npm above.');
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP_FILE, wanted);
}
