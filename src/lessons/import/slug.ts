import { foldWord } from '../format/words.ts';

/** Any name as an id: unaccented lower-case letters, digits and dashes. */
export function slugOf(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1-$2');
  return (
    foldWord(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'exercise'
  );
}
