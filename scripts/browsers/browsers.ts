import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { findBrowser } from '../find-browser.mjs';
import { familyOf } from './measure-processor.ts';

/** A browser that the suite runs in. */
export interface Browser {
  readonly name: string;
  /** Packages of Debian that hold it. */
  readonly packages: readonly string[];
  /** Its program and the words after it for an address, or null where it is not installed. */
  readonly command: (address: string) => Promise<readonly string[] | null>;
}

/** Those whose engines differ in stack room, in what ends a worker and in how WebAssembly is compiled. */
export const browsers: readonly Browser[] = [
  {
    name: 'chromium',
    packages: ['chromium'],
    command: async (address) => {
      const path = await findBrowser();
      if (path === null) return null;
      const words = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
      return [path, ...words, `--user-data-dir=${freshFolder()}`, address];
    },
  },
  {
    name: 'firefox',
    packages: ['firefox-esr'],
    command: (address) =>
      Promise.resolve(
        isThere('firefox-esr')
          ? ['firefox-esr', '--headless', '--no-remote', '--profile', freshFolder(), address]
          : null,
      ),
  },
  {
    name: 'webkit',
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    command: (address) => {
      const path = miniBrowser();
      const isReady = path !== null && isThere('xvfb-run');
      return Promise.resolve(isReady ? ['xvfb-run', '-a', path, '--private', address] : null);
    },
  },
];

/** Starts a browser at an address, installing Debian's where that is allowed; null when it cannot be had. */
export async function startBrowser(browser: Browser, address: string): Promise<ChildProcess | null> {
  let words = await browser.command(address);
  if (words === null && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${browser.packages.join(', ')}…`);
    debian('update', '-qq');
    debian('install', '-y', '-qq', '--no-install-recommends', ...browser.packages);
    words = await browser.command(address);
  }
  const [program, ...rest] = words ?? [];
  if (program === undefined) return null;
  const home = freshFolder();
  // A group of its own, so that all that it starts can be ended with it.
  return spawn(program, rest, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
}

/** Ends a browser and all that it started. */
export function endBrowser(child: ChildProcess): void {
  if (child.pid === undefined) return;
  // Some helpers leave the group; they are still of the family.
  for (const id of [...familyOf(child.pid), -child.pid]) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

function debian(...words: readonly string[]): void {
  const command = 'apt-get';
  spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isThere(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}

function miniBrowser(): string | null {
  const root = '/usr/lib';
  for (const machine of existsSync(root) ? readdirSync(root) : []) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const path = join(root, machine, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  return null;
}

function freshFolder(): string {
  mkdirSync(tmpdir(), { recursive: true });
  return mkdtempSync(join(tmpdir(), 'marelle-browser-'));
}
