import type { LessonId, StepId } from '../../lessons/lesson.ts';

/** A place in the site. Consumers switch over `page` without a default branch. */
export type Route =
  | { readonly page: 'map' }
  /** `step` is null for "where I was in this lesson". */
  | { readonly page: 'lesson'; readonly lesson: LessonId; readonly step: StepId | null }
  | { readonly page: 'settings' }
  | { readonly page: 'about' }
  /** An address that names no page. */
  | { readonly page: 'unknown' };

/** Ids as the lesson format allows them: unaccented lower-case letters, digits and dashes. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The place that a URL fragment names, with or without its `#`. */
export function parseRoute(fragment: string): Route {
  const [first, ...rest] = fragment
    .replace(/^#?\/?/, '')
    .replace(/\/$/, '')
    .split('/');
  switch (first) {
    case '':
    case undefined:
      return rest.length === 0 ? { page: 'map' } : { page: 'unknown' };
    case 'lecon':
      return lessonRoute(rest);
    case 'reglages':
      return rest.length === 0 ? { page: 'settings' } : { page: 'unknown' };
    case 'apropos':
      return rest.length === 0 ? { page: 'about' } : { page: 'unknown' };
    default:
      return { page: 'unknown' };
  }
}

/** The address of a place as a link carries it; the unknown place leads home. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'map':
    case 'unknown':
      return '#/';
    case 'lesson':
      return route.step === null ? `#/lecon/${route.lesson}` : `#/lecon/${route.lesson}/${route.step}`;
    case 'settings':
      return '#/reglages';
    case 'about':
      return '#/apropos';
  }
}

function lessonRoute(parts: readonly string[]): Route {
  const [lesson, step] = parts;
  if (lesson === undefined || !ID.test(lesson) || parts.length > 2) return { page: 'unknown' };
  if (step !== undefined && !ID.test(step)) return { page: 'unknown' };
  // The only place where an id is made from text: its form was tested above; whether it exists, the page finds out.
  return { page: 'lesson', lesson: lesson as LessonId, step: (step ?? null) as StepId | null };
}
