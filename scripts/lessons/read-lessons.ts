import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Why something on the command line gives no lesson. */
export type FileTrouble =
  | { readonly code: 'missing'; readonly path: string }
  | { readonly code: 'not-readable'; readonly path: string; readonly detail: string }
  | { readonly code: 'not-text'; readonly path: string }
  | { readonly code: 'no-lessons'; readonly path: string };

/** Lesson files by the path that the user would write, and what could not be read. */
export interface ReadLessons {
  readonly files: ReadonlyMap<string, string>;
  /** The files that were asked for; the others are neighbours that translations need. */
  readonly asked: ReadonlySet<string>;
  readonly troubles: readonly FileTrouble[];
}

/** Reads the lessons at `paths`, relative to `folder`, with the neighbours of each file in its own folder. */
export function readLessons(paths: readonly string[], folder: string): ReadLessons {
  const files = new Map<string, string>();
  const asked = new Set<string>();
  const troubles: FileTrouble[] = [];
  const read = (path: string): boolean => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        readFileSync(resolve(folder, path)),
      );
      files.set(path, text);
      return true;
    } catch (error) {
      if (error instanceof TypeError) troubles.push({ code: 'not-text', path });
      else troubles.push({ code: 'not-readable', path, detail: wordsOf(error) });
      return false;
    }
  };
  for (const path of paths) {
    const full = resolve(folder, path);
    let isFolder: boolean;
    try {
      isFolder = statSync(full).isDirectory();
    } catch {
      troubles.push({ code: 'missing', path });
      continue;
    }
    if (isFolder) {
      const names = lessonNames(full, true);
      if (names.length === 0) troubles.push({ code: 'no-lessons', path });
      for (const name of names) if (read(join(path, name))) asked.add(join(path, name));
    } else if (read(path)) {
      asked.add(path);
      for (const name of lessonNames(dirname(full), false)) {
        const neighbour = join(dirname(path), name);
        if (!files.has(neighbour)) read(neighbour);
      }
    }
  }
  return { files, asked, troubles };
}

/** Markdown files of a folder that are no readme, in the order of their names. */
function lessonNames(folder: string, isDeep: boolean): string[] {
  return readdirSync(folder, { recursive: isDeep, encoding: 'utf8' })
    .filter((name) => /\.md$/i.test(name) && !/(?:^|[\\/])(?:readme|node_modules)\b/i.test(name))
    .toSorted();
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
