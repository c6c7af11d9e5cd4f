import type { DiagnosisLanguage } from '../run/diagnosis-words.ts';
import { checkWordsEn } from './diagnoses-checks-en.ts';
import { refusedWordsEn } from './diagnoses-refused-en.ts';
import { outcomeWordsEn } from './diagnoses-outcomes-en.ts';
import { placingWordsEn } from './diagnoses-placing-en.ts';
import { readingWordsEn } from './diagnoses-reading-en.ts';
import { surpriseWordsEn } from './diagnoses-surprises-en.ts';
import { runningWordsEn } from './diagnoses-running-en.ts';
import { orderWordsEn } from './orders-en.ts';

/** All that can be told about a program, in English. */
export const diagnosesEn: DiagnosisLanguage = {
  sentences: {
    ...readingWordsEn,
    ...placingWordsEn,
    ...runningWordsEn,
    ...outcomeWordsEn,
    ...surpriseWordsEn,
    ...checkWordsEn,
    ...orderWordsEn,
    ...refusedWordsEn,
  },
  signs: {
    '"': 'the double quote',
    "'": 'the single quote',
    '`': 'the backtick',
    '(': 'the parenthesis',
    ')': 'the parenthesis',
    '[': 'the bracket',
    ']': 'the bracket',
    '{': 'the brace',
    '${': 'the brace',
    '}': 'the brace',
  },
  owners: {
    text: 'a string',
    list: 'an array',
    number: 'a number',
    boolean: 'true or false',
    object: 'this object',
    console: 'the console',
    Math: 'Math',
  },
  atLine: (line) => `Line ${line}: `,
  number: new Intl.NumberFormat('en'),
};
