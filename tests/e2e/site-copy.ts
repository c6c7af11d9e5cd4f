import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serveFolder, type PlainServer } from './plain-server.ts';
import type { Site } from './site.ts';

/** The built site as a school has it: files in a folder of its own, and a server that only sends them. */
export interface SiteCopy {
  readonly folder: string;
  readonly server: PlainServer;
  /** The same browser, at the address of the copy. */
  readonly site: Site;
  /** Takes server and folder away; the browser is the caller's. */
  readonly close: () => Promise<void>;
}

/** Copies the built site and serves the copy, for visits with the browser of `built`. */
export async function serveCopy(built: Site): Promise<SiteCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'marelle-copy-'));
  cpSync('dist', folder, { recursive: true });
  const server = await serveFolder(folder);
  return {
    folder,
    server,
    site: { ...built, address: server.address },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
