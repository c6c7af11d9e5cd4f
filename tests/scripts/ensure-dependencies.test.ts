import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPT = pathToFileURL(resolve('scripts/ensure-dependencies.mjs')).href;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marelle-packages-'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Puts an npm on the path that notes that it was called, and exits with `code`. */
function putNpm(code: number): void {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\necho "$@" > called\nexit ${code}\n`);
  chmodSync(npm, 0o755);
}

/** Ensures the packages of the folder; answers the exit code, and whether npm was called. */
function ensure(): { code: number | null; isInstalled: boolean } {
  const called = join(folder, 'called');
  rmSync(called, { force: true });
  const text = `import { ensureDependencies } from ${JSON.stringify(SCRIPT)}; ensureDependencies();`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', text], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  return { code: status, isInstalled: existsSync(called) };
}

describe('packages', () => {
  test('are installed when they are missing, and again only when the lock file has changed', () => {
    putNpm(0);
    expect(ensure()).toEqual({ code: 0, isInstalled: true });
    expect(ensure()).toEqual({ code: 0, isInstalled: false });
    writeFileSync(join(folder, 'package-lock.json'), '{ "packages": {} }');
    expect(ensure()).toEqual({ code: 0, isInstalled: true });
    expect(ensure()).toEqual({ code: 0, isInstalled: false });
  });

  test('that could not be installed end the command, and are tried again by the next', () => {
    putNpm(3);
    expect(ensure()).toEqual({ code: 3, isInstalled: true });
    expect(ensure()).toEqual({ code: 3, isInstalled: true });
  });
});
