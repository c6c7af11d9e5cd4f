import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A folder of exercises in memory; paths are relative to it, with `/`. */
export interface Track {
  /** Scripts, texts and settings; the rest is known by its path only. */
  readonly files: ReadonlyMap<string, string>;
  readonly paths: ReadonlySet<string>;
}

/** Largest file that is read, in bytes. */
const MAX_BYTES = 1_000_000;
/** Most files of a track. */
const MAX_FILES = 50_000;

/** Reads a folder with all below it, `node_modules` and version control left out. Throws when it cannot be read. */
export function readTrack(folder: string): Track {
  const files = new Map<string, string>();
  const paths = new Set<string>();
  const visit = (inner: string): void => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== '.git') visit(path);
      } else if (entry.isFile() && paths.size < MAX_FILES) {
        paths.add(path);
        const full = join(folder, path.replaceAll('/', sep));
        const isText = /\.(?:[mc]?[jt]sx?|md|json)$/i.test(entry.name);
        if (isText && statSync(full).size <= MAX_BYTES) files.set(path, readFileSync(full, 'utf8'));
      }
    }
  };
  visit('');
  return { files, paths };
}
