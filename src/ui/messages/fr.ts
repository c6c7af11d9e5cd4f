import { instrumentsFr } from './instruments-fr.ts';
import { lessonFr } from './lesson-fr.ts';
import { shellFr } from './shell-fr.ts';

/** All words of the students' page in French: the source of all languages. */
export const fr = { shell: shellFr, lesson: lessonFr, instruments: instrumentsFr };

/** The words of the students' page, by area; functions take the parameters of a sentence. */
export type Messages = typeof fr;
