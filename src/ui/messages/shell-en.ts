import type { ShellMessages } from './shell-fr.ts';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');

/** Words of the site around the lessons, in English. */
export const shellEn = {
  siteName: 'Marelle',
  tagline: 'One square at a time',
  skip: 'Go to the content',
  loading: 'The page is on its way…',
  header: {
    label: 'Site',
    map: 'Track',
    settings: 'Settings',
    about: 'About',
    toDark: 'Dark theme',
    toLight: 'Light theme',
  },
  languageNames: { fr: 'Français', en: 'English' },
  languageUnreachable: 'French could not be loaded. Check the connection, then try again.',
  footer: {
    privacy: 'What you write stays on this device. No account, no cookie, nothing is sent.',
    more: 'Privacy, accessibility, licences',
  },
  prose: { leavesSite: ' (another site, new tab)', code: 'Program', table: 'Table' },
  map: {
    intro:
      'Here you write real programs. Each lesson is a square: read, predict, try, and move on to the next one whenever you like.',
    earth: 'Earth',
    sky: 'Sky',
    begin: 'Where to begin',
    beginText: (lesson: string) => `The hopscotch starts here: “${lesson}”.`,
    beginLink: 'Start the lesson',
    resume: 'Where you are',
    resumeText: (step: string, lesson: string) =>
      `Last time you were on “${step}”, in “${lesson}”. Pick up there?`,
    resumeLink: 'Pick up',
    nextText: (step: string, lesson: string) =>
      `The square before is passed. What comes next: “${step}”, in “${lesson}”.`,
    nextLink: 'Go on',
    allDone: 'All squares are passed',
    allDoneText: 'You can come back to each of them whenever you like: your programs are still there.',
    lesson: (place: number) => `Lesson ${number.format(place)}`,
    minutes: (minutes: number) => `${number.format(minutes)} min`,
    minutesLong: (minutes: number) =>
      `about ${number.format(minutes)} ${plural.select(minutes) === 'one' ? 'minute' : 'minutes'}`,
    extension: 'extension',
    stepsPassed: (passed: number, total: number) =>
      `${number.format(passed)} of ${number.format(total)} ${plural.select(total) === 'one' ? 'step' : 'steps'} passed`,
    status: { untouched: 'not started', started: 'to revisit whenever you like', passed: 'passed' },
    otherLanguage: 'not translated yet',
    empty: 'No lesson is installed here.',
  },
  notebook: {
    status: {
      saved: 'Your work is saved on this device.',
      saving: 'Saving…',
      'memory-only':
        'This browser refuses to save. Your work stays as long as this tab is open: save your notebook to a file before you close it.',
      full: 'There is no room left on this device to save what follows. Your work stays as long as this tab is open: save your notebook to a file.',
    },
    save: 'Save my notebook',
    open: 'Open a notebook',
    fileName: 'marelle-notebook',
    corrupt: (count: number) =>
      plural.select(count) === 'one'
        ? 'One step of your notebook cannot be read. It is put aside, nothing is erased, and the rest is here.'
        : `${number.format(count)} steps of your notebook cannot be read. They are put aside, nothing is erased, and the rest is here.`,
    understood: 'All right',
    conflict: (lesson: string, step: string) =>
      `The step “${step}” (${lesson}) was also changed in another tab. Both versions are kept. Which one do you want to go on with?`,
    keepHere: 'The one in this tab',
    takeThere: 'The one in the other tab',
  },
  settings: {
    title: 'Settings',
    intro: 'Your choices stay on this device.',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'Like the device', light: 'Light', dark: 'Dark' },
    textSize: 'Text size',
    textSizes: { normal: 'Normal', large: 'Large', larger: 'Very large' },
    editor: 'Editor',
    editors: { rich: 'With colours and help', plain: 'Plain text area' },
    editorHelp: 'The plain text area suits every assistive technology.',
    work: 'My work',
    workKept: (steps: number) =>
      steps === 0
        ? 'Your notebook is empty so far.'
        : `Your notebook holds ${number.format(steps)} ${plural.select(steps) === 'one' ? 'step' : 'steps'}.`,
    aside: (count: number) =>
      plural.select(count) === 'one'
        ? 'It also holds one version put aside. The file will have it too.'
        : `It also holds ${number.format(count)} versions put aside. The file will have them too.`,
    fileHelp: 'The file holds all that you have made. You can open it here or on another computer.',
    opened: (added: number, kept: number) =>
      added === 0
        ? 'Everything in this file was in your notebook already.'
        : `${number.format(added)} ${plural.select(added) === 'one' ? 'step comes' : 'steps come'} from the file.` +
          (kept === 0 ? '' : ' Where a step was here already, the other version is put aside.'),
    notANotebook: 'This file is not a Marelle notebook. Nothing has changed.',
    wipe: 'Erase my work',
    wipeTitle: 'Erase all your work from this device?',
    wipeText:
      'Your programs, your answers and the steps you passed will be erased from this browser. Save your notebook first if you want to find it again.',
    wipeConfirm: 'Yes, erase everything',
    cancel: 'Keep my work',
    wiped: 'Your work is erased from this device.',
    wipeFailed: 'The browser refused to erase. Your work is still here.',
    undo: 'Undo the erasing',
    restored: 'Your work is back.',
  },
  notFound: {
    title: 'This square does not exist',
    text: 'The address may have changed, or a letter is missing. What you wrote is still there.',
    home: 'Back to the track',
  },
  failure: {
    title: 'The page ran into a problem',
    text: 'This is not your fault. What you wrote is saved up to your last pause.',
    reload: 'Reload the page',
  },
  unreachable: {
    title: 'This page could not be loaded',
    text: 'What you wrote is kept. Check the connection, then try again.',
    retry: 'Try again',
  },
} satisfies ShellMessages;
