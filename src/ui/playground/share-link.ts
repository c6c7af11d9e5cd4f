import * as v from 'valibot';

import { packText, unpackText } from '../share/pack-text.ts';

/** Longest link that is made, in characters: messengers and browsers cut longer ones. */
export const MAX_LINK_CHARS = 30_000;
/** Longest link that is read. */
const MAX_READ_CHARS = 200_000;
/** Most bytes that a link may unpack to. */
const MAX_BYTES = 1_000_000;
/** Format of the links that this Marelle makes. */
const VERSION = 1;

/** What a link holds, or why it is not opened. */
export type SharedProgram =
  | { readonly kind: 'program'; readonly text: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'not-valid' | 'too-big' | 'newer-version' | 'unknown-lesson' | 'unsupported';
    };

const schema = v.object({
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  code: v.string(),
  // Links of lessons name one of ours: never an address, never a name with a meaning of its own.
  lesson: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))),
});

/** A program as the last part of an address. */
export function packProgram(text: string): Promise<string> {
  return packText(JSON.stringify({ v: VERSION, code: text }));
}

/**
 * Reads the last part of an address. Nothing of it is run; keys that mean nothing here are dropped. Tolerates what
 * messengers do to links: escaped signs, the other base64, the point that ends a sentence.
 */
export async function unpackProgram(packed: string): Promise<SharedProgram> {
  if (packed.length > MAX_READ_CHARS) return { kind: 'refused', reason: 'too-big' };
  const unpacked = await unpackText(tidied(packed), MAX_BYTES);
  if (unpacked.ok) return readShared(unpacked.text);
  switch (unpacked.reason) {
    case 'malformed':
      return { kind: 'refused', reason: 'not-valid' };
    case 'too-large':
      return { kind: 'refused', reason: 'too-big' };
    case 'unsupported':
      return { kind: 'refused', reason: 'unsupported' };
  }
}

function readShared(json: string): SharedProgram {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { kind: 'refused', reason: 'not-valid' }; // Not JSON: not one of our links.
  }
  const version = v.safeParse(v.object({ v: v.number() }), data);
  if (version.success && version.output.v > VERSION) return { kind: 'refused', reason: 'newer-version' };
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return { kind: 'program', text: parsed.output.code };
  const isLesson = parsed.issues.every(({ path }) => path?.[0].key === 'lesson');
  return { kind: 'refused', reason: isLesson ? 'unknown-lesson' : 'not-valid' };
}

/** The packed text as it was before a messenger had it; nothing for what cannot be told. */
function tidied(packed: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(packed);
  } catch {
    return ''; // A lone % or bytes that are no UTF-8.
  }
  return plain
    .replace(/[)\]}>.,;:!?»”"'’…]+$/u, '')
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
