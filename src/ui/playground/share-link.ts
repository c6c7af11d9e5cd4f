import * as v from 'valibot';

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
      readonly reason: 'not-valid' | 'too-big' | 'newer-version' | 'unknown-lesson';
    };

const schema = v.object({
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  code: v.string(),
  // Links of lessons name one of ours: never an address, never a name with a meaning of its own.
  lesson: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))),
});

/** A program as the last part of an address: JSON, deflated, in base64url. */
export async function packProgram(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ v: VERSION, code: text }));
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/**
 * Reads the last part of an address. Nothing of it is run; keys that mean nothing here are dropped. Tolerates what
 * messengers do to links: escaped signs, the other base64, the point that ends a sentence.
 */
export async function unpackProgram(packed: string): Promise<SharedProgram> {
  if (packed.length > MAX_READ_CHARS) return { kind: 'refused', reason: 'too-big' };
  const bytes = fromBase64Url(packed);
  if (bytes === null) return { kind: 'refused', reason: 'not-valid' };
  const json = await inflate(bytes);
  return typeof json === 'string' ? readShared(json) : json;
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

/** Unpacks piece by piece, so that a bomb is refused before it has grown. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | SharedProgram> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      text += decoder.decode(value, { stream: true });
      // Everything that we pack is an object; a bomb of brackets is not looked at further.
      if (!text.startsWith('{')) break;
      if (size > MAX_BYTES) {
        void reader.cancel();
        return { kind: 'refused', reason: 'too-big' };
      }
    }
  } catch {
    return { kind: 'refused', reason: 'not-valid' }; // Cut or changed on the way, or no UTF-8.
  }
  void reader.cancel();
  return { kind: 'refused', reason: 'not-valid' };
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(packed: string): Uint8Array<ArrayBuffer> | null {
  const plain = unescaped(packed)
    ?.replace(/[)\]}>.,;:!?»”"'’…]+$/u, '')
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  if (plain === undefined || !/^[\w-]+$/.test(plain)) return null;
  try {
    const binary = atob(plain.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null; // A length that no base64 has.
  }
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // A lone % or bytes that are no UTF-8.
  }
}
