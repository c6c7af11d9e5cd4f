import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { findBrowser } from '../../scripts/find-browser.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marelle-browser-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A file that can be started, under a name. */
function aProgram(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('the browser of the tests', () => {
  test('is the one that CHROME_PATH names, before those of the system', async () => {
    aProgram('chromium');
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROME_PATH', aProgram('my-chrome'));
    expect(await findBrowser()).toBe(join(folder, 'my-chrome'));
  });

  test('is none where CHROME_PATH names a file that cannot be started', async () => {
    aProgram('chromium');
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROME_PATH', join(folder, 'missing'));
    expect(await findBrowser()).toBeNull();
  });

  test('is else one on the path, Chromium before Chrome', async () => {
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PATH', folder);
    const chrome = aProgram('google-chrome');
    expect(await findBrowser()).toBe(chrome);
    const chromium = aProgram('chromium');
    expect(await findBrowser()).toBe(chromium);
  });
});
