/** Longest program that is opened, in UTF-16 code units. */
const MAX_CHARS = 200_000;

/** A file as a program, or why it is none. */
export type OpenedFile =
  | { readonly kind: 'program'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'not-text' | 'too-big' | 'unreadable';
      readonly name: string;
    };

/** Reads a file that the student chose. Never rejects. */
export async function readProgramFile(file: File): Promise<OpenedFile> {
  const { name } = file;
  if (file.size > 4 * MAX_CHARS) return { kind: 'refused', reason: 'too-big', name };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { kind: 'refused', reason: 'unreadable', name }; // Moved, locked or on a drive that is gone.
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    if (text.length > MAX_CHARS) return { kind: 'refused', reason: 'too-big', name };
    if (text.includes('\0')) return { kind: 'refused', reason: 'not-text', name };
    return { kind: 'program', name: name.replace(/\.[mc]?js$/i, ''), text };
  } catch {
    return { kind: 'refused', reason: 'not-text', name };
  }
}

/** A name for a file from the name of a program: letters, digits and hyphens of any script. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain === '' ? 'programme' : plain.slice(0, 60)}.js`;
}
