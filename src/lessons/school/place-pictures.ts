import type { Lesson } from '../lesson.ts';

/** The folder from which the page takes pictures of lessons, as a step back to the site's own. */
const FROM_LESSONS = '../';

/** The same lesson with its pictures found beside its file; `folder` is a path from the site's folder. */
export function placePictures(lesson: Lesson, folder: string): Lesson {
  return mapPictures(lesson, (url) => `${FROM_LESSONS}${folder === '' ? '' : `${folder}/`}${url}`);
}

/** Paths from the site's folder of the pictures that a placed lesson shows. */
export function picturesOf(lesson: Lesson): readonly string[] {
  const urls = new Set<string>();
  mapPictures(lesson, (url) => {
    urls.add(url.slice(FROM_LESSONS.length));
    return url;
  });
  return [...urls];
}

/** The same lesson with another address for each of its pictures. */
export function mapPictures(lesson: Lesson, place: (url: string) => string): Lesson {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, visit(inner)]);
    const copy: Record<string, unknown> = Object.fromEntries(entries);
    if (copy['type'] === 'image' && typeof copy['url'] === 'string') copy['url'] = place(copy['url']);
    if (typeof copy['job'] === 'string' && typeof copy['image'] === 'string')
      copy['image'] = place(copy['image']);
    return copy;
  };
  return visit(lesson) as Lesson; // Only texts have changed; the shape is the same.
}
