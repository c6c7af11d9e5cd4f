import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';

/** A folder of exercises in memory; paths are relative to it, with `/`. */
export interface Track {
  /** Scripts, texts and settings; the rest is known by its path only. */
  readonly files: ReadonlyMap<string, string>;
  readonly paths: ReadonlySet<string>;
  /** What the track says of its exercises: its `config.json`, which may lie above the folder; empty for none. */
  readonly config: string;
  /** Name of the folder. */
  readonly folder: string;
}

/** Largest file that is read, in bytes. */
const MAX_BYTES = 1_000_000;
const TYPESCRIPT = /\.[mc]?tsx?$/i;
/** Most files of a track. */
const MAX_FILES = 50_000;

/** Reads a folder with all below it, `node_modules` and version control left out, TypeScript as JavaScript. Rejects when it cannot be read. */
export async function readTrack(folder: string): Promise<Track> {
  const track = readFolder(folder);
  const typed = [...track.files].filter(([path]) => TYPESCRIPT.test(path));
  if (typed.length === 0) return track;
  // The compiler is large, and most tracks have no need of it.
  const { eraseTypes } = await import('./erase-types.ts');
  const files = new Map(track.files);
  for (const [path, text] of typed) files.set(path, eraseTypes(text, path));
  return { ...track, files };
}

function readFolder(folder: string): Track {
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
        const isText = /\.(?:[mc]?[jt]sx?|mdx?|json|snap)$/i.test(entry.name);
        if (isText && statSync(full).size <= MAX_BYTES) files.set(path, readFileSync(full, 'utf8'));
      }
    }
  };
  visit('');
  return { files, paths, config: readConfig(folder), folder: basename(resolve(folder)) };
}

function readConfig(folder: string): string {
  for (let at = resolve(folder), round = 0; round < 3; at = join(at, '..'), round++) {
    const file = join(at, 'config.json');
    if (!existsSync(file) || statSync(file).size > MAX_BYTES) continue;
    const text = readFileSync(file, 'utf8');
    if (text.includes('"exercises"')) return text;
  }
  return '';
}
