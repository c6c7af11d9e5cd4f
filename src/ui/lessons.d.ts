/** Made by scripts/lessons-plugin.ts from public/lessons at build. */
declare module 'virtual:marelle/catalogue' {
  import type { Catalogue } from '../lessons/catalogue.ts';
  import type { LanguageCode, Lesson, LessonId } from '../lessons/lesson.ts';

  /** Every built-in course and lesson summary, in each language there is. */
  export const catalogue: Catalogue;
  /** The lesson in that language, in a chunk of its own; null when there is no such lesson; rejects when the chunk cannot be fetched. */
  export function loadLesson(id: LessonId, language: LanguageCode): Promise<Lesson | null>;
}
