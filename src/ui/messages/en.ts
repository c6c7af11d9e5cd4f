import type { Messages } from './fr.ts';
import { instrumentsEn } from './instruments-en.ts';
import { lessonEn } from './lesson-en.ts';
import { shellEn } from './shell-en.ts';

/** All words of the site in English. */
export const en = {
  shell: shellEn,
  lesson: lessonEn,
  instruments: instrumentsEn,
} satisfies Messages;
