import { pictureMentions } from '../../lessons/format/markdown/picture-mentions.ts';

/** The text of a built-in lesson's file, as the site serves it; null when there is none or it cannot be had. */
export async function fetchLessonText(fileName: string): Promise<string | null> {
  try {
    const response = await fetch(`lessons/${fileName}`);
    if (!response.ok) return null;
    const text = (await response.text()).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    // Some servers send a page of their own in place of a missing file.
    return text.startsWith('---') ? text : null;
  } catch {
    return null; // The network is away, or the site is one file on a stick.
  }
}

/** The pictures that a built-in lesson shows, by their paths; those that cannot be had are left out. */
export async function fetchPictures(text: string): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { url } of pictureMentions(text)) {
    const bytes = found.has(url) ? null : await fetchPicture(url);
    if (bytes !== null) found.set(url, bytes);
  }
  return found;
}

async function fetchPicture(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(`lessons/${path}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null; // The network is away.
  }
}
