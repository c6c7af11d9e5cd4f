import { decodeText, readLessonFile, withPictures } from './open-files.ts';
import type { OpenedFiles, OpenedText, RefusedFile, ZipRefusal } from './open-files.ts';
import { MAX_PICTURE_BYTES } from '../pictures/picture-file.ts';
import { checksumOf, readZipDirectory } from './zip-directory.ts';
import { pictureMentions } from '../../../lessons/format/markdown/picture-mentions.ts';

/** Largest archive that is looked at, in bytes. */
const MAX_ZIP_BYTES = 20_000_000;
/** Most entries of an archive. */
const MAX_ENTRIES = 1000;
/** Most bytes of all lessons and pictures of an archive together, unpacked. */
const MAX_UNPACKED_BYTES = 20_000_000;
/** Largest lesson file in bytes; the parser refuses longer texts with a sentence of its own. */
const MAX_LESSON_BYTES = 1_000_000;

/** Names of pictures that a lesson may show; what they are is seen from their bytes. */
const PICTURE = /\.(?:png|jpe?g|webp|svg)$/i;

/** What an archive held, or why nothing of it is taken. */
export type UnzippedLessons =
  | { readonly ok: true; readonly lessons: readonly OpenedText[]; readonly refused: readonly RefusedFile[] }
  | { readonly ok: false; readonly reason: ZipRefusal };

/** An archive of texts and pictures by their paths. */
export async function zipFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = [...files].map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6 }));
}

/** Reads what a mentor has chosen or dropped: lesson files, their pictures, and archives of them. Never rejects. */
export async function openFiles(files: readonly File[]): Promise<OpenedFiles> {
  const beside = files.filter(({ name }) => PICTURE.test(name));
  const others = files.filter((file) => !beside.includes(file));
  const opened = await Promise.all(
    others.map(async (file) => (/\.zip$/i.test(file.name) ? openZip(file) : [await readLessonFile(file)])),
  );
  const lessons: OpenedText[] = [];
  const refused: RefusedFile[] = [];
  for (const each of opened.flat()) {
    if ('reason' in each) refused.push(each);
    else lessons.push(each.pictures.size > 0 ? each : await withFilesBeside(each, beside));
  }
  for (const { name } of beside)
    if (!lessons.some(({ pictures }) => [...pictures.keys()].some((url) => url.split('/').at(-1) === name)))
      refused.push({ name, reason: 'picture' });
  return { lessons, refused };
}

/** A lesson with the pictures that were chosen together with it; a chosen file does not tell its folder. */
async function withFilesBeside(lesson: OpenedText, beside: readonly File[]): Promise<OpenedText> {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { url } of pictureMentions(lesson.text)) {
    const file = beside.find(({ name, size }) => name === url.split('/').at(-1) && size <= MAX_PICTURE_BYTES);
    if (file !== undefined) pictures.set(url, new Uint8Array(await file.arrayBuffer()));
  }
  return { ...lesson, pictures };
}

async function openZip(file: File): Promise<readonly (OpenedText | RefusedFile)[]> {
  const { name } = file;
  try {
    if (file.size > MAX_ZIP_BYTES) return [{ name, reason: 'zip-large' }];
    const result = await unzipLessons(new Uint8Array(await file.arrayBuffer()));
    return result.ok ? [...result.lessons, ...result.refused] : [{ name, reason: result.reason }];
  } catch {
    return [{ name, reason: 'unreadable' }]; // The disk is gone, or the browser may not read it.
  }
}

/**
 * The lesson files of an archive. It comes from anybody: sizes and numbers are looked at before anything is unpacked, and one
 * path that leads outside of it spoils the whole. Never rejects.
 */
export async function unzipLessons(bytes: Uint8Array): Promise<UnzippedLessons> {
  if (bytes.length > MAX_ZIP_BYTES) return { ok: false, reason: 'zip-large' };
  const directory = readZipDirectory(bytes);
  if (directory === null) return { ok: false, reason: 'zip-broken' };
  if (directory.some(({ isLocked }) => isLocked)) return { ok: false, reason: 'zip-locked' };
  const { unzipSync } = await import('fflate');
  let reason: ZipRefusal | null = null;
  let count = 0;
  let size = 0;
  const refused: RefusedFile[] = [];
  const checksums = new Map<string, number | undefined>();
  let unpacked: Readonly<Record<string, Uint8Array>>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const checksum = directory[count]?.checksum;
        count += 1;
        if (count > MAX_ENTRIES) reason ??= 'zip-many';
        if (leadsOutside(name)) reason ??= 'zip-path';
        if (reason !== null || !(isLesson(name) || isContents(name) || isPicture(name))) return false;
        if (originalSize > (isPicture(name) ? MAX_PICTURE_BYTES : MAX_LESSON_BYTES)) {
          refused.push({ name, reason: 'large' });
          return false;
        }
        if (checksums.has(name)) {
          refused.push({ name, reason: 'twice' });
          return false;
        }
        checksums.set(name, checksum);
        size += originalSize;
        if (size > MAX_UNPACKED_BYTES) reason ??= 'zip-large';
        return reason === null;
      },
    });
  } catch {
    return { ok: false, reason: 'zip-broken' }; // No archive, cut off, encrypted or packed in another way.
  }
  if (reason !== null) return { ok: false, reason };
  const opened: OpenedText[] = [];
  let contents = '';
  const entries = Object.entries(unpacked).flatMap(([name, content]) => {
    if (checksumOf(content) === checksums.get(name)) return [[name, new Uint8Array(content)] as const];
    refused.push({ name, reason: 'damaged' });
    return [];
  });
  const pictures = new Map(entries.filter(([name]) => isPicture(name)));
  for (const [name, content] of entries.filter(([path]) => !isPicture(path))) {
    const text = decodeText(content);
    if (isContents(name)) contents += text ?? '';
    else if (text === null) refused.push({ name, reason: 'encoding' });
    else opened.push(withPictures(name, text, pictures));
  }
  const lessons = inOrderOf(contents, opened);
  return lessons.length === 0 && refused.length === 0
    ? { ok: false, reason: 'zip-empty' }
    : { ok: true, lessons, refused };
}

/** Lessons as the table of contents links to them, each with its translations behind it; the others after them. */
function inOrderOf(contents: string, lessons: readonly OpenedText[]): readonly OpenedText[] {
  const stems = [...contents.matchAll(/\]\(<?([^)\s>]+\.md)>?[)\s]/gi)].map(([, path = '']) => stemOf(path));
  const rank = ({ name }: OpenedText): number => {
    const found = stems.indexOf(stemOf(name));
    return found === -1 ? stems.length : found;
  };
  return lessons.toSorted((a, b) => rank(a) - rank(b));
}

/** The name of a lesson file without its folder and language. */
function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').toLowerCase().replace(/(?:\.[a-z]{2,3}(?:-[a-z]+)?)?\.md$/, '');
}

function leadsOutside(path: string): boolean {
  return /^\/|^[a-z]:|\\|\0/i.test(path) || path.split('/').includes('..');
}

function isContents(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return /^course(?:\.[a-z-]+)?\.md$/i.test(name) && !path.startsWith('__MACOSX/');
}

function isPicture(path: string): boolean {
  return PICTURE.test(path) && !path.startsWith('__MACOSX/');
}

/** A Markdown file that is no table of contents and no shadow that another system has put in. */
function isLesson(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return (
    /\.md$/i.test(name) && !/^\.|^readme/i.test(name) && !isContents(path) && !path.startsWith('__MACOSX/')
  );
}
