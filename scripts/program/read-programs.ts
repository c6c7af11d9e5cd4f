import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { MAX_PROGRAM_CHARS } from '../../src/sandbox/limits.ts';
import type { FileTrouble } from './messages.ts';

/** A program to run, or why there is none; `path` as the user wrote it. */
export type ProgramFile =
  | { readonly kind: 'program'; readonly path: string; readonly text: string }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }
  | { readonly kind: 'empty-folder'; readonly path: string };

type Trouble = Extract<ProgramFile, { kind: 'trouble' }>;
interface Folder {
  readonly kind: 'folder';
  readonly names: readonly string[];
}

/** Bytes that no program of `MAX_PROGRAM_CHARS` needs: UTF-8 takes three for a UTF-16 code unit at most. */
const MAX_BYTES = 3 * MAX_PROGRAM_CHARS;

/** Reads each path, and all `.js` files below a folder in the order of their names, one when it is asked for. */
export function* readPrograms(paths: readonly string[], folder: string): Generator<ProgramFile> {
  for (const path of paths) {
    const full = resolve(folder, path);
    const found = filesBelow(path, full);
    if (found === null) yield readProgram(path, full);
    else if (found.kind === 'trouble') yield found;
    else if (found.names.length === 0) yield { kind: 'empty-folder', path };
    else for (const name of found.names) yield readProgram(join(path, name), join(full, name));
  }
}

/** Programs below a folder by their paths in it; null for what is no folder. */
function filesBelow(path: string, full: string): Folder | Trouble | null {
  try {
    if (!statSync(full).isDirectory()) return null;
    const names = readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.m?js$/.test(entry.name))
      .map((entry) => relative(full, join(entry.parentPath, entry.name)))
      .filter((name) => !/(?:^|[\\/])node_modules[\\/]/.test(name))
      .toSorted();
    return { kind: 'folder', names };
  } catch (error) {
    return troubleOf(path, error);
  }
}

function readProgram(path: string, full: string): ProgramFile {
  try {
    const { size, isFile } = describeFile(full);
    if (!isFile) return { kind: 'trouble', trouble: { code: 'not-a-file', path } };
    const tooLong: ProgramFile = {
      kind: 'trouble',
      trouble: { code: 'too-long', path, limit: MAX_PROGRAM_CHARS },
    };
    if (size > MAX_BYTES) return tooLong;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(full));
    return text.length > MAX_PROGRAM_CHARS ? tooLong : { kind: 'program', path, text };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'trouble', trouble: { code: 'not-text', path } };
    return troubleOf(path, error);
  }
}

/** A device or a pipe may never end: it is not read. */
function describeFile(full: string): { readonly size: number; readonly isFile: boolean } {
  const found = statSync(full);
  return { size: found.size, isFile: found.isFile() };
}

function troubleOf(path: string, error: unknown): Trouble {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: 'trouble',
    trouble: isMissing ? { code: 'missing', path } : { code: 'not-readable', path, detail },
  };
}
