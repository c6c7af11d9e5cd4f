import { instrumentsFr } from './instruments-fr.ts';
import { lessonFr } from './lesson-fr.ts';
import { shellFr } from './shell-fr.ts';

/** All words of the site in French: the source of all languages. */
export const fr = { shell: shellFr, lesson: lessonFr, instruments: instrumentsFr };

/** The shape that every language fills. */
export type Messages = typeof fr;
