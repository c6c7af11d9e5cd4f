/** The lines of a file, whatever ends them; a mark of the byte order is no part of the first. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}
