import { MAX_FILE_BYTES, type Fetched } from '../../lessons/school/fetched.ts';

/** How long a server may take for one file, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Asks for a file beside the page. Never rejects. */
export async function fetchFile(path: string): Promise<Fetched> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    // Always asked for anew: a mentor reloads to see what she has changed.
    const response = await fetch(new URL(path, document.baseURI), {
      cache: 'no-cache',
      credentials: 'same-origin',
      signal: patience,
    });
    if (!response.ok) return { kind: 'refused', status: response.status };
    const bytes = await readBounded(response);
    if (bytes === null) return { kind: 'too-large' };
    return { kind: 'file', bytes, contentType: response.headers.get('content-type') ?? '' };
  } catch {
    // The connection was refused or broke off, or nothing came in time.
    return { kind: patience.aborted ? 'too-slow' : 'no-answer' };
  }
}

async function readBounded(response: Response): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_FILE_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
