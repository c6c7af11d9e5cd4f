import { cleanSvg } from './clean-svg.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** Largest picture in bytes. */
export const MAX_PICTURE_BYTES = 1_000_000;
/** Most bytes of all pictures of the studio together: a course with them still opens as one archive. */
export const MAX_ALL_BYTES = 15_000_000;

/** Kinds of pictures that every browser shows, by the end of their names. */
export const PICTURE_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
} as const;

/** The end of a picture's name, which says what it is. */
export type PictureEnd = keyof typeof PICTURE_TYPES;

/** A picture that lessons of the studio may show. */
export interface Picture {
  /** Path beside the lessons, e.g. `images/repere.svg`. */
  readonly name: string;
  readonly type: (typeof PICTURE_TYPES)[PictureEnd];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a file is not taken as a picture; `no-room` is said by the one who keeps them. */
export interface RefusedPicture {
  readonly name: string;
  readonly reason: 'kind' | 'large' | 'broken' | 'no-room';
  readonly size: number;
}

/** A picture that was read. */
export interface ReadPicture {
  readonly picture: Picture;
  /** Whether anything that could act was taken out of it. */
  readonly isCleaned: boolean;
  /** Bytes of the photo that it was made smaller from; null when it is as it was chosen. */
  readonly shrunkFrom: number | null;
}

/** Reads a picture from a mentor's disk or clipboard; its name becomes one that every server knows. Never rejects. */
export async function readPicture(file: File): Promise<ReadPicture | RefusedPicture> {
  const { name, size } = file;
  if (size > MAX_PICTURE_BYTES) {
    const head = await bytesOf(file.slice(0, 4000));
    const end = head === null ? null : endOf(head);
    if (head !== null && end === null) return { name, size, reason: 'kind' };
    const small = end === null || end === 'svg' ? null : await shrinkPhoto(file, MAX_PICTURE_BYTES);
    if (small === null) return { name, size, reason: 'large' };
    const made = await makePicture(plainName(name), small);
    return 'picture' in made ? { ...made, shrunkFrom: size } : made;
  }
  const bytes = await bytesOf(file);
  if (bytes === null) return { name, size, reason: 'broken' };
  return makePicture(plainName(name), bytes);
}

/** A picture of bytes that come from anywhere; what they are is seen from them and not from their name. */
export async function makePicture(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadPicture | RefusedPicture> {
  const size = bytes.length;
  const end = endOf(bytes);
  if (size > MAX_PICTURE_BYTES) return { name, size, reason: 'large' };
  if (end === null) return { name, size, reason: 'kind' };
  const clean = end === 'svg' ? cleanSvg(bytes) : { bytes, isCleaned: false };
  if (clean === null) return { name, size, reason: 'broken' };
  const type = PICTURE_TYPES[end];
  const picture = { name: withEnd(name, end), type, bytes: clean.bytes };
  if (!(await isShown(picture))) return { name, size, reason: 'broken' };
  return { picture, isCleaned: clean.isCleaned, shrunkFrom: null };
}

/** The same name in letters that need no quotes, codes or accents on any server. */
export function plainName(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const stem = folded.replace(/\.[a-z0-9]{1,5}$/, '').replace(/[^a-z0-9]+/g, '-');
  const end = /\.[a-z0-9]{1,5}$/.exec(folded)?.[0] ?? '';
  return (stem.replace(/^-+|-+$/g, '').slice(0, 60) || 'image') + end;
}

/** Names like a name, itself first: `plan.png`, `plan-2.png` and so on. */
export function* namesLike(name: string): Generator<string> {
  yield name;
  const [, stem = name, end = ''] = /^(.*?)(\.[^./]*)?$/.exec(name) ?? [];
  for (let number = 2; ; number++) yield `${stem}-${String(number)}${end}`;
}

/** What bytes are, by how they begin; null for all that is no picture of ours. */
function endOf(bytes: Uint8Array): PictureEnd | null {
  const head = String.fromCharCode(...bytes.slice(0, 16));
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  const text = new TextDecoder().decode(bytes.slice(0, 4000));
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!doctype svg[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:svg:)?svg[\s>/]/i.test(
    text,
  )
    ? 'svg'
    : null;
}

function withEnd(name: string, end: PictureEnd): string {
  const isRight = end === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${end}$`, 'i');
  return isRight.test(name)
    ? name
    : `${name.replace(/\.(?:png|jpe?g|webp|svg|gif|bmp|tiff?|heic|avif)$/i, '')}.${end}`;
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // The disk is gone, or the browser may not read it.
  }
}

/** Whether the browser can make a picture of the bytes: half a file is none. */
async function isShown({ bytes, type }: Picture): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(url);
  }
}
