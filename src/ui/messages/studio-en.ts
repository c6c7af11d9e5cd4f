import { problemsEn } from './problems-en.ts';
import { studioCompletionsEn } from './studio-completions-en.ts';
import type { StudioMessages } from './studio-fr.ts';

const count = (amount: number, one: string, many: string): string =>
  `${String(amount)} ${amount === 1 ? one : many}`;
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Words of the lesson studio in English. */
export const studioEn = {
  tellProblem: problemsEn,
  completions: studioCompletionsEn,
  home: {
    title: 'Lesson studio',
    intro:
      'Here you write lessons without installing anything: text on the left, the student’s page beside it. Everything stays in this browser, on this device.',
    mine: 'My lessons',
    none: 'No lesson yet. Begin with one of the templates below.',
    untitled: 'Lesson without a title',
    changed: (at) => `changed on ${moment.format(at)}`,
    received: 'lesson received by link, not checked',
    remove: 'Delete',
    removeNamed: (title) => `Delete “${title}”`,
    removed: (title) => `“${title}” is deleted.`,
    bringBack: 'Undo the deletion',
    create: 'New lesson from a template',
    createText: 'Each template is a complete lesson, already proved. Change it, then add more steps.',
    open: 'Open files',
    openText: 'One or several .md files, or a course as .zip. You can also drop them here.',
    choose: 'Choose files',
    opened: (amount) => count(amount, 'lesson is open.', 'lessons are open.'),
    refused: {
      kind: (name) => `“${name}” is not an .md file: it was not opened.`,
      large: (name) => `“${name}” is too large for a lesson: it was not opened.`,
      encoding: (name) =>
        `“${name}” is not a text in UTF-8. Save it as UTF-8 in your text editor, then open it here.`,
      unreadable: (name) => `“${name}” could not be read.`,
    },
    builtIn: 'Start from a lesson of the course',
    builtInText: 'A copy opens in the studio; the lesson of the course does not change.',
    copy: (title) => `Copy “${title}”`,
    unreachable: 'This lesson could not be loaded. Check the connection, then try again.',
    missing: 'This lesson is not in the studio of this browser.',
    toHome: 'All my lessons',
    loading: 'The studio is on its way…',
  },
  kinds: {
    read: 'Read',
    exercise: 'Exercise',
    predict: 'Predict',
    quiz: 'Quiz',
    puzzle: 'Puzzle',
    fix: 'Fix',
    complete: 'Complete',
    project: 'Project',
    drawing: 'Drawing',
    career: 'Career',
    reflect: 'Reflect',
  },
  kindTexts: {
    read: 'A text and programs to try.',
    exercise: 'A program to write, with checks.',
    predict: 'Guess what a program will print.',
    quiz: 'A question and answers to tick.',
    puzzle: 'Lines to put in order.',
    fix: 'A program to repair.',
    complete: 'A program with blanks.',
    project: 'A free program with a checklist.',
    drawing: 'A drawing to make again with the turtle.',
    career: 'The card of a person and her job.',
    reflect: 'Questions to look back with.',
  },
  desk: {
    editor: 'Text of the lesson',
    description:
      'Lesson editor. The Tab key leaves the editor until you type or click in it; then it indents. Escape then Tab always leaves the editor. Ctrl and Space propose words. F8 goes to the next problem.',
    addStep: 'Add a step',
    panels: 'Views of the lesson',
    panelNames: { text: 'Text', preview: 'Student’s page', problems: 'Problems' },
    problemsCount: (amount) => `Problems (${String(amount)})`,
    text: 'Text',
    split: 'Width of the text',
    steps: 'Go to step',
    status: {
      loading: 'Loading…',
      saving: 'Saving…',
      saved: 'Saved in this browser',
      'memory-only':
        'This browser refuses to keep your lessons. They stay here while the page is open: save them to a file before you close it.',
      full: 'There is no room left to keep your lessons. Save them to a file.',
    },
    corrupt: (amount) =>
      amount === 1
        ? 'One of the kept lessons could not be read. It is set aside, the rest is here.'
        : `${String(amount)} of the kept lessons could not be read. They are set aside, the rest is here.`,
    overtaken:
      'This lesson has also changed in another tab. The text of the other tab is among the versions.',
  },
  phrases: {},
  preview: {
    old: 'The lesson has an error: this is the page as it was before.',
    none: 'The student’s page will appear here as soon as the lesson has no error.',
    toProblems: 'See the problems',
    restart: 'Start the page anew',
    follow: 'Follow the cursor',
    wide: 'Large page',
    beside: 'Page beside the text',
    note: 'What you do on this page is not kept.',
  },
  problems: {
    none: 'No problem in the text. “Check everything” also tries the programs.',
    error: 'Error',
    warning: 'Advice',
    at: (line) => `line ${String(line)}`,
    summary: (errors, warnings) =>
      `${count(errors, 'error', 'errors')}, ${count(warnings, 'piece of advice', 'pieces of advice')}`,
  },
} satisfies StudioMessages;
