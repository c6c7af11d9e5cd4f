import type { Sentences } from '../run/diagnosis-words.ts';

/** What stopped a check, or a program by a value that is no error, in English: what there is, then what to try. */
export const checkWordsEn = {
  'thrown-value': [
    '`throw` stopped the program, with `{value}` in the place of an error.',
    'Say what happened: `throw new Error("…")`.',
  ],
  'rejected-value': [
    'A promise failed with `{value}`, and nothing takes care of it.',
    'Add `.catch(…)`, or put the instruction with `await` into a `try`.',
  ],
  'check-needs-name': [
    'The check looks for `{name}` in your program and does not find it.',
    'Read the task again: this name is written there, letter by letter.',
  ],
  'check-needs-near-name': [
    'The check looks for `{name}`. The nearest one in your program is `{nearest}`.',
    'Write exactly `{name}`.',
  ],
  'check-needs-function': [
    'The check calls `{name}`, which is not a function.',
    'Where is this name created? It takes `function`, or an arrow `=>`.',
  ],
  'check-calls-nothing': [
    'The check calls a function that your program does not have.',
    'Compare the names of your functions and methods with the task.',
  ],
  'check-reads-nothing': [
    'The check looks for `{property}` in a value that is `{value}`.',
    'Is `return` missing in a function? Does a name differ from the task?',
  ],
  'check-stopped': ['The check stopped at an error.', 'Run your program: does the same error come up?'],
  'check-met-error': [
    'The check stopped at an error of the program: `{message}`',
    'Run your program: does the same error happen there?',
  ],
} satisfies Sentences;
