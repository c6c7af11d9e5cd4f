import type { Fix } from '../../problem.ts';

/** The text of a file after a mechanical cure; `text` is the text in which the problem was found. */
export function applyFix(text: string, { edits }: Fix): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of edits) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
