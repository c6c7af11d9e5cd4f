import type { InstrumentsMessages } from './instruments-fr.ts';
import { code, sentence } from '../run/sentence.ts';

const number = new Intl.NumberFormat('en');

/** Words of the editor, the console, the drawing area and their frame, in English. */
export const instrumentsEn = {
  editor: {
    description:
      'Program editor. The Tab key leaves the editor until you type or click in it; then it indents. Escape then Tab always leaves the editor. Control and Enter run the program.',
    locked: 'This part of the program cannot be changed.',
    errorHere: 'Look here.',
    symbols: 'Signs to insert',
    insert: (name: string) => `Insert ${name}`,
    undo: 'Undo',
    symbolNames: {
      '{': 'opening brace',
      '}': 'closing brace',
      '(': 'opening parenthesis',
      ')': 'closing parenthesis',
      '[': 'opening bracket',
      ']': 'closing bracket',
      ';': 'semicolon',
      '=': 'equals sign',
      '"': 'double quote',
      "'": 'single quote',
      '`': 'backtick',
      '+': 'plus',
      '-': 'minus',
      '*': 'asterisk',
      '/': 'slash',
      '<': 'less than',
      '>': 'greater than',
      '!': 'exclamation mark',
      '&': 'ampersand',
      '|': 'vertical bar',
    },
    phrases: {},
  },
  console: {
    label: 'Console',
    empty: 'What your program prints appears here. Run it to see.',
    silent: 'The program has ended. It printed nothing.',
    running: 'The program is running…',
    atLine: (line: number) => `Line ${number.format(line)}`,
    showLine: (line: number) => `Show line ${number.format(line)}`,
    ended: {
      completed: 'The program has ended.',
      stopped: 'The program was stopped.',
      'awaiting-input': 'The program is waiting for an answer.',
    },
    notes: 'Worth a look',
    later: (written: string) => sentence`this program uses ${code(written)}, which comes later.`,
    laterLesson: 'The lesson that explains it',
    engineWords: 'The machine’s own message',
    calledFrom: 'Path of the calls',
    frame: (name: string | null, line: number) => `${name ?? 'program'}, line ${number.format(line)}`,
    details: (text: string) => `Details: ${text}`,
    colon: ': ',
    objectNumber: (id: number) => `object ${id}`,
    sameObject: (id: number) => `the same object ${id}`,
    tooDeepInside: 'deeper than the console keeps',
    moreEntries: (count: number) => `and ${number.format(count)} more`,
    innerKey: (key: string) => ({ source: 'text', key: 'key', value: 'value' })[key] ?? key,
    group: (text: string, lines: number) =>
      `Group ${text}, ${number.format(lines)} ${lines === 1 ? 'line' : 'lines'}`,
    table: (rows: number, columns: number) =>
      `Table: ${number.format(rows)} ${rows === 1 ? 'row' : 'rows'}, ${number.format(columns)} ${columns === 1 ? 'column' : 'columns'}`,
    cleared: 'The program emptied the console.',
    info: 'Information',
    warning: 'Warning',
    error: 'Error',
    done: (lines: number) =>
      lines === 0
        ? 'Done: nothing was printed.'
        : `Done: ${number.format(lines)} ${lines === 1 ? 'line' : 'lines'}.`,
    moreLines: (count: number) =>
      count === 1 ? 'And one more line.' : `And ${number.format(count)} more lines.`,
  },
  steps: {
    opening: 'The program runs again, step by step…',
    refused: {
      unreadable: 'This program has no steps: the machine cannot read it. Mend the error first.',
      unreachable: 'The steps cannot be loaded. Check the connection, then try again.',
    },
  },
  question: {
    title: 'Your program speaks to you',
    answer: 'Your answer',
    ok: 'Answer',
    cancel: 'Cancel',
    yes: 'Yes',
    no: 'No',
    close: 'Continue',
    stop: 'Stop the program',
    unreachable:
      'Your program wanted to speak to you, but its window cannot be loaded. Check the connection, then run it again.',
  },
  layout: {
    resize: 'Move the divider',
    share: (percent: number) => `${number.format(percent)}%`,
  },
} satisfies InstrumentsMessages;
