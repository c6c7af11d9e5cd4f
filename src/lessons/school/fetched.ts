import type { Place } from '../format/problems/problem-list.ts';
import type { Problem } from '../problem.ts';

/** Largest file of a school that is read, in bytes: a lesson has at most 200,000 characters. */
export const MAX_FILE_BYTES = 1_000_000;

/** What a server gave for a path, whatever it was. */
export type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'no-answer' | 'too-slow' | 'too-large' };

/** Asks the site's own server for a file by its path from the site's folder. Never rejects. */
export type FetchFile = (path: string) => Promise<Fetched>;

/** The text of a file, or the problem that a reader is told. */
export type ReadText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** Makes text of what a server gave for `path`. */
export function readText(path: string, fetched: Fetched): ReadText {
  const fail = (code: string, params: Problem['params']): ReadText => ({
    ok: false,
    problem: problemAt(code, params),
  });
  switch (fetched.kind) {
    case 'refused':
      return fail('L002', { url: path, status: fetched.status });
    case 'no-answer':
      return fail('N002', { url: path });
    case 'too-slow':
      return fail('N003', { url: path });
    case 'too-large':
      return fail('N007', { url: path, limit: MAX_FILE_BYTES });
    case 'file': {
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(fetched.bytes);
      } catch {
        return fail('N001', { url: path });
      }
      if (/^\s*<(?:!doctype|html|head|body)\b/i.test(text)) return fail('L003', { url: path });
      // A word processor's UTF-16 without a mark is UTF-8 full of zeros.
      return text.includes('\0') ? fail('N001', { url: path }) : { ok: true, text };
    }
  }
}

/** A problem at a place of a file, at its beginning where no place is known. */
export function problemAt(
  code: string,
  params: Problem['params'],
  { line, column }: Place = { line: 1, column: 1 },
): Problem {
  return { code, severity: 'error', line, column, params };
}
