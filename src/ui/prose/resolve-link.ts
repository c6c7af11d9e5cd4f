import type { LessonId } from '../../lessons/lesson.ts';
import { hrefOf, parseRoute } from '../routing/route.ts';

/** Where a link of a lesson leads on this site. */
export interface ResolvedLink {
  readonly href: string;
  /** True when the link leaves the site. */
  readonly isExternal: boolean;
}

/** Folder of the lessons and their pictures, relative to the page. */
const LESSON_FOLDER = 'lessons/';
const LESSON_FILE = /^(?:\.\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z]{2,3})?\.md$/;

/**
 * Resolves a link as the lesson's author wrote it: an https address, a file beside the lesson, or `#step-id`.
 * Another lesson's file leads to that lesson. `fragment` is the address of the lesson that is shown.
 */
export function resolveLink(url: string, fragment: string): ResolvedLink {
  if (/^https:/i.test(url)) return { href: url, isExternal: true };
  if (url.startsWith('#')) return { href: stepHref(url.slice(1), fragment), isExternal: false };
  const lesson = LESSON_FILE.exec(url)?.[1];
  if (lesson !== undefined)
    return { href: hrefOf({ page: 'lesson', lesson: lesson as LessonId, step: null }), isExternal: false };
  return { href: lessonFile(url), isExternal: false };
}

/** The address of a file that stands beside the lessons, relative to the page. */
export function lessonFile(path: string): string {
  return LESSON_FOLDER + path.replace(/^\.\//, '');
}

function stepHref(step: string, fragment: string): string {
  const here = parseRoute(fragment);
  if (here.page !== 'lesson') return `#${step}`;
  return hrefOf(parseRoute(`#/lecon/${here.lesson}/${step}`));
}
