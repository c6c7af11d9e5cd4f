import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { MAX_PROGRAM_CHARS } from '../../src/sandbox/limits.ts';
import type { FileTrouble } from './messages.ts';

/** A program to run, or why there is none; `path` as the user wrote it. */
export type ProgramFile =
  | { readonly kind: 'program'; readonly path: string; readonly text: string }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }
  | { readonly kind: 'empty-folder'; readonly path: string };

/** Reads each path, and all `.js` files below a folder in the order of their names, one when it is asked for. */
export function* readPrograms(paths: readonly string[], folder: string): Generator<ProgramFile> {
  for (const path of paths) {
    const full = resolve(folder, path);
    let isFolder: boolean;
    try {
      isFolder = statSync(full).isDirectory();
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      const trouble: FileTrouble = isMissing
        ? { code: 'missing', path }
        : { code: 'not-readable', path, detail: wordsOf(error) };
      yield { kind: 'trouble', trouble };
      continue;
    }
    if (!isFolder) {
      yield readProgram(path, full);
      continue;
    }
    const names = readdirSync(full, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?js$/.test(name) && !/(?:^|[\\/])node_modules[\\/]/.test(name))
      .toSorted();
    if (names.length === 0) yield { kind: 'empty-folder', path };
    for (const name of names) yield readProgram(join(path, name), join(full, name));
  }
}

function readProgram(path: string, full: string): ProgramFile {
  try {
    const bytes = readFileSync(full);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.length > MAX_PROGRAM_CHARS)
      return { kind: 'trouble', trouble: { code: 'too-long', path, limit: MAX_PROGRAM_CHARS } };
    return { kind: 'program', path, text };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'trouble', trouble: { code: 'not-text', path } };
    return { kind: 'trouble', trouble: { code: 'not-readable', path, detail: wordsOf(error) } };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
