import { countEn as count } from './count.ts';
import { fixEn } from './problems-fix-en.ts';
import { problemsEn } from './problems-en.ts';
import { studioCompletionsEn } from './studio-completions-en.ts';
import { studioPicturesEn } from './studio-pictures-en.ts';
import { studioProofEn } from './studio-proof-en.ts';
import type { StudioMessages } from './studio-fr.ts';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Words of the lesson studio in English. */
export const studioEn = {
  tellProblem: problemsEn,
  tellFix: fixEn,
  completions: studioCompletionsEn,
  pictures: studioPicturesEn,
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
      damaged: (name) =>
        `“${name}” is damaged in the archive (a copy or a download went wrong): this file was not opened.`,
      twice: (name) => `The archive holds “${name}” twice: only the first file was opened.`,
      'zip-locked': (name) => `“${name}” is locked by a password: unpack it first, then open the .md files.`,
      picture: (name) => `None of these lessons shows “${name}”. Open a lesson, then “Add a picture”.`,
      'zip-large': (name) => `“${name}” holds too much text: nothing was opened.`,
      'zip-many': (name) => `“${name}” holds too many files: nothing was opened.`,
      'zip-path': (name) => `“${name}” holds a file that leads out of its folder: nothing was opened.`,
      'zip-broken': (name) =>
        `“${name}” is no .zip file that can be read: it is cut off, encrypted or of another kind.`,
      'zip-empty': (name) => `“${name}” holds no .md lesson.`,
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
    panelNames: {
      text: 'Text',
      preview: 'Student’s page',
      problems: 'Problems',
      proof: 'Check',
      translate: 'Translate',
      file: 'File',
    },
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
  proof: studioProofEn,
  file: {
    save: 'Save',
    saveText: 'The lesson is a text file. You can keep it, send it, open it elsewhere.',
    saveAs: (name) => `Save ${name}`,
    results: {
      saved: 'Saved to the disk.',
      downloaded: 'The file is among the downloads.',
      'downloaded-instead':
        'The chosen file could not be written: it is protected, it is gone, or the disk is full. A copy is among the downloads, and the lesson stays here.',
      cancelled: 'Nothing was saved.',
      refused: 'This device does not let a page save a file.',
    },
  },
  share: {
    title: 'Share by a link',
    text: 'The link holds the whole lesson: nothing is put on a server. Make a new link after each change.',
    make: 'Make a link',
    link: 'Link',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    long: (letters) =>
      `This link has ${String(letters)} characters: some mail programs will cut it. A file is safer.`,
    unsupported: 'This browser cannot make a link. Send the file.',
    received: 'Lesson received by link, not checked',
    receivedText: 'The link holds this text. Nothing is run and nothing is kept until you open it.',
    open: 'Open in the studio',
    readFirst: 'Read it first: none of its programs is run before you agree.',
    accept: 'I have read the lesson, show the page',
    withheld: 'The student’s page will appear when you have read the lesson.',
    refused: {
      malformed: 'This link holds no lesson, or it was cut on its way. Ask for it again, or for the file.',
      'too-large': 'This link holds too much text for a lesson. It was not opened.',
      unsupported: 'This browser cannot read this link. Ask for the file.',
    },
  },
  versions: {
    title: 'Versions',
    none: 'No earlier version yet. A version is kept every five minutes of work.',
    text: 'Bringing a version back keeps the present text too.',
    at: (at) => moment.format(at),
    lines: (amount) => count(amount, 'line', 'lines'),
    restore: 'Bring back',
    restoreAt: (at) => `Bring back the version of ${moment.format(at)}`,
    restored: 'The version is back.',
  },
  translate: {
    begin:
      'A translation has words only: the code always comes from the original lesson. It begins with the original’s words, which you write over.',
    language: 'Language (en, fr, es…)',
    create: 'Create the translation',
    mendFirst: 'The lesson still has an error: mend it before you translate it.',
    others: 'Translations in this studio',
    noBase: (base) => `The original lesson in “${base}” is not in this studio. Open its file too.`,
    text: (base, language) =>
      `Translation from “${base}” to “${language}”. For each step: the original’s words, then “Mark as current” when the translation says the same. To translate names in the code, add “lexicon:” between the two “---”.`,
    left: (amount) =>
      count(
        amount,
        'step is left to translate or to look at again.',
        'steps are left to translate or to look at again.',
      ),
    allCurrent: 'All steps are current.',
    states: {
      missing: 'missing in the translation',
      new: 'not marked yet',
      stale: 'to look at again: the original has changed',
      current: 'current',
    },
    add: 'Add the step',
    show: 'Show in the text',
    mark: 'Mark as current',
    markNamed: (heading) => `Mark as current: ${heading}`,
  },
  course: {
    title: 'Export a course',
    text: 'A .zip file with a table of contents, your lessons and their pictures, ready to be put on the server beside the site.',
    name: 'Title of the course',
    defaultTitle: 'My lessons',
    lessons: 'Lessons of the course',
    save: 'Export the course (.zip)',
    howTo: (folder) =>
      `Unpack it beside index.html, then add "${folder}/course.md" to the list “courses” of config.json.`,
    broken: (names) => `These lessons still have an error and will not show on the site: ${names}`,
    readMe: (path) =>
      [
        'To show this course on a Marelle site:',
        '1. Unpack this folder beside index.html on the server.',
        `2. In config.json add the table of contents to the list: { "courses": ["${path}"] }`,
        '3. Reload the site: the course is on the map.',
        'The pictures of the lessons are in this folder: they stay beside them.',
        '',
      ].join('\n'),
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
