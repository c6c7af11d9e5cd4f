/** Made by scripts/lessons-plugin.ts from public/lessons at build. */
declare module 'virtual:marelle/catalogue' {
  import type { Catalogue } from '../lessons/catalogue.ts';
  import type { LanguageCode, Lesson, LessonId } from '../lessons/lesson.ts';

  /** Every built-in course and lesson summary in French, each in the language that it has where it has no French. */
  export const catalogue: Catalogue;
  /** The same in another language; rejects when the chunk cannot be fetched. */
  export function loadCatalogue(language: LanguageCode): Promise<Catalogue>;
  /** The lesson in that language, in a chunk of its own; null when there is no such lesson; rejects when the chunk cannot be fetched. */
  export function loadLesson(id: LessonId, language: LanguageCode): Promise<Lesson | null>;
}

/**
 * A copy of the package for the studio alone: the bundler keeps one copy of a module in one chunk, and students would
 * download the list of completions with the brackets that close.
 */
declare module '@codemirror/autocomplete?studio' {
  import type * as autocomplete from '@codemirror/autocomplete';

  export const autocompletion: typeof autocomplete.autocompletion;
  export const closeBrackets: typeof autocomplete.closeBrackets;
  export const closeBracketsKeymap: typeof autocomplete.closeBracketsKeymap;
  export const completionKeymap: typeof autocomplete.completionKeymap;
}
