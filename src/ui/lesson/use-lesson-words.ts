import { createContext } from 'svelte';

import type { LanguageCode } from '../../lessons/lesson.ts';
import type { LessonMessages } from '../messages/lesson-fr.ts';

/** Words of the lesson page; the getters follow a change of language. */
export interface LessonWords {
  readonly words: LessonMessages;
  /** Language of the words. */
  readonly language: LanguageCode;
}

/** The words for the parts of the lesson page, provided by the page. */
export const [useLessonWords, provideLessonWords] = createContext<LessonWords>();
