import type { OpenedText } from '../files/open-files.ts';
import { makePicture, plainName } from './picture-file.ts';
import { renamePictures } from '../../../lessons/format/markdown/picture-mentions.ts';
import type { Pictures } from './pictures.svelte.ts';

/**
 * Keeps the pictures that came with lessons, and answers the lessons' texts. Where another picture has the name already, the
 * text shows the new one under its new name. What is no picture of ours stays away: the lesson then says that it misses it.
 */
export async function keepPictures(
  lessons: readonly OpenedText[],
  pictures: Pictures,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const lesson of lessons) {
    const names = new Map<string, string>();
    for (const [url, bytes] of lesson.pictures) {
      const made = await makePicture(cleanPath(url), bytes);
      const kept = 'picture' in made ? await pictures.add(made.picture) : made;
      if (!('reason' in kept) && kept.name !== url) names.set(url, kept.name);
    }
    texts.push(renamePictures(lesson.text, names));
  }
  return texts;
}

/** A path whose signs no server and no Markdown reads as anything else. */
function cleanPath(url: string): string {
  const parts = url.split('/').filter((part) => part !== '.' && part !== '');
  return /^[\w./-]+$/.test(url) ? parts.join('/') : parts.map(plainName).join('/');
}
