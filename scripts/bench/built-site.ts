import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { openSite } from '../../tests/e2e/site.ts';
import type { Site } from '../../tests/e2e/site.ts';

/** The built site in Chromium; it is built when it is not there. The caller closes it. */
export async function openBuiltSite(): Promise<Site> {
  if (!existsSync('dist')) spawnSync('npx', ['vite', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return openSite();
}
