import { pictureMentions } from '../../../lessons/format/markdown/picture-mentions.ts';

/** Largest lesson file that is read, in bytes; the parser refuses longer texts with a sentence of its own. */
const MAX_FILE_BYTES = 1_000_000;

/** Why nothing of an archive was opened. */
export type ZipRefusal = 'zip-large' | 'zip-many' | 'zip-path' | 'zip-broken' | 'zip-locked' | 'zip-empty';

/** Why a file was not opened. */
export type RefusedFile = {
  readonly name: string;
  readonly reason:
    'kind' | 'large' | 'encoding' | 'unreadable' | 'picture' | 'damaged' | 'twice' | ZipRefusal;
};

/** A lesson text that was opened. */
export interface OpenedText {
  readonly name: string;
  readonly text: string;
  /** Bytes of the pictures that came with it, by the paths under which it shows them. */
  readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** What was chosen or dropped at once. */
export interface OpenedFiles {
  readonly lessons: readonly OpenedText[];
  readonly refused: readonly RefusedFile[];
}

/** Reads one Markdown file; anything else is refused with a reason. Never rejects. */
export async function readLessonFile(file: File): Promise<OpenedText | RefusedFile> {
  const { name } = file;
  if (!/\.(?:md|markdown|txt)$/i.test(name)) return { name, reason: 'kind' };
  if (file.size > MAX_FILE_BYTES) return { name, reason: 'large' };
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    return text === null ? { name, reason: 'encoding' } : { name, text, pictures: new Map() };
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

/** A lesson with those of the files beside it, by their paths, that it shows. */
export function withPictures(
  name: string,
  text: string,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): OpenedText {
  const folder = name.replace(/[^/]*$/, '');
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { url } of pictureMentions(text)) {
    const bytes = files.get(folder + url);
    if (bytes !== undefined) pictures.set(url, bytes);
  }
  return { name, text, pictures };
}
