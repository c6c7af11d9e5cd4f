import type { DiagnosisLanguage } from '../run/diagnosis-words.ts';
import { checkWordsFr } from './diagnoses-checks-fr.ts';
import { refusedWordsFr } from './diagnoses-refused-fr.ts';
import { outcomeWordsFr } from './diagnoses-outcomes-fr.ts';
import { placingWordsFr } from './diagnoses-placing-fr.ts';
import { readingWordsFr } from './diagnoses-reading-fr.ts';
import { surpriseWordsFr } from './diagnoses-surprises-fr.ts';
import { runningWordsFr } from './diagnoses-running-fr.ts';
import { orderWordsFr } from './orders-fr.ts';

/** All that can be told about a program, in French. */
export const diagnosesFr: DiagnosisLanguage = {
  sentences: {
    ...readingWordsFr,
    ...placingWordsFr,
    ...runningWordsFr,
    ...outcomeWordsFr,
    ...surpriseWordsFr,
    ...checkWordsFr,
    ...orderWordsFr,
    ...refusedWordsFr,
  },
  signs: {
    '"': 'le guillemet',
    "'": 'l’apostrophe',
    '`': 'l’accent grave',
    '(': 'la parenthèse',
    ')': 'la parenthèse',
    '[': 'le crochet',
    ']': 'le crochet',
    '{': 'l’accolade',
    '${': 'l’accolade',
    '}': 'l’accolade',
  },
  owners: {
    text: 'un texte',
    list: 'un tableau',
    number: 'un nombre',
    boolean: 'vrai ou faux',
    object: 'cet objet',
    console: 'la console',
    Math: 'Math',
  },
  atLine: (line) => `Ligne ${line}\u00A0: `,
  number: new Intl.NumberFormat('fr'),
};
