import type { LessonId } from '../../lessons/lesson.ts';

/** A page of the site, as its address names it. */
export type Route =
  | { readonly kind: 'map' }
  | { readonly kind: 'lesson'; readonly lesson: LessonId; readonly step: string | null }
  /** The lesson studio: its opening screen, or one draft, at one step of its preview. */
  | { readonly kind: 'studio'; readonly draft: string | null; readonly step: string | null }
  /** A lesson that came whole in the address, still packed. */
  | { readonly kind: 'shared-lesson'; readonly packed: string }
  /** `shared` is a program packed into the address; null when there is none. */
  | { readonly kind: 'playground'; readonly shared: string | null }
  | { readonly kind: 'settings' }
  | { readonly kind: 'about' }
  | { readonly kind: 'unknown' };

/** Reads the fragment of an address, with or without its `#`. Anything that names no page is `unknown`. */
export function parseRoute(hash: string): Route {
  const sharedLesson = /^#?lecon=(.*)$/s.exec(hash)?.[1];
  if (sharedLesson !== undefined) return { kind: 'shared-lesson', packed: sharedLesson };
  // A shared program may hold any sign: messengers escape and change some.
  const shared = /^#?\/?(?:bac-a-sable\/)?c=([^]*)$/.exec(hash)?.[1];
  if (shared !== undefined) return { kind: 'playground', shared };
  const path = hash.replace(/^#/, '').replace(/^\/+|\/+$/g, '');
  if (path === '') return { kind: 'map' };
  const [first, lesson, step, ...rest] = path.split('/');
  const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
  // A lesson that a school has added has its course's name before its own.
  const isLesson = (text: string): boolean => text.split('.').length <= 2 && text.split('.').every(isSlug);
  if (
    first === 'lecon' &&
    lesson !== undefined &&
    isLesson(lesson) &&
    rest.length === 0 &&
    (step === undefined || isSlug(step))
  ) {
    return { kind: 'lesson', lesson: lesson as LessonId, step: step ?? null }; // The grammar of ids was checked.
  }
  if (
    first === 'atelier' &&
    rest.length === 0 &&
    [lesson, step].every((part) => part === undefined || isSlug(part))
  )
    return { kind: 'studio', draft: lesson ?? null, step: step ?? null };
  if (path === 'bac-a-sable') return { kind: 'playground', shared: null };
  if (path === 'reglages') return { kind: 'settings' };
  if (path === 'apropos') return { kind: 'about' };
  return { kind: 'unknown' };
}

/** Address of a lesson or of one of its steps. */
export function lessonHref(lesson: string, step?: string): string {
  return step === undefined ? `#/lecon/${lesson}` : `#/lecon/${lesson}/${step}`;
}

/** Address of the studio, of a draft in it or of a step in the draft's preview. */
export function studioHref(draft?: string, step?: string): string {
  return ['#/atelier', draft, step].filter((part) => part !== undefined).join('/');
}

/** Address of a lesson that travels in its own link. */
export function sharedLessonHref(packed: string): string {
  return `#lecon=${packed}`;
}

/** Address of the playground, with a packed program in it or without. */
export function playgroundHref(packed?: string): string {
  return packed === undefined ? '#/bac-a-sable' : `#/bac-a-sable/c=${packed}`;
}
