import type { ShellMessages } from './shell-fr.ts';

/** Words of the frame, the course map, the settings and the about page, in English. */
export const shellEn: ShellMessages = {
  site: { name: 'Marelle', tagline: 'Write your first program, one square at a time.' },
  skip: 'Skip to content',
  nav: {
    label: 'Pages of the site',
    map: 'Track',
    playground: 'Playground',
    settings: 'Settings',
    about: 'About',
    studio: 'For mentors: the lesson studio',
    language: 'Language',
    theme: 'Colours',
  },
  themes: { system: 'Like the device', light: 'Light', dark: 'Dark' },
  languages: { fr: 'Français', en: 'English' },
  privacy: 'Nothing that you write leaves this device.',
  map: {
    title: 'Your track',
    start: 'Start',
    continue: 'Continue',
    resume: (lesson) => `Pick up where you were: “${lesson}”.`,
    welcome: 'Here you write real programs and see at once what they do. No account, nothing to install.',
    minutes: (minutes) => `about ${minutes} minutes`,
    steps: (done, total) =>
      done === 0 ? `${total} step${total === 1 ? '' : 's'}` : `${done} of ${total} steps`,
    passed: 'passed',
    started: 'to revisit when you like',
    untouched: 'not started',
    draws: 'with drawing',
    here: 'You can go on here',
    makes: 'You make:',
    nextIs: (lesson) => `What comes next is waiting: “${lesson}”.`,
    allPassed: 'The whole track is passed. You can look at each lesson again when you like.',
    lessons: (done, total) => `${done} of ${total} lessons passed`,
    legend: 'Lessons with a dashed border are extensions: they go further, and no other lesson needs them.',
    extension: 'extension',
    playground: 'Want to try things without a lesson? The playground is a free page for your programs.',
    toPlayground: 'Open the playground',
    otherLanguage: 'lesson in French',
  },
  recap: {
    title: 'For this lesson:',
    text: 'These ideas come from other lessons. You can start here, and look at them again at any time.',
    again: (lesson) => `See again in “${lesson}”`,
  },
  settings: {
    title: 'Settings',
    look: 'Display',
    textSize: 'Text size',
    sizes: { normal: 'Normal', large: 'Large', larger: 'Very large' },
    plain: 'Plain text area in place of the editor (for a screen reader)',
    work: 'My work',
    workText: 'Your work is kept in this browser, on this device, and nowhere else.',
    aside: (count) =>
      count < 2
        ? 'One version is set aside; it is in the logbook.'
        : `${count} versions are set aside; they are in the logbook.`,
    save: 'Save my logbook',
    erase: 'Erase my work',
    eraseTitle: 'Erase all your work on this device?',
    eraseText:
      'Programs, answers and passed steps will be erased. Save your logbook first if you want to keep them.',
    cancel: 'Cancel',
    erased: 'Your work is erased.',
  },
  about: {
    title: 'About Marelle',
    privacyTitle: 'Privacy',
    privacyText:
      'No account, no cookie, no audience measurement. The pages come from one place and ask nobody else for anything. Your work stays in this browser.',
    accessTitle: 'Accessibility',
    accessText:
      'Everything works with the keyboard. In the editor, Escape then Tab always leaves. Each drawing is also described in words. Light and dark colours have enough contrast.',
    licenceTitle: 'Licences',
    licenceText: 'The code is under the MIT licence. Lessons and texts are under CC BY-SA 4.0.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The address may have changed.',
    home: 'Back to the track',
  },
  storage: {
    memoryOnly:
      'This browser refuses to keep your work. It stays here while the page is open: save your logbook before you close it.',
    full: 'There is no room left to keep your work. Save your logbook to a file.',
    corrupt: (count) =>
      count < 2
        ? 'One part of the saved work could not be read. It is set aside, the rest is here.'
        : `${count} parts of the saved work could not be read. They are set aside, the rest is here.`,
    conflict: {
      title: 'Two versions of the same step',
      text: 'This step has changed here and in another tab. Which version do you want to keep? The other one stays aside in your logbook.',
      compare: 'Compare the two programs',
      here: 'In this tab',
      there: 'In the other tab',
      starter: '(the starter program)',
      keepMine: 'Keep the version from here',
      takeTheirs: 'Take the other version',
    },
    close: 'Close',
  },
  crashed: {
    title: 'Something unexpected happened in the page',
    text: 'Your work is kept. Reload the page to go on.',
    reload: 'Reload the page',
  },
  loading: 'The page is on its way…',
  elsewhere: 'other site',
};
