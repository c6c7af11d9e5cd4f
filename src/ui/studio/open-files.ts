/** Largest lesson file that is read, in bytes; the parser refuses longer texts with a sentence of its own. */
const MAX_FILE_BYTES = 1_000_000;

/** Why nothing of an archive was opened. */
export type ZipRefusal = 'zip-large' | 'zip-many' | 'zip-path' | 'zip-broken' | 'zip-empty';

/** Why a file was not opened. */
export type RefusedFile = {
  readonly name: string;
  readonly reason: 'kind' | 'large' | 'encoding' | 'unreadable' | ZipRefusal;
};

/** A lesson text that was opened. */
export interface OpenedText {
  readonly name: string;
  readonly text: string;
}

/** Reads one Markdown file; anything else is refused with a reason. Never rejects. */
export async function readLessonFile(file: File): Promise<OpenedText | RefusedFile> {
  const { name } = file;
  if (!/\.(?:md|markdown|txt)$/i.test(name)) return { name, reason: 'kind' };
  if (file.size > MAX_FILE_BYTES) return { name, reason: 'large' };
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    return text === null ? { name, reason: 'encoding' } : { name, text };
  } catch {
    return { name, reason: 'unreadable' }; // The disk is gone, or the browser may not read it.
  }
}

/** The text of bytes in UTF-8, without a byte order mark and with `\n` line ends; null when they are no such text. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n');
  } catch {
    return null; // Not UTF-8: another encoding, or no text at all.
  }
}
