/** Longest packed text that is looked at, in characters. */
const MAX_PACKED_CHARS = 400_000;

/** A text from a link, or why there is none. */
export type UnpackedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'malformed' | 'too-large' | 'unsupported' };

/** A text in the letters that a link may hold: UTF-8, deflate without a header, base64url without padding. */
export async function packText(text: string): Promise<string> {
  const bytes = await pipe(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Infinity);
  const letters = Array.from(bytes ?? [], (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The text of a packed one. A link comes from anybody: whatever is no such text, or unpacks to more than `maxBytes`
 * bytes, is refused, and no more than that is ever held. Never rejects.
 */
export async function unpackText(packed: string, maxBytes: number): Promise<UnpackedText> {
  if (typeof DecompressionStream === 'undefined') return { ok: false, reason: 'unsupported' };
  if (packed.length > MAX_PACKED_CHARS) return { ok: false, reason: 'too-large' };
  if (!/^[\w-]+$/.test(packed)) return { ok: false, reason: 'malformed' };
  try {
    const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const unpacked = await pipe(bytes, new DecompressionStream('deflate-raw'), maxBytes);
    if (unpacked === null) return { ok: false, reason: 'too-large' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(unpacked) };
  } catch {
    return { ok: false, reason: 'malformed' }; // No base64, no deflate, cut off, or no UTF-8.
  }
}

/** The bytes behind a stream, null as soon as there are more than `maxBytes`. Rejects for what the stream refuses. */
async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
